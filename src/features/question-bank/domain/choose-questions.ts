import type { Level } from '../../../kernel/interview-plan.ts';
import type { Random } from '../../../kernel/random.ts';
import { Refused } from '../../../kernel/refusal.ts';
import {
  anyRole,
  type CompetencySlug,
  type Question,
  type QuestionBank,
  questionBankRefusals,
  type Role,
} from '../contract.ts';

export interface Wish {
  /** A slug of `bank.roles`. */
  readonly role: string;
  readonly level: Level;
  readonly count: number;
  /** In [0, 1). The same draws with the same wish and bank give the same questions. */
  readonly random: Random;
  /** Asked before; used again only when nothing else is left for the role and level. */
  readonly recentQuestionIds: readonly string[];
  /** Only these when given and not empty; what is chosen by hand is not weighed by role. */
  readonly competencies?: readonly CompetencySlug[] | undefined;
}

export interface ChosenQuestion {
  readonly question: Question;
  /** One or two short sentences that do not give the wording away. */
  readonly because: string;
}

/**
 * Scored questions for a wish: new ones before any asked before, each competency once before any comes twice, the
 * easiest to open with. Gives fewer than `count` when the bank has no more for the role and level. Throws `Refused`
 * for an unknown role.
 */
export function chooseQuestions(bank: QuestionBank, wish: Wish): ChosenQuestion[] {
  const role = bank.roles.find(({ slug }) => slug === wish.role);
  if (role === undefined) throw new Refused(questionBankRefusals.unknownRole, { role: wish.role });
  const wanted = wish.competencies?.length ? wish.competencies : undefined;
  const fitting = bank.questions.filter((question) => fits(question, wish, wanted));
  const recent = new Set(wish.recentQuestionIds);
  const fresh = deal(
    fitting.filter(({ id }) => !recent.has(id)),
    role,
    wanted,
    wish.random,
  );
  const seen = deal(
    fitting.filter(({ id }) => recent.has(id)),
    role,
    wanted,
    wish.random,
  );
  const chosen = [...fresh, ...seen].slice(0, Math.max(0, wish.count)).map((question) => ({
    question,
    because: reasonFor(question, bank, role, wanted !== undefined, recent.has(question.id)),
  }));
  return easiestFirst(chosen);
}

function fits(question: Question, wish: Wish, wanted: readonly CompetencySlug[] | undefined): boolean {
  return (
    !question.warmUp &&
    question.levels.includes(wish.level) &&
    (question.roles.includes(anyRole) || question.roles.includes(wish.role)) &&
    (wanted === undefined || wanted.includes(question.competency))
  );
}

/**
 * All questions in the order they would be taken: rounds over the competencies, one question each. The first of a
 * round is among those that weigh most; the rest are a weighted draw without replacement.
 */
function deal(
  questions: readonly Question[],
  role: Role,
  wanted: readonly CompetencySlug[] | undefined,
  random: Random,
): Question[] {
  const weightOf = (slug: CompetencySlug) => (wanted === undefined ? role.weights[slug] : 1);
  // A question written for the role comes up half as often again as one for everyone.
  const shuffled = weightedShuffle(questions, ({ roles }) => (roles.includes(anyRole) ? 1 : 1.5), random);
  const piles = new Map<CompetencySlug, Question[]>();
  for (const question of shuffled) {
    piles.set(question.competency, [...(piles.get(question.competency) ?? []), question]);
  }
  const dealt: Question[] = [];
  while (dealt.length < questions.length) {
    const left = [...piles].filter(([, pile]) => pile.length > 0).map(([slug]) => slug);
    const order = weightedShuffle(left, weightOf, random);
    const most = Math.max(...left.map(weightOf));
    const first = order.findIndex((slug) => weightOf(slug) === most);
    for (const slug of [...order.splice(first, 1), ...order]) {
      const next = piles.get(slug)?.shift();
      if (next) dealt.push(next);
    }
  }
  return dealt;
}

/**
 * Each item comes next with a chance proportional to its weight, by the keys u^(1/w) in falling order.
 * Source: Efraimidis & Spirakis, "Weighted random sampling with a reservoir", 2006.
 */
function weightedShuffle<Item>(
  items: readonly Item[],
  weightOf: (item: Item) => number,
  random: Random,
): Item[] {
  return items
    .map((item) => ({ item, key: random() ** (1 / weightOf(item)) }))
    .sort((a, b) => b.key - a.key)
    .map(({ item }) => item);
}

function easiestFirst(chosen: readonly ChosenQuestion[]): ChosenQuestion[] {
  const easiest = Math.min(...chosen.map(({ question }) => question.difficulty));
  const at = chosen.findIndex(({ question }) => question.difficulty === easiest);
  return [...chosen.slice(at, at + 1), ...chosen.slice(0, Math.max(0, at)), ...chosen.slice(at + 1)];
}

function reasonFor(
  question: Question,
  bank: QuestionBank,
  role: Role,
  byHand: boolean,
  seenBefore: boolean,
): string {
  const { competency, roles } = question;
  const label = bank.competencies.find(({ slug }) => slug === competency)?.label ?? competency;
  const sentences = [byHand ? `You chose ${label.toLowerCase()}.` : weightReason(label, competency, role)];
  if (role.slug !== anyRole && roles.includes(role.slug)) sentences.push('Written with this role in mind.');
  if (seenBefore) sentences.push('You have had it before; nothing new was left.');
  return sentences.join(' ');
}

function weightReason(label: string, competency: CompetencySlug, role: Role): string {
  if (role.slug === anyRole) return `${label} is asked about in any role.`;
  const weight = role.weights[competency];
  const others = Object.entries(role.weights).flatMap(([slug, other]) => (slug === competency ? [] : other));
  if (others.every((other) => weight > other)) return `${label} weighs most for this role.`;
  if (others.every((other) => weight >= other)) return `${label} is among what weighs most for this role.`;
  if (others.every((other) => weight <= other)) return `${label} weighs less for this role; it adds breadth.`;
  return `${label} matters in this role.`;
}
