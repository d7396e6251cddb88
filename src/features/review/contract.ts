import { z } from 'zod';
import { EndReason, HeardWord } from '../../kernel/interview-events.ts';
import { Slot } from '../../kernel/interview-plan.ts';
import { TapeEvent } from '../../kernel/tape/event.ts';
import { Interview } from '../interviews/contract.ts';

const Ms = z.int().min(0);

/** Words exactly as they stand in a turn, `text.slice(start, end)`, and the moment on the tape they belong to. */
export const Passage = z
  .object({
    questionId: z.string(),
    turn: z.int(),
    start: z.int().min(0),
    end: z.int().min(0),
    text: z.string(),
    atMs: Ms,
    /** `word` when the time of the word itself is known, `turn` when only that of the answer is. */
    timing: z.enum(['word', 'turn']),
  })
  .meta({ id: 'Passage' });
export type Passage = z.infer<typeof Passage>;

export const StoryPart = z.enum(['situation', 'task', 'action', 'result', 'learning']);
export type StoryPart = z.infer<typeof StoryPart>;

export const EvidenceKind = z.enum([
  ...StoryPart.options,
  'filler',
  'self-repair',
  'number',
  'measured-result',
  'own-action',
  'shared-action',
  'habit',
  'trade-off',
  'hedge',
  'vague',
]);
export type EvidenceKind = z.infer<typeof EvidenceKind>;

/** One observed fact. `confidence` (0 to 1) is the rule's own, null where the rule is a plain count. */
export const Evidence = Passage.extend({
  kind: EvidenceKind,
  detail: z.string().nullable(),
  confidence: z.number().min(0).max(1).nullable(),
}).meta({ id: 'Evidence' });
export type Evidence = z.infer<typeof Evidence>;

export const Stretch = z.object({ startMs: Ms, endMs: Ms });
export type Stretch = z.infer<typeof Stretch>;

export const GateFound = z.object({ code: z.string(), because: z.string() });
export const NotMeasured = z.object({ signal: z.string(), because: z.string() });
export type NotMeasured = z.infer<typeof NotMeasured>;

/** What is known of speaking in one turn; null is not measured, and `notMeasured` of the question says why. */
export const Timing = z.object({
  answerMs: Ms.nullable(),
  speakingMs: Ms.nullable(),
  /** Stretches of voice, merged. */
  voice: z.array(Stretch).nullable(),
  /** Silences of 250 ms and more between two stretches of voice. */
  pauses: z.array(Stretch).nullable(),
  wordsPerMinute: z.int().nullable(),
  /** Words per minute of speaking time around each moment. */
  paceCurve: z.array(z.object({ atMs: Ms, wordsPerMinute: z.int() })).nullable(),
});
export type Timing = z.infer<typeof Timing>;

export const TurnReport = z
  .object({
    turn: z.int(),
    kind: z.enum(['answer', 'follow-up']),
    asked: z.object({
      atMs: Ms,
      endMs: Ms,
      lead: z.string().nullable(),
      text: z.string(),
      slot: Slot.nullable(),
      because: z.string(),
    }),
    how: z.enum(['voice', 'typing']),
    startMs: Ms,
    endMs: Ms,
    why: EndReason.nullable(),
    /** null when no words are known. */
    text: z.string().nullable(),
    source: z.enum(['typed', 'speech', 'gist', 'corrected']).nullable(),
    engine: z.string().nullable(),
    words: z.array(HeardWord).nullable(),
    sentences: z.array(Passage.extend({ part: StoryPart.nullable() })),
    wordCount: z.int().nullable(),
    fillerCount: z.int().nullable(),
    timing: Timing,
    gates: z.array(GateFound),
  })
  .meta({ id: 'TurnReport' });
export type TurnReport = z.infer<typeof TurnReport>;

/** A gap of the first answer, and the follow-up that closed it. */
export const Gap = z.object({
  slot: Slot,
  strength: z.number().min(0).max(1),
  because: z.string(),
  closedInTurn: z.int().nullable(),
});
export type Gap = z.infer<typeof Gap>;

