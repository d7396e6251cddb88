import { describe, expect, it } from 'vitest';
import { FRAME_MS, silentGate, type VoiceEdge, voiceGate } from './voice-gate.ts';

function edges(probabilities: readonly number[]): VoiceEdge[] {
  let gate = silentGate;
  return probabilities.flatMap((probability, i) => {
    const step = voiceGate(gate, probability, (i + 1) * FRAME_MS);
    gate = step.gate;
    return step.edge ? [step.edge] : [];
  });
}
const times = (n: number, p: number) => Array.from({ length: n }, () => p);

describe('the voice gate', () => {
  it.each<[string, number[], VoiceEdge[]]>([
    ['stays shut below one half', times(50, 0.49), []],
    ['opens at the start of the first voiced frame', [0, 0, 0.5], [{ kind: 'started', atMs: 64 }]],
    ['stays open between the two thresholds', [0.9, ...times(50, 0.35)], [{ kind: 'started', atMs: 0 }]],
    ['bridges gaps under 160 ms', [0.9, ...times(4, 0), 0.9], [{ kind: 'started', atMs: 0 }]],
    [
      'tells when the voice stopped, not when that was known',
      [...times(10, 0.9), ...times(5, 0)],
      [
        { kind: 'started', atMs: 0 },
        { kind: 'ended', atMs: 320 },
      ],
    ],
    [
      'opens again',
      [0.9, ...times(5, 0), 0.8],
      [
        { kind: 'started', atMs: 0 },
        { kind: 'ended', atMs: 32 },
        { kind: 'started', atMs: 192 },
      ],
    ],
  ])('%s', (_title, probabilities, expected) => {
    expect(edges(probabilities)).toEqual(expected);
  });
});
