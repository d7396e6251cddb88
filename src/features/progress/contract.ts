import { z } from 'zod';
import { Access, InterviewMode, Level } from '../../kernel/interview-plan.ts';
import { InterviewStatus } from '../interviews/contract.ts';
import { Change } from '../review/contract.ts';

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== null;
  } catch {
    return false;
  }
}

export const TodayQuery = z.object({
  /** IANA name of the person's time zone: it decides where a day begins. */
  timeZone: z.string().max(64).refine(isTimeZone, 'is no time zone').default('UTC'),
});

export const TapeCard = z
  .object({
    id: z.uuid(),
    status: InterviewStatus,
    createdAt: z.iso.datetime(),
    startedAt: z.iso.datetime().nullable(),
    lengthMs: z.int(),
    personaName: z.string(),
    roleLabel: z.string(),
    isRetry: z.boolean(),
    answered: z.int(),
    planned: z.int(),
    /** The one change of its review, or why there is none; null while it is not over. */
    headline: z.string().nullable(),
    recorded: z.boolean(),
  })
  .meta({ id: 'TapeCard' });
export type TapeCard = z.infer<typeof TapeCard>;

/** What a retry takes over from the interview it repeats. */
const RetrySettings = z.object({
  roleSlug: z.string(),
  level: Level,
  personaId: z.string(),
  mode: InterviewMode,
  access: Access,
});

export const NextAction = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('first') }),
    z.object({ kind: z.literal('resume'), tape: TapeCard, textOnly: z.boolean() }),
    z.object({
      kind: z.literal('retry'),
      interviewId: z.uuid(),
      topic: z.string(),
      change: Change,
      /** In how many of the last tapes the same change came first, this one among them. */
      inTapes: z.int(),
      ofTapes: z.int(),
      settings: RetrySettings,
    }),
    z.object({ kind: z.literal('new'), because: z.string() }),
  ])
  .meta({ id: 'NextAction' });
export type NextAction = z.infer<typeof NextAction>;

const Share = z.number().min(0).max(1);

/** One tape: in how many of its observable answers a result has a number, with a 90 % Wilson interval. */
export const TrendPoint = z.object({
  interviewId: z.uuid(),
  at: z.iso.datetime(),
  answers: z.int(),
  measured: z.int(),
  ended: z.int(),
  words: z.int().nullable(),
  low: Share,
  high: Share,
});
export type TrendPoint = z.infer<typeof TrendPoint>;

export const Today = z
  .object({
    next: NextAction,
    week: z.object({
      /** Monday to Sunday in the person's time zone. */
      days: z.array(z.object({ date: z.iso.date(), practised: z.boolean(), isToday: z.boolean() })).length(7),
      practised: z.int(),
    }),
    recent: z.array(TapeCard),
    hasMore: z.boolean(),
    trend: z.object({ points: z.array(TrendPoint), says: z.string() }),
  })
  .meta({ id: 'Today' });
export type Today = z.infer<typeof Today>;

export const TapePage = z
  .object({ tapes: z.array(TapeCard), next: z.string().nullable() })
  .meta({ id: 'TapePage' });
export type TapePage = z.infer<typeof TapePage>;

export const TapesQuery = z.object({
  limit: z.coerce.number().int().min(1).max(50).default(20),
  before: z.iso.datetime().optional(),
});
