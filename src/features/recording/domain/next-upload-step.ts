/** What the server said when it was last asked; `missing` when it does not know the recording. */
export type ServerSide =
  | { readonly kind: 'missing' }
  | { readonly kind: 'known'; readonly offset: number; readonly length: number | null };

interface LocalSide {
  readonly bytes: number;
  /** No byte will be added: the recorder stopped, or it died and this is what it left. */
  readonly finished: boolean;
}

type UploadStep =
  | { readonly kind: 'create' }
  /** Send bytes `from` to `to` (not included); `length` is told when they are the last. */
  | { readonly kind: 'send'; readonly from: number; readonly to: number; readonly length: number | null }
  /** Everything so far is there; more is coming. */
  | { readonly kind: 'wait' }
  /** It ended before its first byte, on both sides: there is no recording. */
  | { readonly kind: 'nothing' }
  /** Every byte is on the server and it knows that no more will come. */
  | { readonly kind: 'whole' };

/**
 * The next request of a resumable upload, from what stands on each side. The server may be ahead of the
 * device when the device lost its last writes (a power cut): then what the server has is the recording.
 */
export function nextUploadStep(local: LocalSide, server: ServerSide, maxBytes: number): UploadStep {
  if (local.finished && local.bytes === 0 && (server.kind === 'missing' || server.offset === 0)) {
    return { kind: 'nothing' };
  }
  if (server.kind === 'missing') return { kind: 'create' };
  const { offset, length } = server;
  if (length !== null && offset >= length) return { kind: 'whole' };
  const end = length ?? Math.max(local.bytes, offset);
  const to = Math.max(offset, Math.min(local.bytes, end, offset + maxBytes));
  const last = local.finished && to === end;
  if (to === offset && !last) return { kind: 'wait' };
  return { kind: 'send', from: offset, to, length: last && length === null ? end : null };
}

/** Full jitter exponential back-off in ms: up to 0.5 s, 1 s, 2 s ... 15 s. `dice` is in [0, 1). */
export function retryDelayMs(attempt: number, dice: number): number {
  const most = Math.min(15_000, 500 * 2 ** Math.min(attempt, 10));
  return Math.round(most / 2 + (dice * most) / 2);
}
