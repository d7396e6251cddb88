import { z } from 'zod';
import { Level, Slot } from '../../kernel/interview-plan.ts';
import { defineRefusals } from '../../kernel/refusal.ts';

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

/** `description` says in plain words what the competency is about. */
export const Competency = z
  .object({ slug: CompetencySlug, label: Line, description: Line })
  .meta({ id: 'Competency' });
export type Competency = z.infer<typeof Competency>;

/** The role of somebody who names none; a question for `any` is asked in every role. */
export const anyRole = 'any';

/** A weight is relative: 1 comes up, 2 matters, 3 is the core of the work. */
export const Role = z.object({
  slug: Slug,
  label: Line,
  weights: z.record(CompetencySlug, z.number().min(0.5).max(3)),
});
export type Role = z.infer<typeof Role>;

/**
 * `text` is one to three sentences, shown one per line; it stays hidden until asked, `topic` may be shown before.
 * A follow-up may hold `"{quote}"`, to be replaced by a noun phrase from the answer; each slot also has a wording
 * without it. A `warmUp` is never scored.
 */
export const Question = z
  .object({
    id: Slug,
    competency: CompetencySlug,
    levels: z.array(Level).min(1),
    topic: Line.max(120),
    text: Line.max(600),
    intent: Line,
    followUps: z.partialRecord(Slot, z.array(Line.max(400)).min(1).max(12)),
    strong: z.array(Line.max(300)).min(3).max(4),
    traps: z.array(Line).min(1).max(2),
    difficulty: z.int().min(1).max(5),
    roles: z.array(Slug).min(1),
    warmUp: z.boolean(),
  })
  .meta({ id: 'Question' });
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
  questions: z
    .array(
      z.strictObject({
        ...Question.omit({ competency: true }).shape,
        warmUp: z.boolean().default(false),
      }),
    )
    .min(1),
});
export type CompetencyFile = z.infer<typeof CompetencyFile>;

export const RolesFile = z.strictObject({ roles: z.array(Role).min(1) });
export type RolesFile = z.infer<typeof RolesFile>;

export const QuestionParams = z.object({ id: Slug.max(100) });
export type QuestionParams = z.infer<typeof QuestionParams>;

export const RoleList = z
  .object({ roles: z.array(Role.pick({ slug: true, label: true })) })
  .meta({ id: 'RoleList' });
export type RoleList = z.infer<typeof RoleList>;

export const CompetencyList = z.object({ competencies: z.array(Competency) }).meta({ id: 'CompetencyList' });
export type CompetencyList = z.infer<typeof CompetencyList>;

export const questionBankRefusals = defineRefusals('question-bank', {
  unknownRole: [422, 'There is no such role in the question bank.'],
  unknownQuestion: [404, 'There is no such question.'],
});

/** Easy questions anybody may see beforehand: the landing page offers one. */
export const WarmUpList = z
  .object({ questions: z.array(Question.pick({ id: true, topic: true, text: true })) })
  .meta({ id: 'WarmUpList' });
export type WarmUpList = z.infer<typeof WarmUpList>;
