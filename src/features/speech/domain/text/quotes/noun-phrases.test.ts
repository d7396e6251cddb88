import { describe, expect, it } from 'vitest';
import { observeAnswer } from '../observe.ts';

const quotes = (text: string, questionText = 'Tell me about a time you failed.') =>
  observeAnswer({ text, questionText, words: null, source: 'typed' }).quotes;
const texts = (text: string) => quotes(text).map((q) => q.text);

describe('phrases worth quoting', () => {
  it.each([
    ['I rewrote the payment service before lunch.', 'the payment service'],
    ['I planned a complicated data migration with two others.', 'a complicated data migration'],
    ['We moved to the new checkout page in May.', 'the new checkout page'],
    ['I drew a map of the release process for them.', 'a map of the release process'],
    ['I calmed the angry customer who waited outside.', 'the angry customer'],
  ])('finds one in "%s"', (text, expected) => {
    expect(texts(text)).toContain(expected);
  });

  it.each([
    ['The team decided that the customer needed help', /decided|needed/],
    ['I took a step back and had a lot of time', /step|lot/],
    ['I told the project manager quickly about the very large', /quickly|very large$/],
    ['I fixed the most important', /important/],
    ['I was a camp counselor there and I worked as a lifeguard', /counselor|lifeguard/],
    ['I could not work after the death of my dog', /death|dog/],
  ])('leaves out what does not stand alone in "%s"', (text, wrong) => {
    expect(texts(text).some((t) => wrong.test(t))).toBe(false);
  });

  it('does not hand the words of the question back', () => {
    expect(quotes('I missed the shipping deadline.', 'When did you miss a shipping deadline?')).toEqual([]);
  });

  it('tells people and places from other matters', () => {
    const about = (text: string) => quotes(text)[0]?.about;
    expect(about('I spoke to the angry customer.')).toBe('person');
    expect(about('I cleaned the biology lab.')).toBe('place');
    expect(about('I wrote the design document.')).toBe('matter');
  });
});
