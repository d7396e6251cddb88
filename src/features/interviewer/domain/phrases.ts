import type { Persona } from '../../../kernel/interview-plan.ts';
import type { MadeMove } from '../../../kernel/interview-state.ts';
import type { Random } from '../../../kernel/random.ts';
import type { Phrase } from '../contract.ts';

const within = (value: number, range: readonly [number, number] | undefined) =>
  range === undefined || (value >= range[0] && value <= range[1]);

export function pick<T>(list: readonly T[], random: Random): T | undefined {
  return list[Math.floor(random() * list.length)];
}

/** The move's wording as it stands in the content: the quote taken out again. */
export function templateOf({ move }: MadeMove): string {
  return move.quote ? move.text.replace(`"${move.quote.text}"`, '"{quote}"') : move.text;
}

/** A phrase this persona would say, not yet said in this interview while there is one left. */
export function say(
  list: readonly Phrase[],
  persona: Persona,
  said: readonly MadeMove[],
  random: Random,
  words = 0,
): string {
  const { warmth, formality, probing } = persona.traits;
  const fitting = list.filter(
    (p) =>
      within(warmth, p.warmth) &&
      within(formality, p.formality) &&
      within(probing, p.probing) &&
      within(words, p.words),
  );
  const usable = fitting.length > 0 ? fitting : list.filter((p) => within(words, p.words));
  const used = (text: string) =>
    said.filter(({ move }) => move.lead?.includes(text) || move.text === text).length;
  const fewest = Math.min(...usable.map((p) => used(p.text)));
  const fresh = usable.filter((p) => used(p.text) === fewest);
  return (pick(fresh, random)?.text ?? list[0]?.text ?? '').replace('{name}', persona.name);
}
