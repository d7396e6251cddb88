import type { Token } from '../parts/tokens.ts';

const set = (list: string) => new Set(list.trim().split(/\s+/));

/** Irregular pasts that tell a deed. */
const IRREGULAR_ACTIONS = set(`
  took made wrote built spoke met went gave set ran led brought chose found sent began held drew put kept taught
  told broke cut split sat dealt did left drove sold bought paid swapped rewrote redid undid oversaw shot threw
  stood laid lent fought read hid sang swam rode dug flew wore stuck stepped sought spent rebuilt withdrew said
  got came took overcame let caught`);
/** -ed words and irregular pasts that tell a state, a feeling or a duty. */
const STATIVE = set(`
  wanted needed liked loved hated felt seemed learned learnt realized realised believed hoped wished knew thought
  supposed looked appeared lacked owned used wondered enjoyed feared worried struggled failed regretted cared
  trusted expected required involved remained existed mattered happened occurred interested excited overwhelmed
  stressed tired scared confused frustrated bored surprised needed considered-myself understood became saw heard
  had was were been noticed recognized recognised received ended succeeded worked-at graduated remembered`);
const IRREGULAR_OTHER = set(`
  was were had became felt knew thought saw heard understood lost won fell grew rose cost hurt forgot slept broke
  woke ate drank began meant`);
const NOT_PAST = set(`
  need feed speed seed indeed exceed proceed succeed bleed breed reed deed weed greed agreed-upon red bed shed
  led-by hundred sacred naked wicked kindred united limited`);
/** Past and present look the same. */
const AMBIGUOUS = set('let set put cut split read hit spread quit bet cost hurt');
const ADVERBS = set(`
  also then just first even always never often quickly finally still simply only really later eventually soon
  once personally actually basically usually literally honestly successfully um uh like kind sort of`);

export function isRegularPast(lower: string): boolean {
  return lower.length > 4 && lower.endsWith('ed') && !NOT_PAST.has(lower);
}

export function isPastAction(lower: string): boolean {
  if (STATIVE.has(lower)) return false;
  return IRREGULAR_ACTIONS.has(lower) || isRegularPast(lower);
}

export function isPast(lower: string): boolean {
  return (
    IRREGULAR_ACTIONS.has(lower) ||
    IRREGULAR_OTHER.has(lower) ||
    isRegularPast(lower) ||
    lower === "didn't" ||
    lower === "wasn't" ||
    lower === "weren't" ||
    lower === "couldn't"
  );
}

const BEFORE_PARTICIPLE = set(`
  am is are be being get gets been a an the more very so feel feels my our their i'm they're we're you're it's
  to most less too each`);

/** A past form that stands as a verb: "assigned", but not "am assigned" or "the assigned". */
export function hasPast(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({ lower }, i) =>
      isPast(lower) &&
      !AMBIGUOUS.has(lower) &&
      !(isRegularPast(lower) && BEFORE_PARTICIPLE.has(tokens[i - 1]?.lower ?? '')),
  );
}

export interface Deed {
  readonly who: 'i' | 'we';
  readonly subject: Token;
  readonly verb: Token;
  /** "have built" and "was building" are weaker than "built". */
  readonly certain: boolean;
}

const PARTNERED = set('my our the me him her his their');
const SOFT = set('got came said went had saw let tried started helped worked wanted began kept');

/** "I built", "we then decided", "I have written": who did what in a sentence. */
export function deedsOf(tokens: readonly Token[]): Deed[] {
  const deeds: Deed[] = [];
  for (const [i, token] of tokens.entries()) {
    if (token.lower !== 'i' && token.lower !== 'we' && token.lower !== "i've" && token.lower !== "we've")
      continue;
    let k = i + 1;
    let certain = token.lower.length <= 2;
    while (k < i + 5) {
      const lower = tokens[k]?.lower ?? '';
      if (lower === 'have' || lower === 'had' || lower === 'both' || lower === 'all')
        certain = lower !== 'have';
      else if (!(ADVERBS.has(lower) || (lower.endsWith('ly') && lower.length > 4))) break;
      k++;
    }
    const verb = tokens[k];
    if (!verb || !isPastAction(verb.lower)) continue;
    if (AMBIGUOUS.has(verb.lower) && !hasPast(tokens)) continue;
    const withOthers =
      token.lower === 'i' &&
      i >= 2 &&
      i <= 4 &&
      tokens[i - 1]?.lower === 'and' &&
      PARTNERED.has(tokens[0]?.lower ?? '');
    const who = token.lower.startsWith('we') || withOthers ? 'we' : 'i';
    deeds.push({ who, subject: token, verb, certain: certain && !SOFT.has(verb.lower) });
  }
  return deeds;
}
