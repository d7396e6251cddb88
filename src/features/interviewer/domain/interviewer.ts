import type { Move } from '../../../kernel/interview-events.ts';
import type { Persona, Plan, PlannedQuestion, Slot } from '../../../kernel/interview-plan.ts';
import {
  type InterviewState,
  type MadeMove,
  readInterview,
  type Turn,
} from '../../../kernel/interview-state.ts';
import { type Random, seededRandom, seedFrom } from '../../../kernel/random.ts';
import type { Tape } from '../../../kernel/tape/event.ts';
import type { InterviewerContent, Phrase } from '../contract.ts';
import { probingLimits, quotable, weakestGap, wordFollowUp } from './follow-ups.ts';
import { pick, say, templateOf } from './phrases.ts';
import { type CaseName, type Reading, readTurn, VERY_LONG_WORDS } from './reading.ts';
import { type Clock, clockOf, MIN_QUESTION_MS, moveTimes } from './stage-time.ts';

export interface Interviewer {
  /**
   * What to say next, or null while it is the person's turn and when nothing is left to say. The same tape gives
   * the same move, byte for byte. Call it when an answer has ended and its words, if any, are on the tape.
   */
  next(tape: Tape): Move | null;
}

const ABUSES_BEFORE_END = 3;
const seconds = (ms: number) => Math.round(ms / 1000);

interface Scene {
  readonly content: InterviewerContent;
  readonly plan: Plan;
  readonly persona: Persona;
  readonly said: readonly MadeMove[];
  readonly clock: Clock;
  readonly random: Random;
}

function close(scene: Scene, list: readonly Phrase[], because: string): Move {
  const text = say(list, scene.persona, scene.said, scene.random);
  return { kind: 'close', lead: null, text, questionId: null, slot: null, quote: null, because };
}

function unasked({ plan, said }: Pick<Scene, 'plan' | 'said'>): readonly PlannedQuestion[] {
  const asked = new Set(said.filter(({ move }) => move.kind === 'ask').map(({ move }) => move.questionId));
  return plan.questions.filter((question) => !asked.has(question.id));
}

/** The next planned question, or the close when none is left or no time for it. */
function advance(scene: Scene, leads: 'greetings' | 'transitions' | 'letGo', because: string): Move {
  const { content, persona, said, clock, random } = scene;
  const [question, ...later] = unasked(scene);
  if (!question)
    return close(scene, content.templates.closings, `${because} All planned questions were asked.`);
  if (said.length > 0 && clock.leftMs < MIN_QUESTION_MS) {
    const left = `${seconds(clock.leftMs)} s are left, too few for another question.`;
    return close(scene, content.templates.outOfTime, `${because} ${left}`);
  }
  const last = later.length === 0 && said.length > 0;
  const opening = say(content.templates[leads], persona, said, random);
  const ending = last ? say(content.templates.lastQuestion, persona, said, random) : '';
  const lead = last && leads === 'transitions' ? ending : `${opening} ${ending}`.trim();
  const { id: questionId, text } = question;
  return { kind: 'ask', lead, text, questionId, slot: null, quote: null, because };
}

function followUp(question: PlannedQuestion, part: Pick<Move, 'text' | 'because'> & Partial<Move>): Move {
  return { kind: 'follow-up', lead: null, questionId: question.id, slot: null, quote: null, ...part };
}

/** Each special answer is met once per question; after that the interview moves on. */
function meetCase(scene: Scene, question: PlannedQuestion, name: CaseName, because: string): Move | null {
  const used = new Set(scene.said.map(templateOf));
  const fresh = scene.content.templates.cases[name].filter(({ text }) => !used.has(text));
  const template = pick(fresh, scene.random);
  return template ? followUp(question, { text: template.text, because }) : null;
}

function acknowledge(scene: Scene, words: number): string | null {
  const { content, persona, said, random } = scene;
  if (words >= VERY_LONG_WORDS) return say(content.templates.long, persona, said, random);
  if (random() > 0.35 + 0.5 * persona.traits.warmth) return null;
  return say(content.templates.acknowledgements, persona, said, random, words);
}

/** The answer to the question so far, as the reaction needs it. */
interface Stand {
  readonly question: PlannedQuestion;
  readonly turns: readonly Turn[];
  /** Follow-ups made on this question. */
  readonly made: readonly MadeMove[];
  readonly slots: ReadonlySet<Slot>;
  /** A special answer was met here already. */
  readonly met: boolean;
  /** The question itself stands to be answered, not one of its follow-ups. */
  readonly isFirst: boolean;
  /** Another follow-up fits the time. */
  readonly fits: boolean;
}

function unheard(scene: Scene, { question, made, slots, fits }: Stand, voiceMs: number): Move {
  const spoken = `Spoken for ${seconds(voiceMs)} s, the words are not known.`;
  const used = new Set(scene.said.map(templateOf));
  const free = scene.content.templates.unheard.filter(
    ({ text, slot }) => !slots.has(slot) && !used.has(text),
  );
  const template = fits && made.length === 0 ? pick(free, scene.random) : undefined;
  if (!template) return advance(scene, 'transitions', `${spoken} Nothing more can be asked about them.`);
  const because = `${spoken} The follow-up fits any answer and claims no understanding.`;
  return followUp(question, { text: template.text, slot: template.slot, because });
}