export const QuestionReport = z
  .object({
    id: z.string(),
    number: z.int(),
    competency: z.string(),
    topic: z.string(),
    text: z.string(),
    strong: z.array(z.string()),
    startMs: Ms,
    endMs: Ms,
    turns: z.array(TurnReport),
    /** Why nothing is said about this answer; null when something is. */
    notEnough: GateFound.nullable(),
    told: z.array(StoryPart),
    gaps: z.array(Gap),
    counts: z.object({
      words: z.int().nullable(),
      fillers: z.int().nullable(),
      numbers: z.int().nullable(),
      measuredResults: z.int().nullable(),
      ownActions: z.int().nullable(),
      sharedActions: z.int().nullable(),
      answerMs: Ms.nullable(),
      speakingMs: Ms.nullable(),
      longPauses: z.int().nullable(),
      wordsPerMinute: z.int().nullable(),
    }),
    notMeasured: z.array(NotMeasured),
  })
  .meta({ id: 'QuestionReport' });
export type QuestionReport = z.infer<typeof QuestionReport>;

/** A piece of a rewrite frame: the person's own words, words that join them, or a blank to be filled. */
export const FramePiece = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('own'), passage: Passage }),
  z.object({ kind: z.literal('join'), text: z.string() }),
  z.object({ kind: z.literal('blank'), label: z.string() }),
]);
export type FramePiece = z.infer<typeof FramePiece>;

export const ChangeTopic = z.enum([...Slot.options, 'fillers', 'pace', 'length']);
export type ChangeTopic = z.infer<typeof ChangeTopic>;

const QuotedPassage = Passage.extend({ note: z.string() });

export const Change = z
  .object({
    topic: ChangeTopic,
    questionId: z.string(),
    questionNumber: z.int(),
    title: z.string(),
    why: z.string(),
    quotes: z.array(QuotedPassage).max(2),
    frame: z.array(FramePiece),
    /** impact x confidence x teachability, 0 to 1: only for ranking changes among each other. */
    weight: z.number().min(0).max(1),
    /** In how many of the answers that could be observed it was found. */
    foundIn: z.int(),
  })
  .meta({ id: 'Change' });
export type Change = z.infer<typeof Change>;

export const Strength = z
  .object({ topic: z.string(), title: z.string(), quote: QuotedPassage })
  .meta({ id: 'Strength' });
export type Strength = z.infer<typeof Strength>;

export const LedgerLine = z.object({
  signal: z.string(),
  /** null when it was not measured. */
  found: z.string().nullable(),
  how: z.string(),
  sureness: z.enum(['sure', 'fairly sure', 'a lower bound']).nullable(),
});
export type LedgerLine = z.infer<typeof LedgerLine>;

/** The review of one interview: facts with their evidence, one change, one strength, and no levels. */
export const Report = z
  .object({
    interviewId: z.string(),
    engine: z.literal('greenroom-rules'),
    version: z.string(),
    /** The highest event of the tape it was made from. */
    highest: z.int(),
    status: z.enum(['planned', 'live', 'ended']),
    lengthMs: Ms,
    verdict: z.string(),
    change: Change.nullable(),
    strength: Strength.nullable(),
    /** Why there is no change to name; null when there is one. */
    notEnough: z.string().nullable(),
    questions: z.array(QuestionReport),
    plannedQuestions: z.int(),
    /** Every observed passage of every turn, in the order of the tape. */
    evidence: z.array(Evidence),
    recordings: z.array(z.object({ recordingId: z.string(), startMs: Ms, endMs: Ms })),
    ledger: z.array(LedgerLine),
    /** Events of the tape this version could not read. */
    unreadableEvents: z.int(),
  })
  .meta({ id: 'Report' });
export type Report = z.infer<typeof Report>;

/** Everything of one interview in one file. */
export const InterviewExport = z
  .object({
    format: z.literal('greenroom-interview-1'),
    exportedAt: z.iso.datetime(),
    interview: Interview,
    tape: z.array(TapeEvent),
    report: Report,
  })
  .meta({ id: 'InterviewExport' });
export type InterviewExport = z.infer<typeof InterviewExport>;

export const ReviewParams = z.object({ id: z.uuid() });
