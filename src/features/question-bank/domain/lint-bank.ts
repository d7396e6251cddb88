import { Level } from '../../../kernel/interview-plan.ts';
import { anyRole, type Competency, CompetencySlug, type Question, type QuestionBank } from '../contract.ts';
import { biasIn, followUpLimits, questionLimits, quoteProblems, wordingProblems } from './lint-wording.ts';
import { contentWordsOf, overlap, shared, wordsOf } from './text-measures.ts';

/** `where` is a question's id, a slot of it, a competency or a role. */
export interface Finding {
  readonly where: string;
  readonly problem: string;
}

/** The least a bank must offer, and the most two questions may share (Jaccard index of their content words). */
export const bankLimits = {
  scoredPerCompetency: 6,
  scoredPerLevelAndCompetency: 3,
  forRolePerRole: 2,
  slotsPerQuestion: 4,
  wordOverlap: 0.5,
  topicGivenAway: 0.6,
} as const;

/** Everything wrong with a bank that its shape cannot forbid. Empty means good. */
export function lintBank(bank: QuestionBank): Finding[] {
  return [
    ...bank.questions.flatMap(lintQuestion),
    ...lintDuplicates(bank.questions),
    ...lintCoverage(bank),
    ...lintRoles(bank),
  ];
}

function lintQuestion(question: Question): Finding[] {
  const found = (where: string, problems: readonly string[]) =>
    problems.map((problem) => ({ where, problem }));
  const { id, text, topic, intent, strong, traps, followUps, warmUp } = question;
  const placeholder = [text, topic, intent, ...strong, ...traps].filter((line) => /[{}]/.test(line));
  const slots = Object.entries(followUps);
  return [
    ...found(id, wordingProblems(text, questionLimits)),
    ...found(id, [topic, intent, ...strong, ...traps].flatMap(biasIn)),
    ...found(
      id,
      placeholder.map((line) => `a brace outside of a follow-up: ${line}`),
    ),
    ...found(id, givesAway(topic, text) ? [`topic "${topic}" gives the wording away`] : []),
    ...found(id, wordsOf(topic).length > 9 ? [`topic "${topic}" is no short noun phrase`] : []),
    ...found(
      id,
      slots.length < bankLimits.slotsPerQuestion ? [`follow-ups for only ${slots.length} slots`] : [],
    ),
    ...found(id, new Set(question.levels).size < question.levels.length ? ['a level named twice'] : []),
    ...found(id, warmUp && question.difficulty > 1 ? ['a warm-up that is not easy'] : []),
    ...slots.flatMap(([slot, lines]) => [
      ...found(
        `${id} ${slot}`,
        lines.flatMap((line) => wordingProblems(line, followUpLimits)),
      ),
      ...found(`${id} ${slot}`, lines.flatMap(quoteProblems)),
      ...found(
        `${id} ${slot}`,
        lines.every((line) => line.includes('{quote}')) ? ['no wording without a quote'] : [],
      ),
    ]),
  ];
}

function givesAway(topic: string, text: string): boolean {
  const words = contentWordsOf(topic);
  return words.size > 0 && shared(words, contentWordsOf(text)) / words.size > bankLimits.topicGivenAway;
}

function lintDuplicates(questions: readonly Question[]): Finding[] {
  const lines = questions.flatMap((question) => [
    { where: question.id, what: 'id', text: question.id },
    { where: question.id, what: 'topic', text: question.topic },
    { where: question.id, what: 'text', text: question.text },
    ...Object.entries(question.followUps).flatMap(([slot, texts]) =>
      texts.map((text) => ({ where: `${question.id} ${slot}`, what: 'follow-up', text })),
    ),
  ]);
  const first = new Map<string, string>();
  const same = lines.flatMap(({ where, what, text }) => {
    const key = `${what}: ${wordsOf(text).join(' ')}`;
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, where);
    return earlier === undefined ? [] : [{ where, problem: `same ${what} as ${earlier}` }];
  });
  const contents = questions.map(({ id, text }) => ({ id, words: contentWordsOf(text) }));
  const alike = contents.flatMap((a, i) =>
    contents
      .slice(i + 1)
      .filter((b) => overlap(a.words, b.words) > bankLimits.wordOverlap)
      .map((b) => ({ where: b.id, problem: `nearly the words of ${a.id}` })),
  );
  return [...same, ...alike];
}

function lintCoverage({ competencies, questions }: QuestionBank): Finding[] {
  const missing = CompetencySlug.options
    .filter((slug) => !competencies.some((competency) => competency.slug === slug))
    .map((slug) => ({ where: slug, problem: 'competency without a file' }));
  return [...missing, ...competencies.flatMap((competency) => lintCompetency(competency, questions))];
}

/** Counts only questions for everyone: whatever the role, these must be enough. */
function lintCompetency({ slug }: Competency, questions: readonly Question[]): Finding[] {
  const scored = questions.filter(
    (question) => question.competency === slug && !question.warmUp && question.roles.includes(anyRole),
  );
  const tooFew =
    scored.length < bankLimits.scoredPerCompetency
      ? [{ where: slug, problem: `only ${scored.length} questions for any role` }]
      : [];
  const levels = Level.options.flatMap((level) => {
    const count = scored.filter((question) => question.levels.includes(level)).length;
    return count < bankLimits.scoredPerLevelAndCompetency
      ? [{ where: slug, problem: `only ${count} questions at level ${level}` }]
      : [];
  });
  return [...tooFew, ...levels];
}

function lintRoles({ roles, questions }: QuestionBank): Finding[] {
  const slugs = roles.map((role) => role.slug);
  const unknown = questions.flatMap((question) =>
    question.roles
      .filter((slug) => !slugs.includes(slug))
      .map((slug) => ({ where: question.id, problem: `unknown role ${slug}` })),
  );
  const mixed = questions
    .filter((question) => question.roles.includes(anyRole) && question.roles.length > 1)
    .map((question) => ({ where: question.id, problem: 'for any role, and yet roles are named' }));
  const perRole = slugs.flatMap((slug, i) => {
    const count = questions.filter((question) => question.roles.includes(slug)).length;
    return [
      ...(slugs.indexOf(slug) < i ? [{ where: slug, problem: 'role named twice' }] : []),
      ...(count < bankLimits.forRolePerRole
        ? [{ where: slug, problem: `only ${count} questions written for this role` }]
        : []),
    ];
  });
  const noDefault = slugs.includes(anyRole) ? [] : [{ where: anyRole, problem: 'no role for everyone' }];
  return [...unknown, ...mixed, ...perRole, ...noDefault];
}
