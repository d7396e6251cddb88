import type { HeardWord } from '../../../../kernel/interview-events.ts';
import type { Slot } from '../../../../kernel/interview-plan.ts';

/** Offsets in UTF-16 code units: `text.slice(start, end)` of the answer is exactly `span.text`. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface ObserveInput {
  readonly text: string;
  readonly questionText: string;
  /** Times of the words, or null when only the text is known. */
  readonly words: readonly HeardWord[] | null;
  readonly source: 'typed' | 'speech' | 'gist' | 'corrected';
  /** The other questions of the interview; with them an answer to another question can be told. */
  readonly otherQuestions?: readonly string[];
}

/** How the end of a sentence was found: speech without punctuation is cut at pauses and at cue words. */
export interface Sentence extends Span {
  readonly words: number;
  readonly cut: 'punctuation' | 'pause' | 'cue';
}

export type FillerKind =
  | 'um'
  | 'uh'
  | 'like'
  | 'so'
  | 'right'
  | 'you know'
  | 'i mean'
  | 'actually'
  | 'basically';

export interface Filler extends Span {
  readonly kind: FillerKind;
}

export type StoryPart = 'situation' | 'task' | 'action' | 'result' | 'learning';

/** A sentence that carries a part of the story, how sure the rule is (0 to 1), and the words that fired it. */
export interface StorySpan extends Span {
  readonly part: StoryPart;
  readonly sentence: number;
  readonly confidence: number;
  readonly cue: Span;
}

export interface NumberSpan extends Span {
  readonly value: number | null;
  readonly unit: string | null;
  readonly kind: 'percent' | 'money' | 'time' | 'count' | 'date' | 'plain';
}

export type GateCode =
  | 'empty'
  | 'too-short'
  | 'dont-know'
  | 'refusal'
  | 'off-topic'
  | 'question-copy'
  | 'keyword-list'
  | 'repetition'
  | 'abusive'
  | 'not-english';

/** Why there is not enough to observe. Never a low mark. */
export interface Gate {
  readonly code: GateCode;
  readonly because: string;
  readonly span?: Span;
}

/** A part that was looked for and not found; `strength` (0 to 1) ranks the gaps. */
export interface MissingSlot {
  readonly slot: Slot;
  readonly strength: number;
  readonly because: string;
}

/** A noun phrase that can stand inside `You mentioned "..."`; the best has the highest score. */
export interface NounPhrase extends Span {
  readonly sentence: number;
  readonly about: 'person' | 'place' | 'matter';
  readonly score: number;
}

export interface Pause {
  /** Tape times in ms. */
  readonly start: number;
  readonly end: number;
}

export interface Pace {
  /** Words per minute of speaking time: pauses of 250 ms and longer are left out. */
  readonly wordsPerMinute: number;
  readonly speakingMs: number;
  readonly pauses: readonly Pause[];
}

export interface AnswerObservations {
  readonly version: string;
  readonly source: ObserveInput['source'];
  readonly wordCount: number;
  readonly sentences: readonly Sentence[];
  /** null when sentence ends had to be guessed. */
  readonly wordsPerSentence: number | null;
  readonly fillers: readonly Filler[];
  /** Fillers per word; null for an answer that was not spoken. */
  readonly fillerShare: number | null;
  readonly selfRepairs: readonly Span[] | null;
  /** Who acts in the sentences that tell an action; null when none does. */
  readonly agency: { readonly i: readonly Span[]; readonly we: readonly Span[] } | null;
  readonly story: readonly StorySpan[];
  readonly numbers: readonly NumberSpan[];
  /** Numbers that measure a result. */
  readonly measuredResults: readonly NumberSpan[];
  readonly hypothetical: {
    readonly episodeAsked: boolean;
    readonly spans: readonly Span[];
    /** General habits where the question asked for one past episode. */
    readonly insteadOfEpisode: boolean;
  };
  readonly hedges: readonly Span[];
  readonly vague: readonly Span[];
  readonly causal: readonly Span[];
  readonly contrast: readonly Span[];
  readonly tradeOffs: readonly Span[];
  /** Later sentences that say an earlier one again. */
  readonly repeated: readonly { readonly sentence: number; readonly of: number }[];
  /** The question's content words: how many the answer takes up; null when the question has fewer than two. */
  readonly keyTerms: { readonly found: readonly Span[]; readonly share: number } | null;
  /** MTLD (McCarthy and Jarvis 2010); null under 50 words. */
  readonly lexicalDiversity: number | null;
  readonly pace: Pace | null;
  readonly gates: readonly Gate[];
  /** Weakest first. Empty when a gate stands. */
  readonly missing: readonly MissingSlot[];
  readonly quotes: readonly NounPhrase[];
}
