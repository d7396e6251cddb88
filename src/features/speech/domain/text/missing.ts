import { matches, phrase } from './parts/tokens.ts';
import type { AnswerObservations, MissingSlot } from './types.ts';

const ABOUT_CHOICE = phrase(
  'decisions?|decide|decided|choose|chose|choice|prioriti[sz]\\w*|trade-?offs?|balanc\\w+|risk\\w*|deadlines?|limited|scarce|either',
);
const ABOUT_LEARNING = phrase(
  'learn\\w*|mistakes?|fail\\w*|feedback|criticism|setbacks?|regret\\w*|differently|grow\\w*|wrong',
);

type Found = Pick<
  AnswerObservations,
  'story' | 'agency' | 'measuredResults' | 'hypothetical' | 'tradeOffs' | 'wordCount'
> & { readonly episodeFound: boolean };

/** From this confidence on a part counts as told. */
const TOLD = 0.6;

/**
 * Gaps, the weakest place first. Strengths are this product's own order of what an interviewer would ask first:
 * no episode, no own action, only "we", no result, then measure, choice, learning, task and situation.
 */
export function missingOf(questionText: string, found: Found): MissingSlot[] {
  const told = (part: string) => found.story.some((s) => s.part === part && s.confidence >= TOLD);
  const missing: MissingSlot[] = [];
  const add = (slot: MissingSlot['slot'], strength: number, because: string) =>
    missing.push({ slot, strength, because });
  const { hypothetical: general, agency } = found;
  const action = told('action');

  if (general.insteadOfEpisode)
    add('episode', 0.95, 'The question asks for one past episode; the answer tells what usually happens.');
  else if (!found.episodeFound) add('episode', 0.8, 'The answer is general; no single occasion is told.');

  // Steps, outcome and measure of a habit cannot be asked for: first one occasion has to be told.
  if (!found.episodeFound) return missing;

  const i = agency?.i.length ?? 0;
  const we = agency?.we.length ?? 0;
  if (!action) add('action', 0.85, 'No sentence tells what you did.');
  else if (i === 0 && we > 0)
    add('ownership', we > 1 ? 0.88 : 0.78, `Actions are told with "we" (${we}) and never with "I".`);
  else if (we >= 2 && we > 2 * i) add('ownership', 0.6, `"we" acts ${we} times, "I" ${i}.`);

  if (!told('result')) add('result', 0.8, 'No sentence tells how it ended.');
  else if (found.measuredResults.length === 0) add('measure', 0.58, 'The result has no number.');

  const choice = matches(questionText, ABOUT_CHOICE).length > 0;
  if (found.tradeOffs.length === 0)
    add('tradeOff', choice ? 0.62 : 0.35, 'No alternative and no price of the choice is named.');
  if (!told('learning'))
    add(
      'learning',
      matches(questionText, ABOUT_LEARNING).length > 0 ? 0.65 : 0.4,
      'Nothing is said about what was learned.',
    );
  if (!told('task')) add('task', told('situation') ? 0.45 : 0.4, 'Your own task is not stated.');
  if (!told('situation')) add('situation', 0.5, 'Where and when it happened is not said.');
  return missing.toSorted((a, b) => b.strength - a.strength);
}
