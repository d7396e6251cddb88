import modelUrl from '@ricky0123/vad-web/dist/silero_vad_v6.onnx?url';
import wasmUrl from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import * as ort from 'onnxruntime-web/wasm';
import { FRAME_SAMPLES, SAMPLE_RATE } from '../domain/audio/voice-gate.ts';

/** The model wants the end of the frame before in front of each frame. */
const CONTEXT_SAMPLES = 64;

export interface Silero {
  /** Probability of voice in one frame. Call it one frame after the other: the model carries a state. */
  probability(frame: Float32Array): Promise<number>;
}

/** Loads Silero VAD v6 (2.3 MB, and 14 MB of WebAssembly) from this app's own server; throws when it cannot run. */
export async function loadSilero(): Promise<Silero> {
  ort.env.wasm.numThreads = 1;
  ort.env.wasm.wasmPaths = { wasm: wasmUrl };
  const session = await ort.InferenceSession.create(modelUrl, { executionProviders: ['wasm'] });
  const sr = new ort.Tensor('int64', BigInt64Array.of(BigInt(SAMPLE_RATE)), [1]);
  let state = new ort.Tensor('float32', new Float32Array(2 * 128), [2, 1, 128]);
  const input = new Float32Array(CONTEXT_SAMPLES + FRAME_SAMPLES);
  return {
    async probability(frame) {
      input.copyWithin(0, FRAME_SAMPLES);
      input.set(frame, CONTEXT_SAMPLES);
      const result = await session.run({
        input: new ort.Tensor('float32', input, [1, input.length]),
        state,
        sr,
      });
      const { output, stateN } = result;
      if (!output || !stateN) throw new Error('The voice model answered in another shape.');
      state = stateN as typeof state;
      return Number(output.data[0]);
    },
  };
}
