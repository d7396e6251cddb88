import { describe, expect, it } from 'vitest';
import { frameCutter, levelOf } from './frames.ts';

const sine = (rate: number, hz: number, seconds: number) =>
  Float32Array.from({ length: rate * seconds }, (_, i) => Math.sin((2 * Math.PI * hz * i) / rate));

function cut(sound: Float32Array, rate: number, size: number): Float32Array[] {
  const cutter = frameCutter(rate);
  const frames: Float32Array[] = [];
  for (let at = 0; at < sound.length; at += size) frames.push(...cutter(sound.subarray(at, at + size)));
  return frames;
}

describe('cutting sound into frames', () => {
  it('keeps 16 kHz sound as it is', () => {
    const sound = sine(16_000, 440, 1);
    const frames = cut(sound, 16_000, 128);
    expect(frames).toHaveLength(31);
    expect(frames.flatMap((frame) => [...frame])).toEqual([...sound.subarray(0, 31 * 512)]);
  });

  it.each([8000, 22_050, 44_100, 48_000, 96_000])(
    'brings %i Hz to 16 kHz with its length and loudness',
    (rate) => {
      const frames = cut(sine(rate, 300, 2), rate, 128);
      expect(frames).toHaveLength(62);
      for (const frame of frames.slice(1)) expect(levelOf(frame)).toBeCloseTo(-3, 0);
    },
  );

  it('dampens what 16 kHz cannot hold', () => {
    expect(levelOf(cut(sine(48_000, 15_000, 1), 48_000, 128)[5] as Float32Array)).toBeLessThan(-15);
  });
});

describe('the level', () => {
  it.each([
    ['silence', new Float32Array(512), -100],
    ['a full-scale square', new Float32Array(512).fill(1), 0],
    ['a tenth of that', new Float32Array(512).fill(0.1), -20],
  ])('of %s', (_what, frame, level) => {
    expect(levelOf(frame)).toBeCloseTo(level, 4);
  });
});
