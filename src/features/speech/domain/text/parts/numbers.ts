import type { NumberSpan, Sentence, StorySpan } from '../types.ts';
import { spanOf, type Token } from './tokens.ts';

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALES: Record<string, number> = {
  hundred: 100,
  thousand: 1000,
  million: 1e6,
  billion: 1e9,
  dozen: 12,
};
const VALUES = new Map<string, number>([
  ...ONES.map((word, i) => [word, i] as const),
  ...TENS.map((word, i) => [word, (i + 2) * 10] as const),
  ...TENS.flatMap((ten, i) =>
    ONES.slice(1, 10).map((one, j) => [`${ten}-${one}`, (i + 2) * 10 + j + 1] as const),
  ),
]);
const TIME =
  /^(?:milliseconds?|ms|seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|months?|quarters?|years?|semesters?|k?ms)$/;
const PERCENT = /^(?:percent|percentage|pct)$/;
const MONEY = /^(?:dollars?|euros?|pounds?|bucks|usd|eur|gbp|cents?)$/;
const NOT_A_UNIT = new Set(
  'of the a an and or in on at to was were is are that which who with for from by as but so because then when until i we my our this it not more less most other'.split(
    ' ',
  ),
);

const PLURALS = new Set('people children men women kids staff times'.split(' '));

function isUnit(lower: string, hyphenated: boolean): boolean {
  if (TIME.test(lower) || PERCENT.test(lower) || MONEY.test(lower) || PLURALS.has(lower)) return true;
  if (/^(?:am|pm)$/.test(lower) || hyphenated) return true;
  return lower.length > 3 && /[^siu]s$/.test(lower) && !NOT_A_UNIT.has(lower);
}

function numberIn(token: Token): number | null {
  const digits = /^\d+(?:[.,]\d+)*/.exec(token.lower)?.[0];
  if (!digits) return VALUES.get(token.lower) ?? null;
  const plain = digits.replaceAll(/,(?=\d{3})/g, '').replace(',', '.');
  const value = Number(plain);
  const suffix = token.lower.slice(digits.length);
  if (/^(?:st|nd|rd|th|s)$/.test(suffix)) return null;
  const scale = suffix === 'k' ? 1000 : suffix === 'm' ? 1e6 : 1;
  return Number.isFinite(value) ? value * scale : null;
}

/** Numbers in digits and in words, with the unit that follows. "one" alone is no number. */
export function numbersOf(text: string, tokens: readonly Token[]): NumberSpan[] {
  const found: NumberSpan[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    let value = numberIn(token);
    if (value === null && !(token.lower === 'half' || token.lower === 'dozens' || token.lower === 'hundreds'))
      continue;
    if (token.lower === 'half' && !/^\s+(?:of|the|as)\b/.test(text.slice(token.end))) continue;
    let last = i;
    while (SCALES[tokens[last + 1]?.lower ?? ''] !== undefined || VALUES.has(tokens[last + 1]?.lower ?? '')) {
      const next = tokens[last + 1] as Token;
      if (text.slice((tokens[last] as Token).end, next.start).trim() !== '') break;
      const scale = SCALES[next.lower];
      if (value !== null) value = scale ? value * scale : value + (VALUES.get(next.lower) ?? 0);
      last++;
    }
    const end = tokens[last] as Token;
    const unitToken = tokens[last + 1];
    const gap = unitToken ? text.slice(end.end, unitToken.start) : '';
    const candidate =
      unitToken && /^[\s-]*$/.test(gap) && isUnit(unitToken.lower, gap === '-') ? unitToken : null;
    const currency = /[$€£]\s?$/.exec(text.slice(Math.max(0, token.start - 2), token.start));
    const sign = /^\s?%/.exec(text.slice(end.end));
    const start = currency ? token.start - currency[0].length : token.start;
    if (token.lower === 'one' && last === i && !(candidate && TIME.test(candidate.lower))) continue;
    if (/^(?:one)$/.test(token.lower) && candidate && /^(?:day|night)$/.test(candidate.lower)) continue;
    const isDate =
      value !== null &&
      /^(?:19|20)\d\d$/.test(token.text) &&
      !candidate?.lower.match(/s$/) &&
      !currency &&
      !sign;
    const clock = /^(?:am|pm)$/.test(candidate?.lower ?? '') || /^\d+:\d+$/.test(token.lower);
    let kind: NumberSpan['kind'] = candidate ? 'count' : 'plain';
    let unit: string | null = candidate ? candidate.lower : null;
    let to = candidate ? candidate.end : end.end;
    if (currency) [kind, unit, to] = ['money', currency[0].trim(), end.end];
    else if (sign) [kind, unit, to] = ['percent', '%', end.end + sign[0].length];
    else if (isDate || clock) [kind, unit] = ['date', null];
    else if (candidate && PERCENT.test(candidate.lower)) [kind, unit] = ['percent', '%'];
    else if (candidate && MONEY.test(candidate.lower)) kind = 'money';
    else if (candidate && TIME.test(candidate.lower)) kind = 'time';
    if (kind === 'date' && !clock) to = end.end;
    found.push({ ...spanOf(text, start, to), value, unit, kind });
    i = last;
  }
  return found;
}

const CHANGE =
  /(?:increas|reduc|improv|grew|grow|dropp|cut|sav|rais|rose|fell|doubl|tripl|lower|down|up|went|shorten|score|grade|faster|sold|sign|attend|finish|early|late)\w*/i;
const AGO = /^\s+(?:ago|earlier|later|before)\b/i;

/** Numbers that measure the outcome: they stand in a result sentence and are no date or "two years ago". */
export function measuredResultsOf(
  text: string,
  numbers: readonly NumberSpan[],
  sentences: readonly Sentence[],
  story: readonly StorySpan[],
): NumberSpan[] {
  return numbers.filter((number) => {
    if (number.kind === 'date' || AGO.test(text.slice(number.end))) return false;
    const index = sentences.findIndex((s) => number.start >= s.start && number.end <= s.end);
    const sentence = sentences[index];
    if (!sentence) return false;
    const isResult = story.some((s) => s.part === 'result' && s.sentence === index);
    const by =
      /(?:by|from|to|under|over|in|of|with|than|another|saved|only)\s+(?:about|around|almost|over|nearly|roughly)?\s*[$€£]?$/i;
    const near = by.test(text.slice(sentence.start, number.start));
    if (number.kind === 'percent') return isResult || (near && CHANGE.test(sentence.text));
    if (number.kind === 'count' && (number.value ?? 0) <= 2) return false;
    return isResult && (number.kind !== 'plain' || (near && CHANGE.test(sentence.text)));
  });
}
