import { parentPort, workerData } from 'node:worker_threads';
import {
  Conversion,
  FilePathSource,
  FilePathTarget,
  Input,
  MATROSKA,
  Output,
  UnsupportedInputFormatError,
  WEBM,
  WebMOutputFormat,
} from 'mediabunny';
import type { RemuxJob, RemuxReply } from './remux.ts';

/** Copies the packets into a file with duration and cues; nothing is encoded again. */
async function remux({ from, to }: RemuxJob): Promise<RemuxReply> {
  const input = new Input({ source: new FilePathSource(from), formats: [WEBM, MATROSKA] });
  const output = new Output({ format: new WebMOutputFormat(), target: new FilePathTarget(to) });
  const conversion = await Conversion.init({ input, output, copy: { mode: 'forced' }, showWarnings: false });
  if (!conversion.isValid)
    return { kind: 'unreadable', why: 'it holds no video or audio that can be played' };
  await conversion.execute();
  const made = new Input({ source: new FilePathSource(to), formats: [WEBM] });
  const seconds = await made.computeDuration();
  if (!(seconds > 0)) return { kind: 'unreadable', why: 'it holds no moment of video or audio' };
  return { kind: 'made', durationMs: Math.round(seconds * 1000) };
}

/** System errors (a full disk, a missing file) are not the media's fault and are worth another try. */
function explain(error: unknown): RemuxReply {
  if (error instanceof UnsupportedInputFormatError)
    return { kind: 'unreadable', why: 'it is not a WebM file' };
  const { code, message } = error as NodeJS.ErrnoException;
  return code === undefined ? { kind: 'unreadable', why: 'it is damaged' } : { kind: 'trouble', message };
}

parentPort?.postMessage(await remux(workerData as RemuxJob).catch(explain));
