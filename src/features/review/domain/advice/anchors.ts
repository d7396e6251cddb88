import type { AnswerObservations } from '../../../speech/domain/index.ts';
import type { ChangeTopic } from '../../contract.ts';
import { type SeenQuestion, type SeenTurn, sentenceAround, surest } from '../seen.ts';
import { TOLD } from '../thresholds.ts';

/** Surer than "told": it is held up as an example. */
const SHOWN = 0.8;

type Range = { readonly start: number; readonly end: number };

/** Where in the first answer a change belongs. */
export function anchorOf(topic: ChangeTopic, observed: AnswerObservations): Range | null {
  const { sentences } = observed;
  const first = sentences[0] ?? null;
  const last = sentences.at(-1) ?? null;
  const inSentence = (span: Range | undefined) => (span ? sentenceAround(observed, span) : null);
  switch (topic) {
    case 'measure':
      return surest(observed, 'result', TOLD) ?? last;
    case 'ownership':
      return inSentence(observed.agency?.we[0]) ?? first;
    case 'episode':
      return inSentence(observed.hypothetical.spans[0]) ?? first;
    case 'action':
      return surest(observed, 'situation', TOLD) ?? first;
    case 'tradeOff':
      return surest(observed, 'action', TOLD) ?? first;
    case 'task':
      return surest(observed, 'situation', TOLD) ?? first;
    case 'situation':
      return first;
    case 'fillers': {
      const count = (s: Range) => observed.fillers.filter((f) => f.start >= s.start && f.end <= s.end).length;
      return sentences.reduce<Range | null>((best, s) => (best && count(best) >= count(s) ? best : s), null);
    }
    default:
      return last;
  }
}

/** Where a turn does what the change asks for, or null. */
export function shownIn(topic: ChangeTopic, { observed }: SeenTurn): Range | null {
  if (!observed) return null;
  const inSentence = (span: Range | undefined) => (span ? sentenceAround(observed, span) : null);
  switch (topic) {
    case 'measure':
      return inSentence(observed.measuredResults[0]);
    case 'ownership':
      return ownAction(observed) ?? inSentence(observed.agency?.i[0]);
    case 'result':
    case 'action':
    case 'learning':
    case 'situation':
    case 'task':
      return surest(observed, topic, SHOWN);
    case 'tradeOff':
      return inSentence(observed.tradeOffs[0]);
    default:
      return null;
  }
}

/** The surest sentence in which "I" acts. */
function ownAction({ story }: AnswerObservations): Range | null {
  const own = story.filter((s) => s.part === 'action' && s.confidence >= SHOWN && /^i\b/i.test(s.cue.text));
  return own.toSorted((a, b) => b.confidence - a.confidence)[0] ?? null;
}

export interface Elsewhere {
  readonly turn: SeenTurn;
  readonly question: SeenQuestion;
  readonly range: Range;
}

/** The nearest place that shows it: a follow-up of the same question first, then another answer. */
export function findElsewhere(
  topic: ChangeTopic,
  question: SeenQuestion,
  all: readonly SeenQuestion[],
  closedInTurn: number | null,
): Elsewhere | null {
  const places = [question, ...all.filter((other) => other !== question)].flatMap((place) =>
    (place === question ? place.turns.slice(1) : place.turns).map((turn) => ({ turn, question: place })),
  );
  for (const { turn, question: place } of places) {
    const asked = turn.report.turn === closedInTurn && topic === 'measure' && turn.observed;
    const number = asked ? turn.observed?.numbers.find((n) => n.kind !== 'date') : undefined;
    const range =
      shownIn(topic, turn) ?? (number && turn.observed ? sentenceAround(turn.observed, number) : null);
    if (range) return { turn, question: place, range };
  }
  return null;
}
