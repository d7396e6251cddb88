import { nextUploadStep, retryDelayMs, type ServerSide } from '../../domain/next-upload-step.ts';
import type { LocalMedia, LocalRecording } from './local-media.ts';
import { tus, UploadRefused } from './tus-client.ts';

/** One request carries at most this much, so that a bad line loses little. */
const maxRequestBytes = 1024 * 1024;

/**
 * `kept-here`: the server will not take it now; the copy on this device stays. `empty`: it ended before its
 * first byte, and stands nowhere.
 */
export type UploadEnd = 'ready' | 'failed' | 'kept-here' | 'empty';

export interface UploadProgress {
  readonly serverBytes: number;
  /** false after a request failed, until one succeeds. */
  readonly reachable: boolean;
  readonly serverFull: boolean;
}

export interface Uploader {
  /** More bytes, or the end of them, stand in the local store. */
  poke(): void;
  readonly done: Promise<UploadEnd>;
}

interface UploaderParts {
  readonly recording: LocalRecording;
  readonly media: LocalMedia;
  readonly isFinished: () => boolean;
  readonly onProgress: (progress: UploadProgress) => void;
  /** The server takes no more of it: what it has becomes the recording. */
  readonly onTooLarge: () => void;
}

/** An answer that will not change by asking again soon. 409 only means that the offset must be asked for. */
function isFinal(error: unknown): error is UploadRefused {
  if (!(error instanceof UploadRefused)) return false;
  return error.status < 500 && ![408, 409, 413, 423, 425, 429].includes(error.status);
}

/** Brings a recording from this device to the server, however often the line or the server goes away. */
export function startUpload({
  recording,
  media,
  isFinished,
  onProgress,
  onTooLarge,
}: UploaderParts): Uploader {
  const { recordingId } = recording;
  let wake = () => {};
  let poked = false;
  const poke = () => {
    poked = true;
    wake();
  };
  const rest = async (ms: number) => {
    if (!poked) {
      await new Promise<void>((resolve) => {
        wake = resolve;
        if (Number.isFinite(ms)) setTimeout(resolve, ms);
      });
    }
    poked = false;
  };
  /** Sleeps, but not through the moment the network comes back. */
  const sleep = async (ms: number) => {
    const over = new AbortController();
    await new Promise<void>((resolve) => {
      setTimeout(resolve, ms);
      addEventListener('online', () => resolve(), { signal: over.signal });
    });
    over.abort();
  };

  let server: ServerSide | null = null;
  let serverBytes = 0;
  /** Set once the server says that it takes no more. */
  let cap: number | null = null;

  async function step(): Promise<'on' | 'whole' | 'nothing'> {
    server ??= await tus.ask(recordingId);
    const bytes = Math.min(await media.size(), cap ?? Number.POSITIVE_INFINITY);
    const next = nextUploadStep({ bytes, finished: isFinished() || cap !== null }, server, maxRequestBytes);
    if (next.kind === 'nothing') await tus.remove(recordingId);
    if (next.kind === 'create') server = await tus.create(recording);
    if (next.kind === 'send') {
      const wanted = next.to - next.from;
      const part = wanted === 0 ? new ArrayBuffer(0) : await media.read(next.from, wanted);
      if (part.byteLength === 0 && wanted > 0) throw new Error('The bytes on this device cannot be read');
      const length = part.byteLength === wanted ? next.length : null;
      const known = server.kind === 'known' ? server.length : null;
      server = await tus.send(recordingId, next.from, part, length);
      if (server.kind === 'known' && server.length === null) server = { ...server, length: known };
    }
    if (server.kind === 'known') serverBytes = server.offset;
    onProgress({ serverBytes, reachable: true, serverFull: false });
    if (next.kind === 'wait') await rest(Number.POSITIVE_INFINITY);
    return next.kind === 'whole' || next.kind === 'nothing' ? next.kind : 'on';
  }

  /** Tries until `work` succeeds; null when the server's no is final. */
  async function insist<T>(work: () => Promise<T>): Promise<T | null> {
    for (let attempt = 0; ; attempt++) {
      try {
        return await work();
      } catch (error) {
        server = null;
        if (isFinal(error)) return null;
        const refused = error instanceof UploadRefused ? error : null;
        if (refused?.status === 413 && cap === null) {
          cap = serverBytes;
          onTooLarge();
          continue;
        }
        if (refused?.status === 409 && attempt === 0) continue;
        onProgress({ serverBytes, reachable: false, serverFull: refused?.status === 507 });
        await sleep(Math.max(refused?.retryAfterMs ?? 0, retryDelayMs(attempt, Math.random())));
      }
    }
  }

  async function run(): Promise<UploadEnd> {
    for (;;) {
      const went = await insist(step);
      if (went === null) return 'kept-here';
      if (went === 'nothing') return 'empty';
      if (went === 'whole') break;
    }
    for (let waits = 1; ; waits++) {
      const now = await insist(() => tus.status(recordingId));
      if (now === null) return 'kept-here';
      if (now.status === 'ready' || now.status === 'failed') return now.status;
      await rest(Math.min(waits * 1000, 10_000));
    }
  }

  return { poke, done: run() };
}
