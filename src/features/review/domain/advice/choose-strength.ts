import type { AnswerObservations } from '../../../speech/domain/index.ts';
import type { ChangeTopic, Strength } from '../../contract.ts';
import { type SeenQuestion, type SeenTurn, sentenceAround, surest } from '../seen.ts';
import { TOLD } from '../thresholds.ts';
import { quotable } from './quote.ts';

type Range = { readonly start: number; readonly end: number };

interface Found {
  readonly topic: string;
  readonly title: string;
  readonly weight: number;
  readonly range: Range;
}

/** What a strength would contradict or only repeat, by the change beside it. */
const BESIDE: Partial<Record<ChangeTopic, readonly string[]>> = {
  measure: ['measure'],
  result: ['measure', 'result', 'whole'],
  ownership: ['own-action'],
  action: ['own-action', 'whole'],
  episode: ['whole', 'situation', 'tradeOff', 'result', 'own-action'],
  learning: ['learning'],
  situation: ['situation', 'whole'],
  tradeOff: ['tradeOff'],
};

const DECIDED = /\b(?:decided|chose|suggested|proposed|offered|made the call|insisted|refused)\b/i;

/** "Options" alone is too little to praise: the choice and its other side must be named. */
const WEIGHED =
  /rather than|instead of|trade-?off|outweigh|weighed|at the (?:cost|expense) of|pros and cons|sacrific|gave up/i;

function foundIn(observed: AnswerObservations): Found[] {
  const found: Found[] = [];
  const add = (topic: string, title: string, weight: number, range: Range | null | undefined) =>
    range && found.push({ topic, title, weight, range });
  const [measured] = observed.measuredResults;
  const situation = surest(observed, 'situation', TOLD);
  const result = surest(observed, 'result', TOLD);
  const learning = surest(observed, 'learning', TOLD);
  const i = observed.agency?.i ?? [];
  const we = observed.agency?.we ?? [];
  const tradeOff = observed.tradeOffs.find((span) => WEIGHED.test(span.text));
  add('measure', 'Your result has a number in it.', 1, measured && sentenceAround(observed, measured));
  if (situation && result && situation.sentence !== result.sentence && i.length > 0)
    add('whole', 'The story is whole: where it began, what you did, how it ended.', 0.85, situation);
  if (i.length >= 2 && i.length > we.length) {
    const sentences = i.map((span) => sentenceAround(observed, span));
    const decision = sentences.find((s) => DECIDED.test('text' in s ? String(s.text) : ''));
    if (decision) add('own-action', 'You name your own decision as yours.', 0.82, decision);
    else add('own-action', 'You say what you did yourself.', 0.78, sentences[0]);
  }
  if (learning) add('learning', 'You say what you took from it.', 0.7 * learning.confidence, learning);
  if (tradeOff)
    add('tradeOff', 'You say what the choice was between.', 0.5, sentenceAround(observed, tradeOff));
  if (result) add('result', 'You say how it ended.', 0.6 * result.confidence, result);
  if (situation) add('situation', 'You set the scene.', 0.45 * situation.confidence, situation);
  return found;
}

function wordsIn(turn: SeenTurn, { start, end }: Range): number {
  return (turn.report.text ?? '').slice(start, end).split(/\s+/).length;
}

/** One thing to keep doing, in the person's own words, unlike the change. null when nothing was found. */
export function chooseStrength(seen: readonly SeenQuestion[], change: ChangeTopic | null): Strength | null {
  const avoid = change ? (BESIDE[change] ?? []) : [];
  const found = seen
    .filter((question) => question.report.notEnough === null)
    .flatMap((question) =>
      question.turns.flatMap((turn) =>
        turn.observed
          ? foundIn(turn.observed)
              .filter((one) => !avoid.includes(one.topic) && wordsIn(turn, one.range) >= 4)
              .map((one) => ({ ...one, turn, question }))
          : [],
      ),
    )
    .toSorted((a, b) => b.weight - a.weight);
  const [best] = found;
  if (!best) return null;
  const { turn, question, range, topic, title } = best;
  return {
    topic,
    title,
    quote: {
      ...turn.passage(quotable(turn.report.text ?? '', range)),
      note: `Question ${question.report.number}`,
    },
  };
}
