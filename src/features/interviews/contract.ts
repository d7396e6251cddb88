import { z } from 'zod';
import { Access, InterviewMode, Level, Plan } from '../../kernel/interview-plan.ts';
import { defineMessage } from '../../kernel/message.ts';
import { defineRefusals } from '../../kernel/refusal.ts';
import { TapeEvent } from '../../kernel/tape/event.ts';

export const interviewRefusals = defineRefusals('interviews', {
  notFound: [404, 'There is no such interview, or it is not yours.'],
  tapeGap: [409, 'Events are missing before these. Send again from the number in `details.expected`.'],
  tapeConflict: [
    409,
    'The tape already holds another event at the number in `details.seq`. Read it from there before sending more.',
  ],
  tapeDisorder: [422, 'These events do not follow one another. See `details`.'],
  eventUnreadable: [422, 'An event of this batch cannot be read. See `details`.'],
  tapeFull: [409, 'This tape has reached its greatest length.'],
  unknownRole: [422, 'There is no such role.'],
  unknownPersona: [422, 'There is no such interviewer.'],
  unknownQuestion: [422, 'There is no such question.'],
});

/** The most events one tape may hold, and one batch. */
export const TAPE_MAX_EVENTS = 50_000;
export const BATCH_MAX_EVENTS = 500;

/** What Setup sends. `id` is the browser's, so that pressing twice makes one interview. */
export const NewInterview = z
  .strictObject({
    id: z.uuid(),
    roleSlug: z.string().max(60),
    level: Level,
    lengthMinutes: z.int().min(1).max(90),
    personaId: z.string().max(60),
    mode: InterviewMode,
    access: Access,
    /** Only these questions, in this order: a retry, or the one picked on the landing page. */
    questionIds: z.array(z.string().max(100)).min(1).max(8).nullable(),
    retryOf: z.object({ interviewId: z.uuid(), questionId: z.string().max(100) }).nullable(),
  })
  .meta({ id: 'NewInterview' });
export type NewInterview = z.infer<typeof NewInterview>;

/** Topics and reasons of what would be asked, without the wording. */
export const PlanPreview = z
  .object({
    questions: z.array(
      z.object({ id: z.string(), topic: z.string(), competency: z.string(), because: z.string() }),
    ),
  })
  .meta({ id: 'PlanPreview' });
export type PlanPreview = z.infer<typeof PlanPreview>;

export const InterviewStatus = z.enum(['planned', 'live', 'ended']);

export const Interview = z
  .object({
    id: z.uuid(),
    status: InterviewStatus,
    createdAt: z.iso.datetime(),
    startedAt: z.iso.datetime().nullable(),
    endedAt: z.iso.datetime().nullable(),
    /** The highest sequence number stored, and the tape's length so far. */
    highest: z.int(),
    lengthMs: z.int(),
    plan: Plan,
  })
  .meta({ id: 'Interview' });
export type Interview = z.infer<typeof Interview>;

export const InterviewSummary = Interview.omit({ plan: true })
  .extend({
    roleLabel: z.string(),
    level: Level,
    lengthMinutes: z.int(),
    mode: InterviewMode,
    personaName: z.string(),
    questionCount: z.int(),
    retryOf: z.object({ interviewId: z.string(), questionId: z.string() }).nullable(),
  })
  .meta({ id: 'InterviewSummary' });
export type InterviewSummary = z.infer<typeof InterviewSummary>;

export const InterviewList = z
  .object({ interviews: z.array(InterviewSummary), next: z.string().nullable() })
  .meta({ id: 'InterviewList' });
export type InterviewList = z.infer<typeof InterviewList>;

export const ListQuery = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(30),
  before: z.iso.datetime().optional(),
});

export const TapeBatch = z
  .object({ events: z.array(TapeEvent).min(1).max(BATCH_MAX_EVENTS) })
  .meta({ id: 'TapeBatch' });
export type TapeBatch = z.infer<typeof TapeBatch>;

export const TapeAck = z.object({ highest: z.int() }).meta({ id: 'TapeAck' });
export type TapeAck = z.infer<typeof TapeAck>;

export const TapeRange = z.object({
  from: z.coerce.number().int().min(1).default(1),
  to: z.coerce.number().int().min(1).max(1_000_000).default(1_000_000),
});

export const TapePart = z.object({ events: z.array(TapeEvent), highest: z.int() }).meta({ id: 'TapePart' });
export type TapePart = z.infer<typeof TapePart>;

export const InterviewParams = z.object({ id: z.uuid() });

/** A tape got its last event; published after it is stored. */
export const InterviewEndedMessage = defineMessage<{ interviewId: string; ownerId: string }>()(
  'interviews.ended',
);
/** An interview and its tape are gone; published before the rows go, so that followers can find theirs. */
export const InterviewDeletedMessage = defineMessage<{ interviewId: string; ownerId: string }>()(
  'interviews.deleted',
);
