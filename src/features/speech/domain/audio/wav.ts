export interface WavInfo {
  readonly sampleRate: number;
  readonly channels: number;
  readonly bitsPerSample: number;
  readonly durationMs: number;
  /** Where the samples stand in the file. */
  readonly dataOffset: number;
  readonly dataBytes: number;
}

const tag = (view: DataView, at: number) =>
  String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3));

/** Reads the header of uncompressed PCM in a WAV file; null for anything else, or when no sample is in it. */
export function readWav(bytes: Uint8Array): WavInfo | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < 44 || tag(view, 0) !== 'RIFF' || tag(view, 8) !== 'WAVE') return null;
  let format: { sampleRate: number; channels: number; bitsPerSample: number } | null = null;
  for (let at = 12; at + 8 <= bytes.byteLength; ) {
    const size = view.getUint32(at + 4, true);
    const body = at + 8;
    if (tag(view, at) === 'fmt ') {
      if (size < 16 || body + 16 > bytes.byteLength || view.getUint16(body, true) !== 1) return null;
      const channels = view.getUint16(body + 2, true);
      const sampleRate = view.getUint32(body + 4, true);
      const bitsPerSample = view.getUint16(body + 14, true);
      if (channels === 0 || sampleRate === 0 || bitsPerSample === 0 || bitsPerSample % 8 !== 0) return null;
      format = { channels, sampleRate, bitsPerSample };
    } else if (tag(view, at) === 'data') {
      if (format === null) return null;
      const frameBytes = format.channels * (format.bitsPerSample / 8);
      const frames = Math.floor(Math.min(size, bytes.byteLength - body) / frameBytes);
      const durationMs = Math.round((frames / format.sampleRate) * 1000);
      return frames === 0
        ? null
        : { ...format, durationMs, dataOffset: body, dataBytes: frames * frameBytes };
    }
    at = body + size + (size % 2);
  }
  return null;
}

/** 16-bit PCM as a WAV file of one channel. */
export function writeWav(chunks: readonly Int16Array[], sampleRate: number): Uint8Array<ArrayBuffer> {
  const samples = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  const view = new DataView(new ArrayBuffer(44 + samples * 2));
  const text = (at: number, value: string) => {
    for (let i = 0; i < value.length; i++) view.setUint8(at + i, value.charCodeAt(i));
  };
  text(0, 'RIFF');
  view.setUint32(4, 36 + samples * 2, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, sampleRate, true);
  view.setUint32(28, sampleRate * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  text(36, 'data');
  view.setUint32(40, samples * 2, true);
  let at = 44;
  for (const chunk of chunks)
    for (const sample of chunk) {
      view.setInt16(at, sample, true);
      at += 2;
    }
  return new Uint8Array(view.buffer);
}

/** Samples in -1 to 1 as 16-bit; what is louder is clipped. */
export function toInt16(samples: Float32Array): Int16Array {
  return Int16Array.from(samples, (sample) => Math.round(Math.max(-1, Math.min(1, sample)) * 32_767));
}
