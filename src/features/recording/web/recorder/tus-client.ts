import { paths, Recording } from '../../contract.ts';
import type { ServerSide } from '../../domain/next-upload-step.ts';
import type { LocalRecording } from './local-media.ts';

/** An answer that is not a success. `retryAfterMs` is what the server asked for, or null. */
export class UploadRefused extends Error {
  readonly status: number;
  readonly retryAfterMs: number | null;

  constructor(response: Response) {
    super(`The server answered ${response.status}`);
    this.name = 'UploadRefused';
    this.status = response.status;
    const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
    this.retryAfterMs = Number.isFinite(seconds) ? seconds * 1000 : null;
  }
}

/** Long enough for 1 MiB at 20 kB/s; a connection that is slower is taken for dead and tried again. */
const patienceMs = 60_000;

async function call(path: string, init: RequestInit & { headers?: Record<string, string> }) {
  const headers = { 'tus-resumable': '1.0.0', ...init.headers };
  const signal = AbortSignal.timeout(patienceMs);
  const response = await fetch(path, { ...init, headers, signal, cache: 'no-store' });
  if (!response.ok) throw new UploadRefused(response);
  return response;
}

const number = (response: Response, header: string) => {
  const value = response.headers.get(header);
  return value === null ? null : Number(value);
};

const base64 = (text: string) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));

export const tus = {
  async create({ recordingId, interviewId, mimeType, startedAtMs }: LocalRecording): Promise<ServerSide> {
    const metadata = { recordingId, interviewId, mimeType, startedAtMs: String(startedAtMs) };
    const encoded = Object.entries(metadata).map(([key, value]) => `${key} ${base64(value)}`);
    await call(paths.uploads, {
      method: 'POST',
      headers: { 'upload-defer-length': '1', 'upload-metadata': encoded.join(',') },
    });
    return { kind: 'known', offset: 0, length: null };
  },

  async ask(recordingId: string): Promise<ServerSide> {
    try {
      const response = await call(paths.upload(recordingId), { method: 'HEAD' });
      const [offset, length] = [number(response, 'upload-offset'), number(response, 'upload-length')];
      return { kind: 'known', offset: offset ?? 0, length };
    } catch (error) {
      if (error instanceof UploadRefused && error.status === 404) return { kind: 'missing' };
      throw error;
    }
  },

  /** Sends bytes that begin at `offset`; a `length` that is not null says that they are the last. */
  async send(
    recordingId: string,
    offset: number,
    bytes: ArrayBuffer,
    length: number | null,
  ): Promise<ServerSide> {
    const response = await call(paths.upload(recordingId), {
      method: 'PATCH',
      body: bytes,
      headers: {
        'content-type': 'application/offset+octet-stream',
        'upload-offset': String(offset),
        ...(length === null ? {} : { 'upload-length': String(length) }),
      },
    });
    return { kind: 'known', offset: number(response, 'upload-offset') ?? offset, length };
  },

  async remove(recordingId: string): Promise<void> {
    await call(paths.upload(recordingId), { method: 'DELETE' }).catch((error: unknown) => {
      if (!(error instanceof UploadRefused && error.status === 404)) throw error;
    });
  },

  async status(recordingId: string): Promise<Recording> {
    const response = await call(paths.recording(recordingId), { method: 'GET' });
    return Recording.parse(await response.json());
  },

  async putThumbnail(recordingId: string, index: number, image: Blob): Promise<void> {
    await call(paths.thumbnail(recordingId, index), {
      method: 'PUT',
      body: image,
      headers: { 'content-type': image.type },
    });
  },
};
