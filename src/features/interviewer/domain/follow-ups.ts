import type { Move, Quote } from '../../../kernel/interview-events.ts';
import type { PlannedQuestion, Slot } from '../../../kernel/interview-plan.ts';
import type { MadeMove, Turn } from '../../../kernel/interview-state.ts';
import type { Random } from '../../../kernel/random.ts';
import { type MissingSlot, type NounPhrase, observeAnswer } from '../../speech/domain/index.ts';
import type { FollowUpTemplate, InterviewerContent, PersonaEntry } from '../contract.ts';
import { pick, templateOf } from './phrases.ts';

const MIN_QUOTE_SCORE = 1.2;
const MIN_HEARD_CONFIDENCE = 0.6;

/** More probing asks more often and about smaller gaps. */
export function probingLimits(probing: number): { perQuestion: number; threshold: number } {
  const perQuestion = probing < 0.35 ? 1 : probing < 0.7 ? 2 : 3;
  return { perQuestion, threshold: 0.62 - 0.3 * probing };
}

/** The gap this persona would ask about first, over all that was said to the question so far. */
export function weakestGap(
  question: PlannedQuestion,
  turns: readonly Turn[],
  asked: ReadonlySet<Slot>,
  emphasis: PersonaEntry['emphasis'],
  threshold: number,
): MissingSlot | null {
  const text = turns.flatMap((turn) => turn.answer?.text.trim() || []).join('\n');
  const { missing } = observeAnswer({ text, questionText: question.text, words: null, source: 'typed' });
  const weighed = missing
    .filter((gap) => !asked.has(gap.slot))
    .map((gap) => ({ ...gap, strength: gap.strength * (emphasis[gap.slot] ?? 1) }))
    .toSorted((a, b) => b.strength - a.strength);
  const weakest = weighed[0];
  return weakest && weakest.strength >= threshold ? weakest : null;
}

export interface Quotable {
  readonly quote: Quote;
  readonly about: NounPhrase['about'];
}

/** A phrase of the answer worth quoting: specific, heard clearly, not quoted before. The newest answer first. */
export function quotable(
  question: PlannedQuestion,
  turns: readonly Turn[],
  said: readonly MadeMove[],
): Quotable | null {
  const before = new Set(said.flatMap(({ move }) => move.quote?.text.toLowerCase() ?? []));
  for (const turn of turns.toReversed()) {
    const answer = turn.answer;
    if (!answer) continue;
    const doubtful = new Set(
      (answer.words ?? [])
        .filter((word) => word.confidence !== null && word.confidence < MIN_HEARD_CONFIDENCE)
        .map((word) => word.text.toLowerCase()),
    );
    const { quotes } = observeAnswer({ ...answer, questionText: question.text });
    const best = quotes.find(
      ({ text, score }) =>
        score >= MIN_QUOTE_SCORE &&
        !before.has(text.toLowerCase()) &&
        !/^\p{Lu}/u.test(text) &&
        !text
          .toLowerCase()
          .split(/\s+/)
          .some((word) => doubtful.has(word)),
    );
    if (!best) continue;
    const { start, end, text, about } = best;
    return { quote: { turn: turn.turn, start, end, text }, about };
  }
  return null;
}

/**
 * A wording for the gap: the question's own first, then the templates; with a quote when there is a good one and
 * the last follow-up had none. Never one that was used in this interview; null when all are used up.
 */
export function wordFollowUp(
  content: InterviewerContent,
  question: PlannedQuestion,
  slot: Slot,
  found: Quotable | null,
  said: readonly MadeMove[],
  random: Random,
): Pick<Move, 'text' | 'quote'> | null {
  const quote = found?.quote ?? null;
  const used = new Set(said.map(templateOf));
  const fresh = (list: readonly string[]) => list.filter((text) => !used.has(text));
  const own = fresh(question.followUps[slot] ?? []);
  const about = found?.about ?? 'matter';
  const fits = (t: FollowUpTemplate) => !t.text.includes('{quote}') || (t.about ?? 'matter') === about;
  const common = fresh(content.templates.slots[slot].filter(fits).map((template) => template.text));
  const quoting = (list: readonly string[]) => list.filter((text) => text.includes('"{quote}"'));
  const ownQuoting = about === 'matter' ? quoting(own) : [];
  const plain = (list: readonly string[]) => list.filter((text) => !text.includes('{quote}'));

  const quotedBefore = said.some(({ move }) => move.quote !== null);
  const justQuoted = said.findLast(({ move }) => move.kind === 'follow-up')?.move.quote ?? null;
  const wantsQuote = quote !== null && (justQuoted === null || random() < 0.3);
  const insists = !quotedBefore || random() < 0.4;
  const groups = wantsQuote
    ? [ownQuoting, insists ? quoting(common) : [], plain(own), quoting(common), plain(common)]
    : [plain(own), plain(common), ...(quote ? [ownQuoting, quoting(common)] : [])];
  const group = groups.find((list) => list.length > 0);
  const template = group && pick(group, random);
  if (!template) return null;
  if (!template.includes('{quote}')) return { text: template, quote: null };
  return quote ? { text: template.replace('{quote}', () => quote.text), quote } : null;
}
