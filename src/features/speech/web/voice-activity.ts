import { frameArrived, freshClock } from '../domain/audio/frame-clock.ts';
import { SAMPLE_RATE, type VoiceEdge } from '../domain/audio/voice-gate.ts';
import { type AnswerAudio, answerRecorder } from './answer-audio.ts';
import type { Frame } from './frames.worklet.ts';
import workletUrl from './frames.worklet.ts?worker&url';
import type { FrameForVoice, VoiceReport } from './voice-worker.ts';

export type { AnswerAudio, VoiceEdge };

/**
 * How the microphone is asked for. Automatic gain is off, so that loudness stays comparable; noise suppression is
 * off, because it eats soft speech and the pauses around it; echo cancellation is on, or the interviewer's voice
 * from a loudspeaker would count as the person's.
 */
export function microphoneConstraints(deviceId: string | null): MediaTrackConstraints {
  return {
    ...(deviceId === null ? {} : { deviceId: { exact: deviceId } }),
    channelCount: 1,
    autoGainControl: false,
    noiseSuppression: false,
    echoCancellation: true,
  };
}

export interface VoiceActivityOptions {
  /** Its first audio track is listened to; the stream stays the caller's and is not stopped. */
  readonly stream: MediaStream;
  /** The caller's clock in ms, such as the tape's; every time reported is on it. */
  readonly now: () => number;
  /** 31 times a second, in dB below full scale (-100 to 0), with or without the model. */
  readonly onLevel?: (dbfs: number) => void;
  /** `atMs` is when the sound began or stopped; an end is known about 0.2 s later. */
  readonly onVoice: (edge: VoiceEdge) => void;
  /** From now on voice is found; sound since the start is caught up with. */
  readonly onReady?: () => void;
  /**
   * `voice`: no voice will be found any more (the level still comes). `microphone`: nothing comes any more. Never
   * replaced by a guess: the person's Done button passes the turn.
   */
  readonly onFailure: (what: 'voice' | 'microphone', why: string) => void;
}

export interface VoiceActivity {
  /** Keeps the sound from now on, in memory. */
  beginAnswer(): void;
  /** The sound since `beginAnswer`, which is forgotten here; null when there is none. */
  endAnswer(): AnswerAudio | null;
  stop(): void;
}

async function openContext(): Promise<AudioContext> {
  const context = new AudioContext({ sampleRate: SAMPLE_RATE });
  await context.audioWorklet.addModule(workletUrl);
  return context;
}

/** Some browsers refuse to connect a microphone to a context of another rate; the worklet then brings it down. */
async function connect(stream: MediaStream): Promise<{ context: AudioContext; node: AudioWorkletNode }> {
  const attach = (context: AudioContext) => {
    const node = new AudioWorkletNode(context, 'frames', {
      numberOfOutputs: 0,
      channelCount: 1,
      channelCountMode: 'explicit',
    });
    context.createMediaStreamSource(stream).connect(node);
    return { context, node };
  };
  const wanted = await openContext();
  try {
    return attach(wanted);
  } catch (error) {
    await wanted.close();
    if (!(error instanceof DOMException && error.name === 'NotSupportedError')) throw error;
    const own = new AudioContext();
    await own.audioWorklet.addModule(workletUrl);
    return attach(own);
  }
}

/**
 * Listens to a microphone on this device: its level, and when a voice starts and ends (Silero VAD in a worker).
 * Nothing is sent anywhere.
 */
export function createVoiceActivity(options: VoiceActivityOptions): VoiceActivity {
  const { stream, now, onLevel, onVoice, onReady, onFailure } = options;
  const recorder = answerRecorder(now);
  let stopped = false;
  let context: AudioContext | null = null;
  let clock = freshClock;
  let worker: Worker | null = new Worker(new URL('./voice-worker.ts', import.meta.url), { type: 'module' });

  const giveUpVoice = (why: string) => {
    worker?.terminate();
    if (worker && !stopped) onFailure('voice', why);
    worker = null;
  };
  const loseMicrophone = (why: string) => {
    if (stopped) return;
    stop();
    onFailure('microphone', why);
  };
  worker.onmessage = ({ data }: MessageEvent<VoiceReport>) => {
    if (stopped) return;
    if (data.kind === 'ready') onReady?.();
    else if (data.kind === 'edge') onVoice(data.edge);
    else giveUpVoice(data.why);
  };
  worker.onerror = (event) => giveUpVoice(event.message || 'The voice worker could not start.');

  const hear = ({ data: { samples, level } }: MessageEvent<Frame>) => {
    if (stopped) return;
    const step = frameArrived(clock, now());
    clock = step.clock;
    onLevel?.(level);
    recorder.add(samples, step.frameEndMs);
    const frame: FrameForVoice = { samples, endMs: step.frameEndMs };
    worker?.postMessage(frame, [samples.buffer]);
  };

  const track = stream.getAudioTracks()[0];
  const onEnded = () => loseMicrophone('The microphone was unplugged or its permission taken back.');
  track?.addEventListener('ended', onEnded);

  function stop(): void {
    stopped = true;
    worker?.terminate();
    worker = null;
    track?.removeEventListener('ended', onEnded);
    void context?.close();
    context = null;
  }

  connect(stream).then(
    async (opened) => {
      if (stopped) return opened.context.close();
      context = opened.context;
      opened.node.port.onmessage = hear;
      await context.resume();
    },
    (error: unknown) => loseMicrophone(error instanceof Error ? error.message : String(error)),
  );

  return { beginAnswer: recorder.begin, endAnswer: recorder.end, stop };
}
