import { type TextEnding, textEnding } from './sentence-end.ts';
import { PAUSE_MIN_MS, PAUSES_KEPT, type Pace, silenceAllowance } from './silence-allowance.ts';

/** Times are ms on one clock of the caller's; voice times are when the sound was, not when it was reported. */
export type TurnInput =
  | { readonly kind: 'turn-started'; readonly at: number; readonly timeEndsAt: number | null }
  | {
      readonly kind: 'voice-started' | 'voice-ended' | 'tick' | 'hold' | 'go-on' | 'done';
      readonly at: number;
    }
  | { readonly kind: 'interim-text'; readonly at: number; readonly text: string };

export type TurnDecision =
  /** Send a tick at `tickAt`, when the decision may change without another input; null when it cannot. */
  | { readonly kind: 'wait'; readonly tickAt: number | null }
  | { readonly kind: 'hand-over'; readonly why: 'done' | 'silence' | 'time'; readonly at: number }
  /** The person went on right after a hand-over by silence: stop speaking and give the turn back. */
  | { readonly kind: 'give-back'; readonly pauseMs: number };

export interface TurnState {
  readonly pace: Pace;
  readonly turn: 'none' | 'open' | 'passed';
  readonly timeEndsAt: number | null;
  readonly voice: boolean;
  readonly spoke: boolean;
  /** Since when nothing is heard; after a hold, since it was released. */
  readonly silentFrom: number;
  readonly voiceFrom: number;
  readonly lastVoiceEnd: number | null;
  readonly held: boolean;
  /** The silence under way was asked for, so it tells nothing about the person's pauses. */
  readonly heldSinceVoice: boolean;
  readonly ending: TextEnding;
  readonly passed: { readonly why: 'done' | 'silence' | 'time'; readonly at: number } | null;
  readonly now: number;
}

/** After the plan's time: this long to finish the thought, and then still until the next pause. */
export const GRACE_MS = 15_000;
const GRACE_PAUSE_MS = 1500;
/** Going on this soon after a hand-over means it came too early. */
const TOO_EARLY_MS = 3000;
/** A cough or the interviewer's own echo is shorter. */
const TRUE_VOICE_MS = 400;

/** Before the first turn. Keep the state across turns: it learns the person's pauses and each interruption. */
export function startTurnTaking(pace: Pick<Pace, 'patience' | 'extraTime'> & Partial<Pace>): TurnState {
  return {
    pace: { pausesMs: [], interruptions: 0, ...pace },
    turn: 'none',
    timeEndsAt: null,
    voice: false,
    spoke: false,
    silentFrom: 0,
    voiceFrom: 0,
    lastVoiceEnd: null,
    heldSinceVoice: false,
    held: false,
    ending: 'open',
    passed: null,
    now: 0,
  };
}

/**
 * Decides when a spoken answer is over. Silence passes the turn only after the person has spoken, only when not
 * held, and never while voice is heard; Done passes it at once; the end of time gives 15 s of grace (22.5 s with
 * extra time) and then waits for a pause of 1.5 s. Hold lasts until go-on, but does not stop the plan's time. Hold
 * also while the microphone is muted.
 */
export function turnTaking(
  before: TurnState,
  input: TurnInput,
): { readonly state: TurnState; readonly decision: TurnDecision } {
  const now = Math.max(before.now, input.at);
  if (input.kind === 'turn-started') {
    const accepted = before.passed?.why === 'silence';
    const state: TurnState = {
      ...startTurnTaking(accepted ? easeOff(before.pace) : before.pace),
      turn: 'open',
      timeEndsAt: input.timeEndsAt,
      voice: before.voice,
      spoke: before.voice,
      silentFrom: now,
      voiceFrom: now,
      now,
    };
    return decide(state);
  }
  const state = { ...take(before, input), now };
  if (state.turn === 'passed') return reconsider(state);
  if (state.turn === 'open' && input.kind === 'done') return pass(state, 'done');
  return decide(state);
}

