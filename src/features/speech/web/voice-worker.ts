import { silentGate, type VoiceEdge, voiceGate } from '../domain/audio/voice-gate.ts';
import { loadSilero } from './silero.ts';

export interface FrameForVoice {
  readonly samples: Float32Array<ArrayBuffer>;
  readonly endMs: number;
}

export type VoiceReport =
  | { readonly kind: 'ready' }
  | { readonly kind: 'edge'; readonly edge: VoiceEdge }
  | { readonly kind: 'failed'; readonly why: string };

/** Further behind than about 13 s, what is heard comes too late to be of use. */
const BEHIND_MAX_FRAMES = 400;

const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<FrameForVoice>) => void) | null;
  postMessage(report: VoiceReport): void;
  close(): void;
};
const queue: FrameForVoice[] = [];
let gate = silentGate;
let wake = () => {};

function fail(why: unknown): void {
  scope.postMessage({ kind: 'failed', why: why instanceof Error ? why.message : String(why) });
  scope.close();
}

scope.onmessage = ({ data }) => {
  queue.push(data);
  if (queue.length > BEHIND_MAX_FRAMES) fail('This device is too slow to find voice as it comes.');
  wake();
};

async function listen(): Promise<never> {
  const silero = await loadSilero();
  scope.postMessage({ kind: 'ready' });
  for (;;) {
    const frame = queue.shift();
    if (!frame) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
      continue;
    }
    const step = voiceGate(gate, await silero.probability(frame.samples), frame.endMs);
    gate = step.gate;
    if (step.edge) scope.postMessage({ kind: 'edge', edge: step.edge });
  }
}

listen().catch(fail);
