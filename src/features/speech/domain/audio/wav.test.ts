import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWav, toInt16, writeWav } from './wav.ts';

const second = () => writeWav([new Int16Array(16_000)], 16_000);

describe('WAV', () => {
  it('reads what it wrote', () => {
    expect(readWav(writeWav([new Int16Array(8000), new Int16Array(4000)], 16_000))).toEqual({
      sampleRate: 16_000,
      channels: 1,
      bitsPerSample: 16,
      durationMs: 750,
      dataOffset: 44,
      dataBytes: 24_000,
    });
  });

  it('writes samples little-endian after a header of 44 bytes', () => {
    expect([...writeWav([Int16Array.of(1, -2)], 16_000).slice(44)]).toEqual([1, 0, 254, 255]);
  });

  it('clips what is too loud', () => {
    expect([...toInt16(Float32Array.of(0, 1, -1, 3, -3))]).toEqual([0, 32_767, -32_767, 32_767, -32_767]);
  });

  it('skips chunks it does not know', () => {
    const plain = second();
    const extra = new Uint8Array(plain.length + 12);
    extra.set(plain.subarray(0, 36));
    extra.set(
      [...'LIST'].map((c) => c.charCodeAt(0)),
      36,
    );
    extra.set([3, 0, 0, 0, 1, 2, 3, 0], 40);
    extra.set(plain.subarray(36), 48);
    expect(readWav(extra)?.durationMs).toBe(1000);
  });

  it.each<[string, Uint8Array]>([
    ['nothing', new Uint8Array(0)],
    ['text', new TextEncoder().encode('I am not a sound file, whatever the header of this request says.')],
    ['a header without samples', writeWav([], 16_000)],
    ['compressed sound', second().fill(3, 20, 21)],
    ['no channel', second().fill(0, 22, 24)],
    ['no rate', second().fill(0, 24, 28)],
    ['odd bits', second().fill(13, 34, 35)],
  ])('refuses %s', (_what, bytes) => {
    expect(readWav(bytes)).toBeNull();
  });

  it('is never surprised by random bytes behind a true start', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(299), (noise, at) => {
        const bytes = second().slice(0, 400);
        bytes.set(noise.subarray(0, 400 - at), at);
        const info = readWav(bytes);
        if (info) expect(info.dataOffset + info.dataBytes).toBeLessThanOrEqual(bytes.length);
      }),
    );
  });
});
