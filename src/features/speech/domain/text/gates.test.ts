import { describe, expect, it } from 'vitest';
import { observeAnswer } from './observe.ts';

const QUESTION = 'Tell me about a time you solved a hard problem with a customer.';
const OTHERS = ['Describe a budget you had to cut and the savings you found.'];
const codes = (text: string) =>
  observeAnswer({
    text,
    questionText: QUESTION,
    words: null,
    source: 'typed',
    otherQuestions: OTHERS,
  }).gates.map((gate) => gate.code);
const LONG = 'I asked the customer what had happened and then I sat down with them for an hour. ';

describe('gates', () => {
  it.each([
    ['', 'empty'],
    ['  \n ', 'empty'],
    ['I fixed it.', 'too-short'],
    ["I don't know, nothing comes to mind.", 'dont-know'],
    ["I can't think of an example right now.", 'dont-know'],
    ['I would rather not talk about that.', 'refusal'],
    ['Pass.', 'refusal'],
    ['You are a stupid bot.', 'abusive'],
    ['Tell me about a time you solved a hard problem with a customer.', 'question-copy'],
    [
      'leadership teamwork communication stakeholder agile scrum delivery impact customer growth metrics ownership',
      'keyword-list',
    ],
    [
      'Ich habe das Problem mit dem Kunden gelöst und wir waren alle sehr froh über das Ergebnis.',
      'not-english',
    ],
    ['Je ne sais pas comment vous dire que le client est parti avec une grande colère.', 'not-english'],
    ['昨年、私は難しい問題を解決しました。お客様はとても喜んでくれました。', 'not-english'],
    [LONG.repeat(4), 'repetition'],
    [
      'We went over the budget and I found savings in travel, so we cut a third of it before the summer began.',
      'off-topic',
    ],
    [
      'The weather is mild in autumn, and trees lose leaves when nights become colder than days were.',
      'off-topic',
    ],
  ])('tells of "%s" that it is %s', (text, code) => {
    expect(codes(text)).toContain(code);
  });

  it('lets a real answer through', () => {
    expect(
      codes(
        `${LONG}They were angry because the order was late, so I called the depot and got a new one sent that day.`,
      ),
    ).toEqual([]);
  });

  it('does not take a quoted insult or "I did not know" in a story for a gate', () => {
    const story = `${LONG}He told me to shut up at first and I did not know what to do. I waited, listened, and in the end he thanked me for it. We talked about the order, I called the depot, and a new one was on its way the same day, which made him come back to us later.`;
    expect(codes(story)).toEqual([]);
  });

  it('names no gap behind a gate, except in a short answer', () => {
    const seen = (text: string) =>
      observeAnswer({ text, questionText: QUESTION, words: null, source: 'typed' });
    expect(seen("I don't know.").missing).toEqual([]);
    expect(seen('Last year I fixed a bug at work for a customer.').missing.length).toBeGreaterThan(0);
  });
});
