import type { HeardWord } from '../../../kernel/interview-events.ts';
import { ApiProblem, api, unwrap } from '../../../ui/api/client.ts';
import { type SpeechCapabilities, Transcription } from '../contract.ts';

export interface Heard {
  readonly text: string;
  /** Times on the tape; null when the engine tells none. */
  readonly words: HeardWord[] | null;
  readonly engine: string;
}

/** Something that makes words of a spoken answer. */
export interface Transcriber {
  readonly id: string;
  /** Shown to the person before they agree. */
  readonly label: string;
  /** The sound leaves this device: ask first. */
  readonly leavesDevice: boolean;
  /**
   * `wav` as `endAnswer()` gives it, `startedAtMs` when its first sample was on the tape. Throws an `ApiProblem`
   * (`speech/...`, or status 0 when offline), or an AbortError.
   */
  transcribe(
    wav: Blob,
    options: { readonly startedAtMs: number; readonly signal?: AbortSignal },
  ): Promise<Heard>;
}

/** The generated client speaks JSON; this route takes sound. */
async function sendSound(init: RequestInit): Promise<Transcription> {
  const response = await fetch('/api/v1/speech/transcriptions', { method: 'POST', ...init }).catch(
    (error: unknown) => {
      if (error instanceof DOMException && error.name === 'AbortError') throw error;
      throw new ApiProblem(0, {});
    },
  );
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) throw new ApiProblem(response.status, (body as object | null) ?? {});
  return Transcription.parse(body);
}

/** What this server can do for speech, for TanStack Query; `queryFn` alone serves elsewhere and throws an `ApiProblem`. */
export const speechCapabilities = {
  queryKey: ['speech', 'capabilities'],
  queryFn: ({ signal }: { readonly signal: AbortSignal }): Promise<SpeechCapabilities> =>
    unwrap(api.GET('/api/v1/speech/capabilities', { signal })),
  staleTime: 3_600_000,
};

/** The engine behind this server, or null when none is set up: then the person types the gist. */
export function serverTranscriber({ transcription }: SpeechCapabilities): Transcriber | null {
  if (!transcription.available) return null;
  return {
    id: 'server',
    label: transcription.engine ?? 'this server’s speech engine',
    leavesDevice: true,
    async transcribe(wav, { startedAtMs, signal }) {
      const heard = await sendSound({
        headers: { 'content-type': 'audio/wav' },
        body: wav,
        ...(signal ? { signal } : {}),
      });
      const start = Math.max(0, Math.round(startedAtMs));
      const words =
        heard.words?.map((word) => ({ ...word, start: word.start + start, end: word.end + start })) ?? null;
      return { text: heard.text, words, engine: heard.engine };
    },
  };
}
