import { z } from 'zod';

/** What an answer can lack; follow-ups are written per slot. */
export const Slot = z.enum([
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
export type Slot = z.infer<typeof Slot>;

export const Level = z.enum(['intern', 'mid', 'senior', 'lead']);
export type Level = z.infer<typeof Level>;

/** Who interviews. 0 to 1 for every trait; data, not code. */
export const Persona = z.object({
  id: z.string().min(1).max(60),
  name: z.string().min(1).max(60),
  title: z.string().min(1).max(80),
  blurb: z.string().max(200),
  traits: z.object({
    warmth: z.number().min(0).max(1),
    probing: z.number().min(0).max(1),
    patience: z.number().min(0).max(1),
    formality: z.number().min(0).max(1),
  }),
  voice: z.object({ pitch: z.number().min(0.5).max(1.5), rate: z.number().min(0.7).max(1.3) }),
});
export type Persona = z.infer<typeof Persona>;

/** A question as planned: with everything the interviewer needs, so that the tape stands on its own. */
export const PlannedQuestion = z.object({
  id: z.string().min(1).max(100),
  competency: z.string().min(1).max(60),
  topic: z.string().min(1).max(120),
  text: z.string().min(1).max(600),
  because: z.string().max(200),
  followUps: z.partialRecord(Slot, z.array(z.string().max(400)).max(12)),
  strong: z.array(z.string().max(300)).max(8),
});
export type PlannedQuestion = z.infer<typeof PlannedQuestion>;

export const Access = z.object({
  captions: z.boolean(),
  textOnly: z.boolean(),
  extraTime: z.boolean(),
  noCamera: z.boolean(),
});
export type Access = z.infer<typeof Access>;

export const InterviewMode = z.enum(['coached', 'real']);
export type InterviewMode = z.infer<typeof InterviewMode>;

/** What was chosen in Setup. */
export const Plan = z.object({
  type: z.literal('behavioral'),
  role: z.object({ slug: z.string().min(1).max(60), label: z.string().min(1).max(80) }),
  level: Level,
  lengthMinutes: z.int().min(1).max(90),
  persona: Persona,
  mode: InterviewMode,
  access: Access,
  questions: z.array(PlannedQuestion).min(1).max(12),
  retryOf: z.object({ interviewId: z.string(), questionId: z.string() }).nullable(),
});
export type Plan = z.infer<typeof Plan>;

/** The whole time the plan gives, in ms; extra time is half as much again. */
export function planDurationMs(plan: Pick<Plan, 'lengthMinutes' | 'access'>): number {
  return plan.lengthMinutes * 60_000 * (plan.access.extraTime ? 1.5 : 1);
}
