/** The stretch of tape that the lanes show. */
export interface Span {
  readonly startMs: number;
  readonly endMs: number;
}

/** Where a moment lies in the window, in per cent. */
export function percent({ startMs, endMs }: Span, ms: number): number {
  return endMs > startMs ? ((ms - startMs) / (endMs - startMs)) * 100 : 0;
}

/** Left edge and width in per cent of a stretch cut to the window, or null outside it. */
export function within(span: Span, startMs: number, endMs: number): { left: number; width: number } | null {
  const from = Math.max(startMs, span.startMs);
  const to = Math.min(endMs, span.endMs);
  if (to < from) return null;
  return { left: percent(span, from), width: percent(span, to) - percent(span, from) };
}

const steps = [5, 10, 15, 30, 60, 120, 300, 600, 900, 1800];

/** Round moments to write below the lanes: at most eight. */
export function ticks({ startMs, endMs }: Span): number[] {
  const step = (steps.find((seconds) => (endMs - startMs) / (seconds * 1000) <= 8) ?? 3600) * 1000;
  const first = Math.ceil(startMs / step) * step;
  const moments: number[] = [];
  for (let at = first; at <= endMs; at += step) moments.push(at);
  return moments;
}