function probe(scene: Scene, { question, turns, made, slots, fits }: Stand, words: number): Move {
  const { content, persona, said, random } = scene;
  if (!fits) return advance(scene, 'transitions', 'The time for this question is used.');
  const { perQuestion, threshold } = probingLimits(persona.traits.probing);
  const asked = made.filter(({ move }) => move.slot !== null).length;
  if (asked >= perQuestion)
    return advance(scene, 'transitions', `Enough follow-ups for ${persona.name}: ${asked}.`);
  const emphasis = content.personas.find((p) => p.id === persona.id)?.emphasis ?? {};
  const gap = weakestGap(question, turns, slots, emphasis, threshold);
  if (!gap) return advance(scene, 'transitions', 'No gap weighs enough to ask about.');
  const worded = wordFollowUp(content, question, gap.slot, quotable(question, turns, said), said, random);
  if (!worded) return advance(scene, 'transitions', `Every wording for ${gap.slot} was used.`);
  const because = `Weakest gap, ${gap.slot}: ${gap.because}`;
  return followUp(question, { ...worded, lead: acknowledge(scene, words), slot: gap.slot, because });
}

function react(scene: Scene, stand: Stand, reading: Reading): Move {
  const insist = (name: CaseName, because: string, may: boolean) =>
    (may && !stand.met ? meetCase(scene, stand.question, name, because) : null) ??
    advance(scene, 'letGo', `${because} The question is not pressed further.`);
  switch (reading.kind) {
    case 'skipped':
      return advance(scene, 'letGo', 'The question was skipped.');
    case 'refused':
      return advance(scene, 'letGo', 'No answer was wanted, and that is respected.');
    case 'silent':
      return insist('silence', 'Nothing was said.', stand.isFirst);
    case 'case': {
      const { name, because } = reading;
      return insist(name, because, stand.isFirst || name === 'abusive' || name === 'notEnglish');
    }
    case 'unheard':
      return unheard(scene, stand, reading.voiceMs);
    case 'answered':
      return probe(scene, stand, reading.seen.wordCount);
  }
}

function sceneOf(content: InterviewerContent, state: InterviewState, plan: Plan): Scene {
  const lastWords = state.turns[state.turns.length - 1]?.answer?.text ?? '';
  const ids = plan.questions.map((question) => question.id).join();
  const seed = seedFrom(
    `${plan.persona.id}|${ids}|${state.startedEpochMs}|${state.moves.length}|${lastWords}`,
  );
  const random = seededRandom(seed);
  return { content, plan, persona: plan.persona, said: state.moves, clock: clockOf(state), random };
}

/** The rule-based interviewer: asks the plan's questions, follows up on the weakest gap, keeps the time, closes. */
export function createInterviewer(content: InterviewerContent): Interviewer {
  return {
    next(tape) {
      const state = readInterview(tape);
      const { plan } = state;
      if (!plan || state.startedEpochMs === null || state.ended) return null;
      const scene = sceneOf(content, state, plan);
      const last = state.moves[state.moves.length - 1];
      if (!last) return advance(scene, 'greetings', 'The interview begins.');
      if (last.move.kind === 'close') return null;
      const turn = state.turns.findLast((t) => t.moveSeq === last.seq);
      if (!turn || turn.endedAt === null || turn.why === 'ended') return null;
      if (scene.clock.leftMs <= 0)
        return close(scene, content.templates.outOfTime, 'The planned time is over.');

      const question = plan.questions.find((q) => q.id === last.move.questionId);
      if (!question) return advance(scene, 'transitions', 'The question is not part of the plan.');
      const others = plan.questions.filter((q) => q !== question).map((q) => q.text);
      const ask = state.moves.find(({ move }) => move.kind === 'ask' && move.questionId === question.id);
      const moves = new Set(state.moves.filter((m) => m.move.questionId === question.id).map((m) => m.seq));
      const turns = state.turns.filter((t) => moves.has(t.moveSeq));
      // After a special answer the question itself still stands.
      const isFirst = last.move.kind === 'ask' || last.move.slot === null;
      const reading = readTurn(turn, question, others, isFirst);
      if (reading.kind === 'case' && reading.name === 'abusive') {
        const abuses = state.turns.filter((t) => {
          const q = plan.questions.find((p) => p.id === t.questionId) ?? question;
          const r = readTurn(t, q, [], false);
          return r.kind === 'case' && r.name === 'abusive';
        }).length;
        if (abuses >= ABUSES_BEFORE_END)
          return close(scene, content.templates.enough, `${abuses} answers insult.`);
      }
      const askedAt = (ask && moveTimes(tape).get(ask.seq)) ?? 0;
      const fits =
        turn.why !== 'time' &&
        scene.clock.fitsFollowUp(askedAt, unasked(scene).length, plan.persona.traits.patience);
      const made = state.moves.filter(
        ({ move }) => move.kind === 'follow-up' && move.questionId === question.id,
      );
      const slots = new Set(made.flatMap(({ move }) => move.slot ?? []));
      const met = made.some(({ move }) => move.slot === null);
      return react(scene, { question, turns, made, slots, met, isFirst, fits }, reading);
    },
  };
}
