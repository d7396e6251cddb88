import type { QuestionReport, Report, TurnReport } from '../../../review/contract.ts';
import { type PlacedWord, placeWords } from '../../../review/domain/index.ts';

/** What happens at a moment of the tape. */
export interface Moment {
  readonly question: QuestionReport | null;
  readonly turn: TurnReport | null;
  readonly who: 'interviewer' | 'you' | null;
  /** Index into the turn's sentences; null where their times are not known. */
  readonly sentence: number | null;
}

const placedByTurn = new WeakMap<TurnReport, readonly PlacedWord[]>();

export function placedWords(turn: TurnReport): readonly PlacedWord[] {
  const before = placedByTurn.get(turn);
  if (before) return before;
  const placed = placeWords(turn.text ?? '', turn.words);
  placedByTurn.set(turn, placed);
  return placed;
}

export function momentAt(report: Report, ms: number): Moment {
  const question = report.questions.findLast((one) => one.startMs <= ms) ?? report.questions[0] ?? null;
  const turn = question?.turns.findLast((one) => one.asked.atMs <= ms) ?? null;
  if (!turn || ms >= Math.max(turn.endMs, turn.asked.endMs))
    return { question, turn: null, who: null, sentence: null };
  if (ms < turn.startMs) return { question, turn, who: 'interviewer', sentence: null };
  const sentence = turn.sentences.findLastIndex((one) => one.timing === 'word' && one.atMs <= ms);
  return { question, turn, who: 'you', sentence: sentence === -1 ? null : sentence };
}

/** The word that is heard at a moment, as a place in the turn's text. */
export function wordAt(turn: TurnReport, ms: number): PlacedWord | null {
  const word = placedWords(turn).findLast((one) => one.startMs <= ms);
  return word && ms <= word.endMs + 300 ? word : null;
}

const captionWords = 9;

/** One line of what is being said, or null where nobody's words are timed. */
export function captionAt(report: Report, ms: number): string | null {
  const { turn, who } = momentAt(report, ms);
  if (!turn) return null;
  if (who === 'interviewer') return turn.asked.text.length > 120 ? null : turn.asked.text;
  const placed = placedWords(turn);
  const index = placed.findLastIndex((word) => word.startMs <= ms);
  if (index === -1) return null;
  const from = placed[index - (index % captionWords)];
  const to = placed[Math.min(placed.length - 1, index - (index % captionWords) + captionWords - 1)];
  return from && to ? (turn.text ?? '').slice(from.start, to.end) : null;
}
