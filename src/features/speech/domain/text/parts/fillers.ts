import type { Filler, FillerKind, Sentence } from '../types.ts';
import { type Token, tokensWithin } from './tokens.ts';

const SOUND_UM = /^(?:u+m+|u+h+m+|e+r+m+|h+m+m*)$/;
const SOUND_UH = /^(?:u+h+|e+r+|a+h+)$/;
const SOUND = /(?<![\p{L}\p{N}'’-])(?:u+m+|u+h+m*|e+r+m*|a+h+|h+m+)(?![\p{L}\p{N}'’-]),?/giu;
const words = (list: string) => new Set(list.split(' '));

const BE = words("is was were are am it's that's he's she's they're i'm");
const LINKS = words('and but so just because then or');
const PRONOUNS = words('i we you he she they it my the a this that there');
const DEGREE = words('really super very so totally pretty okay oh kind');
const AFTER_KNOW = words('that how what why who if whether the a when where about your me my it his her');
const BEFORE_KNOW = words("do did if as that when let before because what don't didn't would how once");
const AFTER_MEAN = words('that it the a this by what');
const BEFORE_MEAN = words('what do did how whatever');

/** The text with "um" and "uh" blanked out at equal length, so that no rule stumbles over them. */
export function withoutSounds(text: string): string {
  return text.replace(SOUND, (sound) => ' '.repeat(sound.length));
}

/** Words that only fill time. "um" and "uh" always count; the others only where they carry no meaning. */
export function fillersOf(text: string, tokens: readonly Token[], sentences: readonly Sentence[]): Filler[] {
  const found: Filler[] = [];
  for (const sentence of sentences) {
    const list = tokensWithin(tokens, sentence);
    const sound = (token: Token | undefined) =>
      token !== undefined && (SOUND_UM.test(token.lower) || SOUND_UH.test(token.lower));
    const punct = (a: Token | undefined, b: Token | undefined) =>
      a && b ? /[,;:–—.-]/.test(text.slice(a.end, b.start)) : true;
    const add = (kind: FillerKind, a: Token, b: Token = a) =>
      found.push({ kind, start: a.start, end: b.end, text: text.slice(a.start, b.end) });

    for (const [i, token] of list.entries()) {
      const before = list[i - 1];
      const after = list[i + 1];
      const afterNext = list[i + 2];
      const prev = before?.lower ?? '';
      const next = after?.lower ?? '';
      const commaBefore = before !== undefined && punct(before, token);
      const commaAfter = after !== undefined && punct(token, after);
      const beside = sound(before) || sound(after);
      if (SOUND_UM.test(token.lower)) add('um', token);
      else if (SOUND_UH.test(token.lower)) add('uh', token);
      else if (token.lower === 'like') {
        const loose =
          (LINKS.has(prev) && (PRONOUNS.has(next) || DEGREE.has(next))) || (BE.has(prev) && DEGREE.has(next));
        if (beside || loose || (commaAfter && (commaBefore || !before))) add('like', token);
      } else if (token.lower === 'so') {
        const empty = words('yeah um uh like basically anyway').has(next);
        if (empty || (!before && commaAfter) || (commaBefore && !after)) add('so', token);
      } else if (token.lower === 'right') {
        const asks = commaBefore && (commaAfter || !after);
        if (asks || (!before && commaAfter)) add('right', token);
      } else if (token.lower === 'you' && next === 'know' && after) {
        const meant =
          BEFORE_KNOW.has(prev) || (AFTER_KNOW.has(afterNext?.lower ?? '') && !punct(after, afterNext));
        if (!meant) add('you know', token, after);
      } else if (token.lower === 'i' && next === 'mean' && after) {
        const meant =
          BEFORE_MEAN.has(prev) || (AFTER_MEAN.has(afterNext?.lower ?? '') && !punct(after, afterNext));
        if (!meant) add('i mean', token, after);
      } else if (token.lower === 'actually' || token.lower === 'basically') {
        if (beside || (commaAfter && (commaBefore || !before)) || prev === 'so' || prev === 'like')
          add(token.lower, token);
      }
    }
  }
  return found;
}

/** "the the", "I mean, no", "sorry": the person starts a phrase again. */
export function selfRepairsOf(text: string, tokens: readonly Token[]) {
  const twice = words('that had very really so no yes bye long far many much again more and');
  return tokens.flatMap((token, i) => {
    const next = tokens[i + 1];
    if (!next || next.lower !== token.lower || twice.has(token.lower)) return [];
    if (text.slice(token.end, next.start).trim() !== '' || /\d/.test(token.lower)) return [];
    return [{ start: token.start, end: next.end, text: text.slice(token.start, next.end) }];
  });
}
