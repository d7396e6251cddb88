import { frameCutter, levelOf } from '../domain/audio/frames.ts';

declare const sampleRate: number;
declare class AudioWorkletProcessor {
  readonly port: MessagePort;
}
declare function registerProcessor(name: string, processor: new () => AudioWorkletProcessor): void;

export interface Frame {
  readonly samples: Float32Array<ArrayBuffer>;
  readonly level: number;
}

class Frames extends AudioWorkletProcessor {
  readonly #cut = frameCutter(sampleRate);

  process([input]: Float32Array[][]): boolean {
    const channel = input?.[0];
    if (channel)
      for (const samples of this.#cut(channel)) {
        const frame: Frame = { samples, level: levelOf(samples) };
        this.port.postMessage(frame, [samples.buffer]);
      }
    return true;
  }
}

registerProcessor('frames', Frames);
