import type { CoreEvent, EndReason, HeardWord, Move } from './interview-events.ts';
import type { Plan } from './interview-plan.ts';
import type { Tape, TapeEvent } from './tape/event.ts';
import { fold } from './tape/fold.ts';
import type { TapeMs } from './time.ts';

export interface Answer {
  readonly text: string;
  readonly words: readonly HeardWord[] | null;
  readonly source: 'typed' | 'speech' | 'gist' | 'corrected';
  readonly engine: string | null;
}

export interface Turn {
  readonly turn: number;
  readonly questionId: string | null;
  readonly moveSeq: number;
  readonly how: 'voice' | 'typing';
  readonly startedAt: TapeMs;
  readonly endedAt: TapeMs | null;
  readonly why: EndReason | null;
  /** null when no words are known: spoken without a speech engine and not typed afterwards. */
  readonly answer: Answer | null;
  readonly voice: readonly { readonly start: TapeMs; readonly end: TapeMs }[];
}

export interface MadeMove {
  readonly seq: number;
  readonly at: TapeMs;
  readonly move: Move;
  readonly finishedAt: TapeMs | null;
}

export interface RecordingSpan {
  readonly recordingId: string;
  readonly mimeType: string;
  readonly startedAt: TapeMs;
  readonly stoppedAt: TapeMs | null;
}

export interface InterviewState {
  readonly plan: Plan | null;
  readonly startedEpochMs: number | null;
  /** Time not on stage (reloads, crashes), in ms: it does not count against the plan. */
  readonly awayMs: number;
  readonly moves: readonly MadeMove[];
  readonly turns: readonly Turn[];
  readonly recordings: readonly RecordingSpan[];
  readonly held: boolean;
  readonly muted: boolean;
  readonly ended: { readonly at: TapeMs; readonly why: 'completed' | 'left' | 'time' } | null;
  readonly lastAt: TapeMs;
}

export const emptyInterview: InterviewState = {
  plan: null,
  startedEpochMs: null,
  awayMs: 0,
  moves: [],
  turns: [],
  recordings: [],
  held: false,
  muted: false,
  ended: null,
  lastAt: 0,
};

function patch<T>(list: readonly T[], match: (item: T) => boolean, change: (item: T) => T): readonly T[] {
  return list.map((item) => (match(item) ? change(item) : item));
}

/** One step of the fold every room reads an interview through. Types of other rooms pass unchanged. */
export function interviewStep(before: InterviewState, raw: TapeEvent): InterviewState {
  const event = raw as unknown as CoreEvent;
  const state = { ...before, lastAt: Math.max(before.lastAt, event.at) };
  switch (event.type) {
    case 'interview.planned':
      return { ...state, plan: event.data.plan };
    case 'interview.started':
      return { ...state, startedEpochMs: event.data.epochMs };
    case 'interview.resumed':
      return { ...state, awayMs: state.awayMs + event.data.awayMs, held: false };
    case 'interviewer.moved':
      return {
        ...state,
        moves: [...state.moves, { seq: event.seq, at: event.at, move: event.data.move, finishedAt: null }],
      };
    case 'interviewer.finished':
      return {
        ...state,
        moves: patch(
          state.moves,
          (made) => made.seq === event.data.moveSeq,
          (made) => ({ ...made, finishedAt: event.at }),
        ),
      };
    case 'answer.started':
      return {
        ...state,
        held: false,
        turns: [
          ...state.turns,
          { ...event.data, startedAt: event.at, endedAt: null, why: null, answer: null, voice: [] },
        ],
      };
    case 'answer.words': {
      const { turn, ...answer } = event.data;
      return {
        ...state,
        turns: patch(
          state.turns,
          (t) => t.turn === turn,
          (t) => ({ ...t, answer }),
        ),
      };
    }
    case 'answer.ended':
      return {
        ...state,
        held: false,
        turns: patch(
          state.turns,
          (t) => t.turn === event.data.turn,
          (t) => ({ ...t, endedAt: event.at, why: event.data.why }),
        ),
      };
    case 'voice.heard': {
      const { turn, start, end } = event.data;
      return {
        ...state,
        turns: patch(
          state.turns,
          (t) => t.turn === turn,
          (t) => ({ ...t, voice: [...t.voice, { start, end }] }),
        ),
      };
    }
    case 'control.used': {
      const { control } = event.data;
      return {
        ...state,
        held: control === 'hold' ? true : control === 'go-on' ? false : state.held,
        muted: control === 'mute' ? true : control === 'unmute' ? false : state.muted,
      };
    }
    case 'recording.started':
      return {
        ...state,
        recordings: [...state.recordings, { ...event.data, startedAt: event.at, stoppedAt: null }],
      };
    case 'recording.stopped':
      return {
        ...state,
        recordings: patch(
          state.recordings,
          (r) => r.recordingId === event.data.recordingId,
          (r) => ({ ...r, stoppedAt: event.at }),
        ),
      };
    case 'interview.ended':
      return { ...state, ended: { at: event.at, why: event.data.why } };
    default:
      return state;
  }
}

/** The state of an interview at the end of its tape. Events must be of current versions (`readEvent`). */
export function readInterview(tape: Tape): InterviewState {
  return fold(tape, interviewStep, emptyInterview);
}
