import type { PlannedQuestion } from '../../../kernel/interview-plan.ts';
import type { InterviewState, MadeMove, Turn } from '../../../kernel/interview-state.ts';
import type { AnswerObservations } from '../../speech/domain/index.ts';
import type { Evidence, EvidenceKind, TurnReport } from '../contract.ts';
import type { Observe, SeenTurn } from './seen.ts';
import { TOLD } from './thresholds.ts';
import { timingOf } from './timing.ts';
import { placeWords, timeOf } from './words/place-words.ts';

/** A turn that was cut off by a reload and begun again says nothing of its own. */
function isAbandoned(turn: Turn, all: readonly Turn[]): boolean {
  return (
    turn.endedAt === null &&
    turn.answer === null &&
    all.some((later) => later.turn > turn.turn && later.moveSeq === turn.moveSeq)
  );
}

export function turnsOf(state: InterviewState, questionId: string): { turn: Turn; made: MadeMove }[] {
  return state.turns.flatMap((turn) => {
    const made = state.moves.find((move) => move.seq === turn.moveSeq);
    if (!made || (turn.questionId ?? made.move.questionId) !== questionId) return [];
    return isAbandoned(turn, state.turns) ? [] : [{ turn, made }];
  });
}

export function seeTurn(
  state: InterviewState,
  question: PlannedQuestion,
  { turn, made }: { turn: Turn; made: MadeMove },
  isFirst: boolean,
  observe: Observe,
): SeenTurn {
  const { answer } = turn;
  const text = answer && answer.text.trim() !== '' ? answer.text : null;
  const observed = text
    ? observe({
        text,
        questionText: isFirst ? question.text : `${question.text} ${made.move.text}`,
        words: answer?.words ?? null,
        source: answer?.source ?? 'typed',
        otherQuestions: (state.plan?.questions ?? []).flatMap((q) => (q.id === question.id ? [] : [q.text])),
      })
    : null;
  const placed = placeWords(text ?? '', answer?.words ?? null);
  const passage: SeenTurn['passage'] = ({ start, end }) => {
    const at = timeOf(placed, start, end);
    return {
      questionId: question.id,
      turn: turn.turn,
      start,
      end,
      text: (text ?? '').slice(start, end),
      atMs: at ?? turn.startedAt,
      timing: at === null ? 'turn' : 'word',
    };
  };
  const next = state.moves.find((move) => move.at > turn.startedAt)?.at ?? state.lastAt;
  const report: TurnReport = {
    turn: turn.turn,
    kind: isFirst ? 'answer' : 'follow-up',
    asked: {
      atMs: made.at,
      endMs: Math.max(made.at, made.finishedAt ?? turn.startedAt),
      lead: made.move.lead,
      text: made.move.text,
      slot: made.move.slot,
      because: made.move.because,
    },
    how: turn.how,
    startMs: turn.startedAt,
    endMs: Math.max(turn.startedAt, turn.endedAt ?? next),
    why: turn.why,
    text,
    source: text ? (answer?.source ?? null) : null,
    engine: answer?.engine ?? null,
    words: answer?.words ? [...answer.words] : null,
    sentences: observed
      ? observed.sentences.map((s, index) => ({ ...passage(s), part: partOf(observed, index) }))
      : [],
    wordCount: observed?.wordCount ?? null,
    fillerCount: observed && observed.fillerShare !== null ? observed.fillers.length : null,
    timing: timingOf(turn, observed),
    gates: (observed?.gates ?? []).map(({ code, because }) => ({ code, because })),
  };
  return { report, observed, passage };
}

function partOf(observed: AnswerObservations, sentence: number) {
  const told = observed.story.filter((s) => s.sentence === sentence && s.confidence >= TOLD);
  const learned = told.some((s) => s.part === 'learning');
  const ended = observed.story.some((s) => s.part === 'result' && s.sentence < sentence);
  // "I learned ..., and since then ..." after the outcome is the lesson, whatever else its words sound like.
  if (learned && ended) return 'learning';
  return told.toSorted((a, b) => b.confidence - a.confidence)[0]?.part ?? null;
}

/** Every observed passage of a turn, in the order of its text. */
export function evidenceOf({ observed, passage }: SeenTurn): Evidence[] {
  if (!observed) return [];
  const all: Evidence[] = [];
  const add = (
    kind: EvidenceKind,
    spans: readonly { start: number; end: number }[],
    detail: string | null = null,
    confidence: number | null = null,
  ) => all.push(...spans.map((span) => ({ ...passage(span), kind, detail, confidence })));
  for (const s of observed.story) add(s.part, [s], s.cue.text, s.confidence);
  if (observed.fillerShare !== null) for (const f of observed.fillers) add('filler', [f], f.kind);
  add('self-repair', observed.selfRepairs ?? []);
  for (const n of observed.numbers) add('number', [n], n.unit);
  for (const n of observed.measuredResults) add('measured-result', [n], n.unit);
  add('own-action', observed.agency?.i ?? []);
  add('shared-action', observed.agency?.we ?? []);
  if (observed.hypothetical.episodeAsked) add('habit', observed.hypothetical.spans);
  add('trade-off', observed.tradeOffs);
  add('hedge', observed.hedges);
  add('vague', observed.vague);
  return all.toSorted((a, b) => a.start - b.start || a.end - b.end || (a.kind < b.kind ? -1 : 1));
}
