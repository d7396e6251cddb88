import type { EndReason, Move } from '../../../kernel/interview-events.ts';
import type { Persona, Plan, PlannedQuestion } from '../../../kernel/interview-plan.ts';
import type { By, Tape, TapeEvent } from '../../../kernel/tape/event.ts';
import type { Interviewer } from '../domain/index.ts';

export function aPersona(traits: Partial<Persona['traits']> = {}, id = 'test'): Persona {
  return {
    id,
    name: 'Robin',
    title: 'Manager',
    blurb: '',
    traits: { warmth: 0.5, probing: 0.5, patience: 0.5, formality: 0.5, ...traits },
    voice: { pitch: 1, rate: 1 },
  };
}

export function aQuestion(part: Partial<PlannedQuestion> = {}): PlannedQuestion {
  return {
    id: 'hard-problem',
    competency: 'problem-solving',
    topic: 'A hard problem',
    text: 'Tell me about a time you solved a hard problem at work.',
    because: '',
    followUps: {},
    strong: [],
    ...part,
  };
}

export function aPlan(part: Partial<Plan> = {}): Plan {
  return {
    type: 'behavioral',
    role: { slug: 'backend-engineer', label: 'Backend engineer' },
    level: 'mid',
    lengthMinutes: 20,
    persona: aPersona(),
    mode: 'coached',
    access: { captions: true, textOnly: false, extraTime: false, noCamera: false },
    questions: [aQuestion()],
    retryOf: null,
    ...part,
  };
}

export interface Reply {
  /** null: spoken, and nobody knows the words. */
  readonly text: string | null;
  readonly ms?: number;
  readonly voiceMs?: number;
  readonly why?: EndReason;
}

export interface Played {
  readonly tape: Tape;
  readonly moves: readonly Move[];
}

/** Plays an interview to its end. `reply` gives the answer to each move; at most 100 moves. */
export function play(interviewer: Interviewer, plan: Plan, reply: (move: Move, n: number) => Reply): Played {
  const tape: TapeEvent[] = [];
  const moves: Move[] = [];
  let at = 0;
  const add = (type: string, by: By, data: object) => {
    tape.push({ seq: tape.length + 1, at, by, type, v: 1, data: { ...data } });
    return tape.length;
  };
  add('interview.planned', 'system', { plan, forkedFrom: null });
  add('interview.started', 'system', {
    epochMs: 1_760_000_000_000,
    camera: false,
    microphone: true,
    recording: false,
  });
  for (let turn = 1; turn <= 100; turn++) {
    const move = interviewer.next(tape);
    if (!move) break;
    moves.push(move);
    const moveSeq = add('interviewer.moved', 'interviewer', { move });
    at += 4000;
    add('interviewer.finished', 'system', { moveSeq, how: 'captions', cut: false });
    if (move.kind === 'close') break;
    const { text, ms = 30_000, voiceMs = 0, why = 'done' } = reply(move, moves.length);
    const { questionId } = move;
    add('answer.started', 'candidate', {
      turn,
      questionId,
      moveSeq,
      how: text === null ? 'voice' : 'typing',
    });
    const start = at;
    at += ms;
    if (voiceMs > 0) add('voice.heard', 'system', { turn, start, end: start + voiceMs });
    if (text !== null)
      add('answer.words', 'candidate', { turn, source: 'typed', text, words: null, engine: null });
    add('answer.ended', 'candidate', { turn, why });
  }
  return { tape, moves };
}
