import type { Change, ChangeTopic } from '../../contract.ts';
import type { SeenQuestion, SeenTurn } from '../seen.ts';
import {
  FILLER_SHARE,
  LONG_ANSWER_MS,
  MIN_CHANGE_WEIGHT,
  MIN_WORDS_FOR_DELIVERY,
  PACE_FAST,
  PACE_SLOW,
} from '../thresholds.ts';
import { anchorOf, findElsewhere } from './anchors.ts';
import { frameOf } from './frame.ts';
import { quotable } from './quote.ts';
import { TITLES, WORTH } from './slots.ts';
import { whyOf } from './why.ts';

interface Candidate {
  readonly topic: ChangeTopic;
  readonly question: SeenQuestion;
  readonly first: SeenTurn;
  /** 0 to 1: how clear a case of it this answer is. */
  readonly clearness: number;
  readonly closedInTurn: number | null;
}

function deliveryOf(question: SeenQuestion, first: SeenTurn): Candidate[] {
  const { counts } = question.report;
  const candidates: Candidate[] = [];
  const add = (topic: ChangeTopic, clearness: number) =>
    candidates.push({ topic, question, first, clearness: Math.min(1, clearness), closedInTurn: null });
  const share = first.observed?.fillerShare ?? null;
  const words = first.observed?.wordCount ?? 0;
  if (share !== null && words >= MIN_WORDS_FOR_DELIVERY && share > FILLER_SHARE) {
    add('fillers', share / FILLER_SHARE - 1);
  }
  const pace = counts.wordsPerMinute;
  if (pace !== null && words >= MIN_WORDS_FOR_DELIVERY && (pace > PACE_FAST || pace < PACE_SLOW)) {
    add('pace', pace > PACE_FAST ? (pace - PACE_FAST) / 40 : (PACE_SLOW - pace) / 30);
  }
  const { answerMs } = first.report.timing;
  if (first.report.how === 'voice' && answerMs !== null && answerMs > LONG_ANSWER_MS) {
    add('length', answerMs / LONG_ANSWER_MS - 0.5);
  }
  return candidates;
}

function candidatesOf(question: SeenQuestion): Candidate[] {
  const [first] = question.turns;
  if (!first?.observed || question.report.notEnough) return [];
  const gaps = question.report.gaps.map(({ slot, strength, closedInTurn }) => ({
    topic: slot,
    question,
    first,
    clearness: strength,
    closedInTurn,
  }));
  return [...gaps, ...deliveryOf(question, first)];
}

/** A speech engine mishears: what it seems to lack is a little less sure. */
const SPEECH_SURENESS = 0.9;

function weightOf(candidate: Candidate, foundIn: number, observable: number): number {
  const { impact, confidence, teachability } = WORTH[candidate.topic];
  const sureness = candidate.first.report.source === 'speech' ? SPEECH_SURENESS : 1;
  // Said when asked: the person has it at hand, so the retry is sure, but it was missed for a moment only.
  const [eased, taught] = candidate.closedInTurn === null ? [1, teachability] : [0.9, 1];
  const often = 0.8 + 0.2 * (foundIn / observable);
  const clear = 0.5 + 0.5 * candidate.clearness;
  return Math.round(impact * eased * confidence * sureness * taught * often * clear * 1000) / 1000;
}

/**
 * The one change to make: the gap with the greatest impact x confidence x teachability, in the answer where it
 * is clearest. null when nothing can be observed or nothing stands out.
 */
export function chooseChange(seen: readonly SeenQuestion[]): Change | null {
  const candidates = seen.flatMap(candidatesOf);
  const observable = seen.filter((question) => question.report.notEnough === null).length;
  const foundIn = (topic: ChangeTopic) => candidates.filter((c) => c.topic === topic).length;
  const ranked = candidates
    .map((candidate) => ({ candidate, weight: weightOf(candidate, foundIn(candidate.topic), observable) }))
    .filter(({ weight }) => weight >= MIN_CHANGE_WEIGHT)
    .toSorted((a, b) => b.weight - a.weight);
  for (const { candidate, weight } of ranked) {
    const change = describe(candidate, weight, foundIn(candidate.topic), observable, seen);
    if (change) return change;
  }
  return null;
}

function describe(
  { topic, question, first, closedInTurn }: Candidate,
  weight: number,
  foundIn: number,
  observable: number,
  seen: readonly SeenQuestion[],
): Change | null {
  const anchor = first.observed && anchorOf(topic, first.observed);
  if (!anchor) return null;
  const { number, id } = question.report;
  const elsewhere = findElsewhere(topic, question, seen, closedInTurn);
  const where = {
    ...first.passage(quotable(first.report.text ?? '', anchor)),
    note: `Question ${number}, ${placeNote(topic)}`,
  };
  const there = elsewhere && {
    ...elsewhere.turn.passage(quotable(elsewhere.turn.report.text ?? '', elsewhere.range)),
    note:
      elsewhere.question === question
        ? `Question ${number}, when you were asked`
        : `Question ${elsewhere.question.report.number}, where you did it`,
  };
  return {
    topic,
    questionId: id,
    questionNumber: number,
    title: TITLES[topic],
    why: whyOf({ topic, question, first, elsewhere, foundIn, observable }),
    quotes: there ? [where, there] : [where],
    frame: frameOf(topic, first, anchor),
    weight,
    foundIn,
  };
}

function placeNote(topic: ChangeTopic): string {
  switch (topic) {
    case 'result':
    case 'learning':
    case 'length':
      return 'where the answer stops';
    case 'situation':
      return 'where it begins';
    case 'fillers':
    case 'pace':
      return 'one of the places';
    default:
      return 'where it was needed';
  }
}
