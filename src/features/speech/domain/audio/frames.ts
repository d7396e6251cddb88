import { FRAME_SAMPLES, SAMPLE_RATE } from './voice-gate.ts';

/**
 * Cuts sound into frames of 512 samples at 16 kHz, whatever sizes it comes in. Other rates are averaged down over
 * each output sample's span: enough for finding voice and for a speech engine, not for listening pleasure.
 */
export function frameCutter(inputRate: number): (input: Float32Array) => Float32Array<ArrayBuffer>[] {
  const span = inputRate / SAMPLE_RATE;
  let frame = new Float32Array(FRAME_SAMPLES);
  let filled = 0;
  let sum = 0;
  let missing = span;
  const put = (sample: number, done: Float32Array<ArrayBuffer>[]) => {
    frame[filled++] = sample;
    if (filled < FRAME_SAMPLES) return;
    done.push(frame);
    frame = new Float32Array(FRAME_SAMPLES);
    filled = 0;
  };
  return (input) => {
    const done: Float32Array<ArrayBuffer>[] = [];
    for (const sample of input) {
      let left = 1;
      while (left >= missing) {
        put((sum + sample * missing) / span, done);
        left -= missing;
        sum = 0;
        missing = span;
      }
      sum += sample * left;
      missing -= left;
    }
    return done;
  };
}

/** Loudness of a frame in dB below a full-scale square wave (a full-scale sine is -3); silence is -100. */
export function levelOf(frame: Float32Array): number {
  const power = frame.reduce((sum, sample) => sum + sample * sample, 0) / frame.length;
  return Math.max(-100, 10 * Math.log10(power || 1e-10));
}
