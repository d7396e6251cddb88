/**
 * The limits the review uses. They describe ordinary ranges, they are not grades.
 * Sources: the observables and bands of published work on interview answers and of 508 real typed answers
 * (median 73 words), as kept in the product's feedback design; where "own" stands, it is this product's choice.
 */

/** Silences below this belong to speaking. */
export const PAUSE_MS = 250;
/** A silence inside an answer from this length on is worth a look; one to three seconds is good thinking. */
export const LONG_PAUSE_MS = 4000;
/** Share of words; everyday speech has a few per cent. */
export const FILLER_SHARE = 0.04;
/** Under so many words a share of fillers or a pace says little (own). */
export const MIN_WORDS_FOR_DELIVERY = 60;
/** Words per minute of speaking time outside which a listener has to work. */
export const PACE_SLOW = 100;
export const PACE_FAST = 185;
export const PACE_COMFORTABLE = [120, 165] as const;
/** A first answer usually takes 60 to 150 s; from here on the question is often lost (own). */
export const LONG_ANSWER_MS = 180_000;
/** From this confidence on a part of the story counts as told; the observing room uses the same. */
export const TOLD = 0.6;
/** A change weaker than this is not worth naming (own): impact x confidence x teachability. */
export const MIN_CHANGE_WEIGHT = 0.15;
/** The pace at a moment is taken over so much of the tape, and needs so many words to say anything (own). */
export const PACE_WINDOW_MS = 15_000;
export const PACE_STEP_MS = 2500;
export const PACE_MIN_WORDS = 12;
