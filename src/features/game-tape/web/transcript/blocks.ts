import type { StoryPart, TurnReport } from '../../../review/contract.ts';

/** Sentences in a row that carry the same part of the story. */
export interface Block {
  readonly part: StoryPart | null;
  readonly atMs: number;
  readonly timing: 'word' | 'turn';
  readonly sentences: readonly { readonly index: number; readonly start: number; readonly end: number }[];
}

/** Every character of the turn's text falls into exactly one sentence of one block. */
export function blocksOf(turn: TurnReport): Block[] {
  const text = turn.text ?? '';
  if (turn.sentences.length === 0)
    return [
      {
        part: null,
        atMs: turn.startMs,
        timing: 'turn',
        sentences: [{ index: 0, start: 0, end: text.length }],
      },
    ];
  const blocks: {
    part: StoryPart | null;
    atMs: number;
    timing: 'word' | 'turn';
    sentences: Block['sentences'][number][];
  }[] = [];
  for (const [index, sentence] of turn.sentences.entries()) {
    const start = index === 0 ? 0 : sentence.start;
    const end = turn.sentences[index + 1]?.start ?? text.length;
    const last = blocks.at(-1);
    const own = { index, start, end };
    if (last && last.part === sentence.part) last.sentences.push(own);
    else blocks.push({ part: sentence.part, atMs: sentence.atMs, timing: sentence.timing, sentences: [own] });
  }
  return blocks;
}
