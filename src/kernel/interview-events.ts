import { z } from 'zod';
import { Plan, Slot } from './interview-plan.ts';
import { defineEvent, type EventOf, eventTypes } from './tape/event.ts';

const Ms = z.int().min(0).max(86_400_000);
const EpochMs = z.int().min(0);
const Turn = z.int().min(1).max(500);

/** Offsets into the text of a turn's words, in UTF-16 code units: `text.slice(start, end) === quote.text`. */
export const Quote = z.object({
  turn: Turn,
  start: z.int().min(0),
  end: z.int().min(0),
  text: z.string().min(1).max(300),
});
export type Quote = z.infer<typeof Quote>;

/** What the interviewer does next, and why it was chosen. */
export const Move = z.object({
  kind: z.enum(['ask', 'follow-up', 'close']),
  /** A short acknowledgement said before the question, or null. */
  lead: z.string().max(300).nullable(),
  text: z.string().min(1).max(800),
  questionId: z.string().max(100).nullable(),
  slot: Slot.nullable(),
  quote: Quote.nullable(),
  because: z.string().max(300),
});
export type Move = z.infer<typeof Move>;

export const HeardWord = z.object({
  text: z.string().min(1).max(100),
  start: Ms,
  end: Ms,
  confidence: z.number().min(0).max(1).nullable(),
});
export type HeardWord = z.infer<typeof HeardWord>;

export const EndReason = z.enum(['done', 'silence', 'skipped', 'time', 'ended']);
export type EndReason = z.infer<typeof EndReason>;

/** The first event of every tape, written by the server. */
export const InterviewPlanned = defineEvent(
  'interview.planned',
  1,
  z.object({
    plan: Plan,
    forkedFrom: z.object({ interviewId: z.string(), at: Ms }).nullable(),
  }),
);

/** Stepping on stage: the tape's clock begins here. */
export const InterviewStarted = defineEvent(
  'interview.started',
  1,
  z.object({
    epochMs: EpochMs,
    camera: z.boolean(),
    microphone: z.boolean(),
    recording: z.boolean(),
  }),
);

/** Back after a reload or a crash; `awayMs` is the hole in the tape. */
export const InterviewResumed = defineEvent(
  'interview.resumed',
  1,
  z.object({ epochMs: EpochMs, awayMs: z.int().min(0) }),
);

export const InterviewerMoved = defineEvent('interviewer.moved', 1, z.object({ move: Move }));

/** The move of event `moveSeq` has been said (or shown, when no voice exists). */
export const InterviewerFinished = defineEvent(
  'interviewer.finished',
  1,
  z.object({ moveSeq: z.int().min(1), how: z.enum(['voice', 'captions']), cut: z.boolean() }),
);

export const AnswerStarted = defineEvent(
  'answer.started',
  1,
  z.object({
    turn: Turn,
    questionId: z.string().max(100).nullable(),
    moveSeq: z.int().min(1),
    how: z.enum(['voice', 'typing']),
  }),
);

/** The words of a turn; a later one for the same turn replaces the earlier. Word times are tape times. */
export const AnswerWords = defineEvent(
  'answer.words',
  1,
  z.object({
    turn: Turn,
    source: z.enum(['typed', 'speech', 'gist', 'corrected']),
    text: z.string().max(20_000),
    words: z.array(HeardWord).max(5000).nullable(),
    engine: z.string().max(100).nullable(),
  }),
);

export const AnswerEnded = defineEvent('answer.ended', 1, z.object({ turn: Turn, why: EndReason }));

/** One stretch of voice, found on the device; times are tape times. */
export const VoiceHeard = defineEvent(
  'voice.heard',
  1,
  z.object({ turn: Turn.nullable(), start: Ms, end: Ms }),
);

export const ControlUsed = defineEvent(
  'control.used',
  1,
  z.object({
    control: z.enum([
      'hold',
      'go-on',
      'repeat',
      'type',
      'speak',
      'mute',
      'unmute',
      'camera-off',
      'camera-on',
    ]),
  }),
);

/** A stretch of media on the tape's clock: it starts at this event's `at`. */
export const RecordingStarted = defineEvent(
  'recording.started',
  1,
  z.object({ recordingId: z.string().min(1).max(100), mimeType: z.string().max(100) }),
);

export const RecordingStopped = defineEvent(
  'recording.stopped',
  1,
  z.object({ recordingId: z.string().min(1).max(100) }),
);

export const InterviewEnded = defineEvent(
  'interview.ended',
  1,
  z.object({ why: z.enum(['completed', 'left', 'time']) }),
);

export const coreEvents = [
  InterviewPlanned,
  InterviewStarted,
  InterviewResumed,
  InterviewerMoved,
  InterviewerFinished,
  AnswerStarted,
  AnswerWords,
  AnswerEnded,
  VoiceHeard,
  ControlUsed,
  RecordingStarted,
  RecordingStopped,
  InterviewEnded,
] as const;

export type CoreEvent = EventOf<(typeof coreEvents)[number]>;

export const coreEventTypes = eventTypes(coreEvents);
