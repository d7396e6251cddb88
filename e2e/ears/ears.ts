import {
  createVoiceActivity,
  microphoneConstraints,
  type VoiceEdge,
} from '../../src/features/speech/web/index.ts';

/** What the page heard, for the test that opened it. */
export interface Ears {
  readonly edges: VoiceEdge[];
  readonly failures: string[];
  levels: number;
  loudest: number;
  ready: boolean;
  listen(): Promise<void>;
  stop(): { readonly durationMs: number; readonly bytes: number } | null;
}

declare global {
  interface Window {
    ears: Ears;
  }
}

let stop: Ears['stop'] = () => null;

window.ears = {
  edges: [],
  failures: [],
  levels: 0,
  loudest: -100,
  ready: false,
  async listen() {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: microphoneConstraints(null) });
    const start = performance.now();
    const activity = createVoiceActivity({
      stream,
      now: () => performance.now() - start,
      onLevel: (level) => {
        this.levels++;
        this.loudest = Math.max(this.loudest, level);
      },
      onVoice: (edge) => this.edges.push(edge),
      onReady: () => {
        this.ready = true;
      },
      onFailure: (what) => this.failures.push(what),
    });
    activity.beginAnswer();
    stop = () => {
      const answer = activity.endAnswer();
      activity.stop();
      return answer && { durationMs: answer.durationMs, bytes: answer.wav.size };
    };
  },
  stop: () => stop(),
};
