import { z } from 'zod';

const Slug = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'must be a kebab-case slug');
const Line = z.string().trim().min(1);

export const CompetencySlug = z.enum([
  'ownership',
  'problem-solving',
  'collaboration',
  'communication',
  'leadership',
  'adaptability',
  'results',
  'learning',
  'judgement',
  'motivation',
]);
export type CompetencySlug = z.infer<typeof CompetencySlug>;

export const Level = z.enum(['intern', 'mid', 'senior', 'lead']);
export type Level = z.infer<typeof Level>;

/** What an answer can lack, and so what a follow-up can ask for. */
export const FollowUpSlot = z.enum([
  'situation',
  'task',
  'action',
  'result',
  'measure',
  'learning',
  'ownership',
  'episode',
  'tradeOff',
]);
export type FollowUpSlot = z.infer<typeof FollowUpSlot>;

export const Competency = z.object({ slug: CompetencySlug, label: Line, description: Line });
export type Competency = z.infer<typeof Competency>;

/** `any` fits everyone; a question for `any` is asked in every role. */
export const ANY_ROLE = 'any';

/** A weight is relative: 1 comes up, 2 matters, 3 is the core of the work. */
export const Role = z.object({
  slug: Slug,
  label: Line,
  weights: z.record(CompetencySlug, z.number().min(0.5).max(3)),
});
export type Role = z.infer<typeof Role>;

/**
 * A follow-up may hold `"{quote}"`, to be replaced by a noun phrase from the answer. Every slot has at least
 * one wording without it, for the answer that offers nothing to quote.
 */
export const FollowUps = z.partialRecord(FollowUpSlot, z.array(Line).min(1));
export type FollowUps = z.infer<typeof FollowUps>;

/** `text` is one to three sentences, shown one per line. `topic` may be shown beforehand, `text` may not. */
export const Question = z.object({
  id: Slug,
  competency: CompetencySlug,
  levels: z.array(Level).min(1),
  topic: Line,
  text: Line,
  intent: Line,
  followUps: FollowUps,
  strong: z.array(Line).min(3).max(4),
  traps: z.array(Line).min(1).max(2),
  difficulty: z.int().min(1).max(5),
  roles: z.array(Slug).min(1),
  warmUp: z.boolean(),
});
export type Question = z.infer<typeof Question>;

export const QuestionBank = z.object({
  competencies: z.array(Competency),
  roles: z.array(Role),
  questions: z.array(Question),
});
export type QuestionBank = z.infer<typeof QuestionBank>;

/** One file of `content/question-bank/behavioral/`: a competency and its questions. */
export const CompetencyFile = z.strictObject({
  competency: CompetencySlug,
  label: Line,
  description: Line,
  questions: z.array(z.strictObject({ ...Question.omit({ competency: true }).shape, warmUp: z.boolean().default(false) })),
});
export type CompetencyFile = z.infer<typeof CompetencyFile>;

export const RolesFile = z.strictObject({ roles: z.array(Role) });
export type RolesFile = z.infer<typeof RolesFile>;

/** What Setup needs to offer roles. */
export const RoleList = z.object({ roles: z.array(Role.pick({ slug: true, label: true })) });
export type RoleList = z.infer<typeof RoleList>;

export const CompetencyList = z.object({ competencies: z.array(Competency) });
export type CompetencyList = z.infer<typeof CompetencyList>;
