import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { captionTiming, sentencesOf } from './caption-timing.ts';

const question =
  'Tell me about a time you disagreed with a technical decision. What did you do, and what came of it?';

describe('captions without a voice', () => {
  it('take nothing for nothing', () => {
    expect(captionTiming('  ')).toEqual({ words: [], durationMs: 0 });
  });

  it('run at the pace of comfortable speech', () => {
    const { durationMs, words } = captionTiming(question);
    const perMinute = words.length / (durationMs / 60_000);
    expect(perMinute).toBeGreaterThan(130);
    expect(perMinute).toBeLessThan(190);
  });

  it('run faster with the rate', () => {
    expect(captionTiming(question, 1.25).durationMs).toBe(
      Math.round(captionTiming(question).durationMs / 1.25),
    );
  });

  it('show the whole text, word by word, in order', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { words, durationMs } = captionTiming(text);
        expect(text.slice(words.at(-1)?.end ?? 0).trim()).toBe('');
        for (const [i, word] of words.entries()) {
          expect(word.atMs).toBeGreaterThanOrEqual(words[i - 1]?.atMs ?? 0);
          expect(word.atMs).toBeLessThan(durationMs);
        }
      }),
    );
  });
});

describe('sentences to speak one by one', () => {
  it.each([
    [question, 2],
    ['You said “we shipped it.” Who is we?', 2],
    ['Version 2.5 was late', 1],
    ['', 0],
  ])('of %j are %i', (text, count) => {
    expect(sentencesOf(text)).toHaveLength(count);
  });

  it('leave out nothing but spaces', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const parts = sentencesOf(text);
        for (const part of parts)
          expect(text.slice(part.start, part.start + part.text.length)).toBe(part.text);
        expect(
          parts
            .map((part) => part.text)
            .join('')
            .replace(/\s/g, ''),
        ).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});
