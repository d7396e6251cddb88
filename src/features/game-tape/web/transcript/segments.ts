import type { Evidence } from '../../../review/contract.ts';

/** A stretch of text that looks one way. Offsets are those of the turn's text. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly mark: 'filler' | 'number' | null;
  readonly spoken: boolean;
}

/** Cuts a sentence where a filler, a number or the word being heard begins or ends; together they are the sentence. */
export function segmentsOf(
  start: number,
  end: number,
  evidence: readonly Evidence[],
  spoken: { readonly start: number; readonly end: number } | null,
): Segment[] {
  const marks = evidence.filter(
    (one) => (one.kind === 'filler' || one.kind === 'number') && one.start >= start && one.end <= end,
  );
  const word = spoken && spoken.start >= start && spoken.end <= end ? spoken : null;
  const edges = new Set([start, end]);
  for (const { start: from, end: to } of [...marks, ...(word ? [word] : [])]) edges.add(from).add(to);
  const cuts = [...edges].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, i) => {
    const to = cuts[i + 1] ?? end;
    const inside = marks.filter((one) => from >= one.start && to <= one.end);
    const mark = inside.some((one) => one.kind === 'filler') ? 'filler' : inside.length > 0 ? 'number' : null;
    return { start: from, end: to, mark, spoken: word !== null && from >= word.start && to <= word.end };
  });
}
