import { describe, expect, it } from 'vitest';
import { rankVoices, type VoiceInfo } from './rank-voices.ts';

const voice = (name: string, lang = 'en-US', localService = true): VoiceInfo => ({
  name,
  lang,
  localService,
  default: false,
});
const best = (voices: readonly VoiceInfo[], allowRemote = false) =>
  rankVoices(voices, { language: 'en-US', allowRemote }).map(({ name }) => name);

describe('choosing the interviewer’s voice', () => {
  it.each<[string, VoiceInfo[], string[]]>([
    ['nothing from nothing', [], []],
    ['only voices of the language', [voice('Anna', 'de-DE'), voice('Samantha')], ['Samantha']],
    ['never one that sends the text away', [voice('Google US English', 'en-US', false)], []],
    [
      'natural voices first',
      [voice('Alex'), voice('Ava (Premium)'), voice('Samantha')],
      ['Ava (Premium)', 'Samantha', 'Alex'],
    ],
    ['the wanted accent first', [voice('One', 'en_GB'), voice('Two', 'en_US')], ['Two', 'One']],
    [
      'joke voices last',
      [voice('Zarvox'), voice('eSpeak English'), voice('Alex')],
      ['Alex', 'eSpeak English', 'Zarvox'],
    ],
    ['the system’s order among equals', [voice('B'), voice('A')], ['B', 'A']],
  ])('takes %s', (_what, voices, names) => {
    expect(best(voices)).toEqual(names);
  });

  it('takes one that sends the text away when that is allowed', () => {
    const voices = [voice('Alex'), voice('Google US English', 'en-US', false)];
    expect(best(voices, true)).toEqual(['Google US English', 'Alex']);
  });
});
