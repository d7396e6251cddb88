import { z } from 'zod';
import { Persona, Slot } from '../../kernel/interview-plan.ts';

const Line = z.string().trim().min(1).max(300);
const Range = z
  .tuple([z.number().min(0).max(1), z.number().min(0).max(1)])
  .refine(([low, high]) => low <= high, 'a range goes from low to high');

/** Something said; ranges tell which persona may say it, and after how many words. Absent means any. */
export const Phrase = z.strictObject({
  text: Line,
  warmth: Range.optional(),
  formality: Range.optional(),
  probing: Range.optional(),
  words: z.tuple([z.int().min(0), z.int().min(0)]).optional(),
});
export type Phrase = z.infer<typeof Phrase>;

const quoted = (text: string) => (text.match(/\{/g) ?? []).length;

/**
 * A follow-up question. `"{quote}"` stands for a noun phrase of the answer: one about
 * a person or a place where `about` says so, otherwise about anything else.
 */
export const FollowUpTemplate = z
  .strictObject({ text: Line, about: z.enum(['person', 'place']).optional() })
  .refine(
    ({ text }) => quoted(text) === 0 || (quoted(text) === 1 && text.includes('"{quote}"')),
    'a template quotes at most once, as "{quote}" in quotation marks',
  );
export type FollowUpTemplate = z.infer<typeof FollowUpTemplate>;

/** A persona with the gaps it cares about more (above 1) or less (below 1) than others. */
export const PersonaEntry = z.strictObject({
  ...Persona.shape,
  emphasis: z.partialRecord(Slot, z.number().min(0.5).max(2)),
});
export type PersonaEntry = z.infer<typeof PersonaEntry>;

export const PersonasFile = z.strictObject({
  personas: z
    .array(PersonaEntry)
    .min(3)
    .refine((list) => new Set(list.map((p) => p.id)).size === list.length, 'persona ids must differ'),
});

const Plain = z.array(z.strictObject({ text: Line })).min(3);
const Phrases = z
  .array(Phrase)
  .min(2)
  .refine((list) => new Set(list.map((p) => p.text)).size === list.length, 'wordings must differ');
const SlotTemplates = z.array(FollowUpTemplate).min(8).max(15);

export const TemplatesFile = z.strictObject({
  slots: z.record(Slot, SlotTemplates),
  /** For an answer that was spoken and whose words are not known: fits whatever was said. */
  unheard: z.array(z.strictObject({ text: Line, slot: Slot })).min(4),
  cases: z.strictObject({
    dontKnow: Plain,
    oneWord: Plain,
    abusive: Plain,
    offTopic: Plain,
    copied: Plain,
    keywords: Plain,
    repeated: Plain,
    notEnglish: Plain,
    silence: Plain,
  }),
  greetings: Phrases,
  acknowledgements: Phrases,
  long: Phrases,
  transitions: Phrases,
  lastQuestion: Phrases,
  letGo: Phrases,
  closings: Phrases,
  outOfTime: Phrases,
  enough: Phrases,
});
export type Templates = z.infer<typeof TemplatesFile>;

export interface InterviewerContent {
  readonly personas: readonly PersonaEntry[];
  readonly templates: Templates;
}

/** The answer to `GET /api/v1/interviewer/personas`. */
export const PersonaList = z.object({ personas: z.array(Persona) }).meta({ id: 'PersonaList' });
export type PersonaList = z.infer<typeof PersonaList>;

export const PERSONAS_PATH = '/api/v1/interviewer/personas';