function take(state: TurnState, input: Exclude<TurnInput, { kind: 'turn-started' }>): TurnState {
  switch (input.kind) {
    case 'voice-started':
      if (state.voice) return state;
      return {
        ...(state.turn === 'open' ? learnPause(state, input.at) : state),
        voice: true,
        spoke: true,
        voiceFrom: input.at,
        heldSinceVoice: state.held,
        ending: 'open',
      };
    case 'voice-ended':
      if (!state.voice) return state;
      return { ...state, voice: false, silentFrom: input.at, lastVoiceEnd: input.at };
    case 'interim-text':
      return { ...state, spoke: true, ending: textEnding(input.text) };
    case 'hold':
      return { ...state, held: true, heldSinceVoice: true };
    case 'go-on':
      return { ...state, held: false, silentFrom: Math.max(state.silentFrom, input.at) };
    default:
      return state;
  }
}

function learnPause(state: TurnState, at: number): TurnState {
  if (state.lastVoiceEnd === null || state.heldSinceVoice) return state;
  const pauseMs = at - state.lastVoiceEnd;
  return pauseMs < PAUSE_MIN_MS ? state : { ...state, pace: withPause(state.pace, pauseMs) };
}

/** A silence that was rightly taken for the end wins back a part of what interruptions cost. */
function easeOff(pace: Pace): Pace {
  return { ...pace, interruptions: Math.max(0, pace.interruptions - 0.25) };
}

function withPause(pace: Pace, pauseMs: number): Pace {
  return { ...pace, pausesMs: [...pace.pausesMs, pauseMs].slice(-PAUSES_KEPT) };
}

/** When silence passes the turn, with the reason it will be given; null when it never will. */
function silenceEnds(state: TurnState): { readonly at: number; readonly why: 'silence' | 'time' } | null {
  if (state.voice || state.turn !== 'open') return null;
  const { completeMs, openMs } = silenceAllowance(state.pace);
  const bySilence =
    state.spoke && !state.held && state.ending !== 'thinking'
      ? state.silentFrom + (state.ending === 'complete' ? completeMs : openMs)
      : null;
  const byTime =
    state.timeEndsAt === null
      ? null
      : Math.max(
          state.timeEndsAt + GRACE_MS * (state.pace.extraTime ? 1.5 : 1),
          state.silentFrom + GRACE_PAUSE_MS,
        );
  if (byTime !== null && (bySilence === null || byTime < bySilence)) return { at: byTime, why: 'time' };
  return bySilence === null ? null : { at: bySilence, why: 'silence' };
}

function decide(state: TurnState): { state: TurnState; decision: TurnDecision } {
  const ends = silenceEnds(state);
  if (ends !== null && state.now >= ends.at) return pass(state, ends.why);
  return { state, decision: { kind: 'wait', tickAt: ends?.at ?? null } };
}

function pass(state: TurnState, why: 'done' | 'silence' | 'time') {
  const at = state.now;
  return {
    state: { ...state, turn: 'passed' as const, held: false, passed: { why, at } },
    decision: { kind: 'hand-over' as const, why, at },
  };
}

function reconsider(state: TurnState): { state: TurnState; decision: TurnDecision } {
  const { passed, lastVoiceEnd, voiceFrom } = state;
  const early =
    passed?.why === 'silence' &&
    state.voice &&
    lastVoiceEnd !== null &&
    voiceFrom - passed.at <= TOO_EARLY_MS;
  if (!early) return { state, decision: { kind: 'wait', tickAt: null } };
  const trueFrom = voiceFrom + TRUE_VOICE_MS;
  if (state.now < trueFrom) return { state, decision: { kind: 'wait', tickAt: trueFrom } };
  const pauseMs = voiceFrom - lastVoiceEnd;
  const pace = { ...withPause(state.pace, pauseMs), interruptions: state.pace.interruptions + 1 };
  return { state: { ...state, pace, turn: 'open', passed: null }, decision: { kind: 'give-back', pauseMs } };
}
