import { fleschKincaidGrade, sentencesOf, wordsOf } from './text-measures.ts';

/**
 * What a line may be. Grade 9 is about what a plain newspaper asks; above 25 words a sentence no longer survives
 * being heard once.
 */
export interface WordingLimits {
  readonly sentences: number;
  readonly wordsPerSentence: number;
  readonly questions: number;
  readonly grade: number;
}

export const questionLimits: WordingLimits = { sentences: 3, wordsPerSentence: 25, questions: 2, grade: 9 };
export const followUpLimits: WordingLimits = { sentences: 2, wordsPerSentence: 25, questions: 2, grade: 9 };

/** Words that ask about the person instead of the work, assume who they are, or shut somebody out. */
const biasWords: ReadonlyArray<readonly [reason: string, pattern: RegExp]> = [
  [
    'age',
    /\b(ages?|aged|years? old|young(er|est)?|old(er)? (people|staff|workers)|elderly|millennials?|boomers?)\b/i,
  ],
  ['age', /\b(graduation year|digital natives?|youthful|retire(d|ment)?|born)\b/i],
  [
    'family',
    /\b(famil(y|ies)|married|marriage|spouse|husbands?|wi(fe|ves)|kids?|child(ren|care)?|pregnan\w*)\b/i,
  ],
  ['family', /\b(parents?|maternity|paternity|girlfriends?|boyfriends?)\b/i],
  [
    'health',
    /\b(your health|disab\w+|illness|sick (days?|leave)|handicap\w*|diagnos\w+|medication|wheelchair)\b/i,
  ],
  [
    'origin',
    /\b(nationalit\w+|citizenship|native (speaker|language)|mother tongue|accent|ethnic\w*|rac(e|ial)|foreign\w*)\b/i,
  ],
  ['belief', /\b(religio\w+|church|mosque|pray(er|ing)?|politic(s|al)|union member\w*)\b/i],
  [
    'gender',
    /\b(gender|sexual\w*|manpower|chairman|foreman|salesman|mankind|guys|ladies|gentlemen|girls?|boys?)\b/i,
  ],
  ['gender', /\b(he|she|his|hers?|him|himself|herself)\b/i],
  [
    'slur',
    /\b(crazy|insane|lame|dumb|blind spots?|tone-deaf|blacklist\w*|whitelist\w*|ninjas?|rock ?stars?|gurus?)\b/i,
  ],
  ['money', /\b(salary|current pay|debts?|credit score)\b/i],
];

export function biasIn(text: string): string[] {
  return biasWords.flatMap(([reason, pattern]) => {
    const found = text.match(pattern);
    return found ? [`bias word "${found[0]}" (${reason})`] : [];
  });
}

const determiner =
  /\b(a|an|the|this|that|these|those|my|your|their|our|his|her|its|some|any|no|more|such)\s+$/i;
const agreeingVerb = /^[\s,]*(is|are|was|were|has|have|does|do)\b/i;

/**
 * A phrase from an answer brings its own determiner, number and person, so it stands alone in quotation marks, never
 * after a determiner, never before a verb that must agree with it, and never first in the line.
 */
export function quoteProblems(text: string): string[] {
  const places = text.split('{quote}');
  if (places.length === 1) return /[{}]/.test(text) ? ['a brace that is no {quote}'] : [];
  const [before = '', after = '', ...rest] = places;
  const problems: string[] = [];
  if (rest.length > 0) problems.push('more than one {quote}');
  if (!before.endsWith('"') || !after.startsWith('"'))
    problems.push('{quote} without quotation marks around it');
  if (before.replace(/"$/, '').trim() === '') problems.push('{quote} first in the line');
  if (determiner.test(before.replace(/"$/, ''))) problems.push('a determiner before {quote}');
  if (agreeingVerb.test(after.slice(1))) problems.push('a verb that must agree with {quote}');
  if (/[{}]/.test(before + after)) problems.push('a brace that is no {quote}');
  return problems;
}

export function wordingProblems(text: string, limits: WordingLimits): string[] {
  const sentences = sentencesOf(text);
  const problems: string[] = [];
  if (sentences.length > limits.sentences) problems.push(`${sentences.length} sentences`);
  if (!/[.?!]$/.test(text)) problems.push('no full stop or question mark at the end');
  for (const sentence of sentences) {
    const words = wordsOf(sentence).length;
    if (words > limits.wordsPerSentence) problems.push(`a sentence of ${words} words`);
  }
  const questions = text.split('?').length - 1;
  if (questions > limits.questions) problems.push(`${questions} questions at once`);
  const grade = fleschKincaidGrade(text);
  if (grade > limits.grade) problems.push(`reading grade ${grade.toFixed(1)}`);
  return [...problems, ...biasIn(text)];
}
