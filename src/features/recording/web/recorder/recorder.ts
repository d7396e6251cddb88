import { takeThumbnails } from './live-thumbnails.ts';
import { localIndex } from './local-index.ts';
import { isQuotaExceeded, type LocalMedia, type LocalRecording } from './local-media.ts';
import { alone, openNewMedia, removeLocal } from './local-recordings.ts';
import { startUpload, type UploadEnd, type Uploader, type UploadProgress } from './uploader.ts';

interface Deferred<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
  readonly reject: (error: unknown) => void;
}

function deferred<T>(): Deferred<T> {
  let resolve: Deferred<T>['resolve'] = () => {};
  let reject: Deferred<T>['reject'] = () => {};
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

const sliceMs = 1000;
const videoBitsPerSecond = 800_000;
const audioBitsPerSecond = 64_000;

export interface RecorderStatus {
  /** `offline` while the server cannot be reached: recording and keeping it here go on. */
  readonly state: 'recording' | 'offline' | 'uploading' | 'done' | 'failed' | 'kept-here';
  readonly localBytes: number;
  readonly serverBytes: number;
  /** A sentence for the person, or null. */
  readonly problem: string | null;
}

export type StopReason = 'asked' | 'device-full' | 'too-large' | 'source-ended' | 'broken';

const problems: Record<StopReason, string | null> = {
  asked: null,
  'device-full':
    'Recording stopped: this device has no room for more. What was recorded is kept, and the interview goes on.',
  'too-large':
    'Recording stopped: it reached the size this server accepts. What was recorded is kept, and the interview goes on.',
  'source-ended':
    'Recording stopped: the camera or microphone went away. What was recorded is kept, and the interview goes on.',
  broken:
    'Recording stopped: the browser could not go on. What was recorded is kept, and the interview goes on.',
};

interface RecorderParts {
  readonly stream: MediaStream;
  readonly interviewId: string;
  /** Milliseconds since the start of the tape. */
  readonly clock: () => number;
  readonly onStatus: (status: RecorderStatus) => void;
  /** Recording ended, for whatever reason; its bytes are safe on this device by then. */
  readonly onStopped?: (reason: StopReason) => void;
}

export interface Started {
  readonly recordingId: string;
  readonly mimeType: string;
  readonly startedAtMs: number;
}

export interface Recorder {
  /**
   * Resolves as media begins: time to put `recording.started` on the tape. Rejects where it cannot record,
   * and with an `AbortError` when it was stopped before it began.
   */
  start(): Promise<Started>;
  /** Resolves when every byte is safe on this device; the upload goes on by itself. */
  stop(): Promise<void>;
  /** Resolves when the recording is processed on the server, or stays here until `recoverRecordings`. */
  readonly done: Promise<UploadEnd>;
}

export function canRecord(): boolean {
  return typeof MediaRecorder !== 'undefined' && MediaRecorder.isTypeSupported('audio/webm;codecs=opus');
}

/**
 * Records a stream (with or without video) in slices of a second. Every slice is on this device's disk before
 * it is sent. One recorder makes one recording; after a reload a new one makes the next segment.
 */
export function createRecorder({ stream, interviewId, clock, onStatus, onStopped }: RecorderParts): Recorder {
  const hasVideo = stream.getVideoTracks().length > 0;
  const mimeType = hasVideo ? 'video/webm;codecs=vp8,opus' : 'audio/webm;codecs=opus';
  const recordingId = crypto.randomUUID();
  const done = deferred<UploadEnd>();
  const stopped = deferred<void>();
  let recorder: MediaRecorder | null = null;
  let uploader: Uploader | null = null;
  let finished = false;
  let stopWanted = false;
  let reason: StopReason = 'source-ended';
  let localBytes = 0;
  let progress: UploadProgress = { serverBytes: 0, reachable: true, serverFull: false };
  let end: UploadEnd | null = null;

  function tell() {
    const going = finished ? 'uploading' : 'recording';
    const ended = { ready: 'done', empty: 'failed', failed: 'failed', 'kept-here': 'kept-here' } as const;
    const state = end ? ended[end] : progress.reachable ? going : 'offline';
    const full = progress.serverFull
      ? 'The disk of the server is full; the recording waits on this device.'
      : null;
    const problem = (finished ? problems[reason] : null) ?? full;
    onStatus({ state, localBytes, serverBytes: progress.serverBytes, problem });
  }

  function halt(why: StopReason) {
    if (finished || recorder?.state !== 'recording') return;
    reason = why;
    recorder.stop();
  }

  /** Everything between the first slice and the end of the upload; `ready` is called once slices may come. */
  async function keepAndSend(
    mr: MediaRecorder,
    { where, media }: { where: LocalRecording['where']; media: LocalMedia },
    started: Promise<Started>,
    ready: () => void,
  ) {
    let thumbnails: ReturnType<typeof takeThumbnails> | null = null;
    const begun = started.then(async ({ startedAtMs }) => {
      if (hasVideo && mr.state === 'recording') thumbnails = takeThumbnails(stream, recordingId);
      const recording = {
        recordingId,
        interviewId,
        mimeType,
        startedAtMs,
        createdEpochMs: Date.now(),
        where,
      };
      await localIndex.put(recording);
      uploader = startUpload({
        recording,
        media,
        isFinished: () => finished,
        onTooLarge: () => halt('too-large'),
        onProgress: (now) => {
          progress = now;
          tell();
          if (now.reachable && now.serverBytes > 0) void thumbnails?.send();
        },
      });
      return { recording, uploader };
    });
    let last: Promise<unknown> = begun;
    let broken = false;
    const keep = async (slice: Blob) => {
      if (broken || slice.size === 0) return;
      try {
        await media.append(await slice.arrayBuffer());
        localBytes += slice.size;
        uploader?.poke();
        tell();
      } catch (error) {
        broken = true;
        halt(isQuotaExceeded(error) ? 'device-full' : 'broken');
      }
    };
    mr.addEventListener('dataavailable', ({ data }) => {
      last = last.then(() => keep(data));
    });
    mr.addEventListener('stop', async () => {
      thumbnails?.stop();
      await last.catch(() => {}); // `begun` below tells of it
      finished = true;
      uploader?.poke();
      stopped.resolve();
      onStopped?.(reason);
      tell();
    });
    ready();
    const upload = await begun;
    end = await upload.uploader.done;
    await stopped.promise;
    await media.close();
    if (end === 'ready' || end === 'empty') await removeLocal(upload.recording);
    tell();
    done.resolve(end);
  }

  return {
    done: done.promise,
    async start() {
      if (recorder) throw new Error('This recorder was started already');
      const mr = new MediaRecorder(stream, { mimeType, videoBitsPerSecond, audioBitsPerSecond });
      recorder = mr;
      void navigator.storage.persist?.().catch(() => false); // a refusal only means: may be evicted when full
      const started = deferred<Started>();
      mr.addEventListener('error', () => {
        reason = 'broken';
      });
      const local = await openNewMedia(recordingId);
      const listening = deferred<void>();
      const abandon = async (error: unknown) => {
        started.reject(error);
        listening.reject(error);
        halt('broken');
        stopped.resolve();
        done.resolve(localBytes === 0 ? 'empty' : 'kept-here');
        await local.media.close();
        if (localBytes === 0) await removeLocal({ recordingId, where: local.where });
      };
      alone(recordingId, () => keepAndSend(mr, local, started.promise, listening.resolve)).catch(abandon);
      await listening.promise;
      try {
        if (stopWanted) throw new DOMException('Recording was stopped before it began.', 'AbortError');
        // Media begins within 0.2 s of the call; the `start` event may come more than a second later.
        const startedAtMs = Math.max(0, Math.round(clock()));
        mr.start(sliceMs);
        started.resolve({ recordingId, mimeType, startedAtMs });
      } catch (error) {
        started.reject(error); // ends `keepAndSend`, which cleans up
      }
      return started.promise;
    },
    async stop() {
      if (!recorder) return;
      stopWanted = true;
      halt('asked');
      await stopped.promise;
    },
  };
}
