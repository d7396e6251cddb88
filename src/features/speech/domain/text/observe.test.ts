import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allSpans } from './all-spans.ts';
import { observeAnswer } from './observe.ts';
import type { ObserveInput } from './types.ts';

const QUESTION = 'Tell me about a time you solved a hard problem at work.';
const STORY =
  'Last year at my old job our billing service kept failing at night. I was responsible for the night shift. ' +
  'I read the logs, found a slow query, and rewrote it with a new index. ' +
  'As a result the errors dropped by 80% within two weeks. I learned that measuring first saves time.';

const observe = (text: string, part: Partial<ObserveInput> = {}) =>
  observeAnswer({ text, questionText: QUESTION, words: null, source: 'typed', ...part });
const parts = (text: string, part: Partial<ObserveInput> = {}) =>
  [
    ...new Set(
      observe(text, part)
        .story.filter((s) => s.confidence >= 0.6)
        .map((s) => s.part),
    ),
  ].toSorted();
const timed = (list: readonly string[], wordMs = 300, gapMs = 100) =>
  list.map((text, i) => ({
    text,
    start: i * (wordMs + gapMs),
    end: i * (wordMs + gapMs) + wordMs,
    confidence: 0.9,
  }));

describe('a full answer', () => {
  it('shows every part of the story with the words that gave it away', () => {
    const { story } = observe(STORY);
    expect(parts(STORY)).toEqual(['action', 'learning', 'result', 'situation', 'task']);
    expect(story.find((s) => s.part === 'situation')?.cue.text).toBe('Last year');
    expect(story.find((s) => s.part === 'learning')?.cue.text).toContain('learned that');
  });

  it('finds the number that measures the result and not the one that does not', () => {
    expect(observe(STORY).measuredResults.map((n) => n.text)).toContain('80%');
    expect(observe('Two years ago I led a project with 40 people and it was late.').measuredResults).toEqual(
      [],
    );
  });

  it('counts who acts only where something is done', () => {
    const { agency } = observe('We met the client. We wrote a plan. I was tired. I think we are good.');
    expect(agency?.we).toHaveLength(2);
    expect(agency?.i).toHaveLength(0);
    expect(observe('The weather was nice.').agency).toBeNull();
  });

  it('counts "my team and I" as "we"', () => {
    expect(observe('My team and I built the report.').agency).toMatchObject({ i: [], we: [{ text: 'I' }] });
  });

  it('has no gate, no pace without times, and the weakest gap first', () => {
    const seen = observe(STORY);
    expect(seen.gates).toEqual([]);
    expect(seen.pace).toBeNull();
    expect(seen.fillerShare).toBeNull();
    expect(seen.missing.map((m) => m.slot)).toEqual(['tradeOff']);
  });
});

describe('gaps', () => {
  const filler = ' It was in the spring and the office was busy with many other duties at the same moment.';
  it.each([
    [
      'When I face a problem I usually ask for help. I would always make a list. I try to stay calm.',
      'episode',
    ],
    ['Last year at my job we had a big outage on a Friday. It was awful and everyone was upset.', 'action'],
    [
      'Last year we built a new site. We wrote the code and we tested it. As a result it went well.',
      'ownership',
    ],
    [
      'Last year at my job I was asked to fix the build. I rewrote the scripts and told the others.',
      'result',
    ],
    [
      'Last year I was asked to fix the build. I rewrote the scripts rather than buy a tool. As a result it worked out well.',
      'measure',
    ],
  ])('%s', (text, slot) => {
    expect(observe(text + filler).missing[0]?.slot).toBe(slot);
  });

  it('asks for nothing but an occasion while none is told', () => {
    const general = `I usually make a plan. I would ask people what they need. I always try to listen.${filler}`;
    expect(observe(general).missing.map((m) => m.slot)).toEqual(['episode']);
  });

  it('does not ask for an episode twice where the question is about a habit and one is told', () => {
    const seen = observe(STORY, { questionText: 'How do you approach hard problems?' });
    expect(seen.missing.some((m) => m.slot === 'episode')).toBe(false);
    expect(seen.hypothetical.episodeAsked).toBe(false);
  });
});

describe('speech', () => {
  const spoken = STORY.toLowerCase().replace(/[.,]/g, '');

  it('keeps the parts when case and punctuation are gone', () => {
    expect(parts(spoken, { source: 'speech' })).toEqual(parts(STORY));
    expect(observe(spoken, { source: 'speech' }).sentences.length).toBeGreaterThan(1);
    expect(observe(spoken, { source: 'speech' }).wordsPerSentence).toBeNull();
  });

  it('keeps the parts when fillers are added', () => {
    const noisy = STORY.replaceAll(/\. /g, '. Um, ').replaceAll(' the ', ' the, uh, ');
    expect(parts(noisy, { source: 'speech' })).toEqual(parts(STORY));
    expect(observe(noisy, { source: 'speech' }).fillerShare).toBeGreaterThan(0.05);
  });

  it('cuts a long stretch without punctuation at pauses', () => {
    const list = Array.from({ length: 60 }, (_, i) => `word${i}`);
    const words = timed(list).map((w, i) =>
      i >= 30 ? { ...w, start: w.start + 2000, end: w.end + 2000 } : w,
    );
    const { sentences } = observe(list.join(' '), { source: 'speech', words });
    expect(sentences.map((s) => s.words)).toEqual([30, 30]);
  });

  it('measures pace on speaking time and reports the pauses apart', () => {
    const words = timed(
      Array.from({ length: 20 }, () => 'go'),
      300,
      0,
    ).map((w, i) => (i >= 10 ? { ...w, start: w.start + 5000, end: w.end + 5000 } : w));
    const { pace } = observe('go '.repeat(20), { source: 'speech', words });
    expect(pace).toEqual({ wordsPerMinute: 200, speakingMs: 6000, pauses: [{ start: 3000, end: 8000 }] });
    expect(observe('go '.repeat(20), { source: 'gist', words }).pace).toBeNull();
  });
});

describe('small finds', () => {
  it.each([
    ['It grew by 12 percent', '12 percent', 'percent', 12],
    ['We saved $1,200 a year', '$1,200', 'money', 1200],
    ['It took twenty-five minutes', 'twenty-five minutes', 'time', 25],
    ['about three hundred customers came', 'three hundred customers', 'count', 300],
    ['That was in 2019', '2019', 'date', 2019],
  ])('reads the number in "%s"', (text, span, kind, value) => {
    expect(observe(text).numbers[0]).toMatchObject({ text: span, kind, value });
  });

  it('takes "one" for a number only with a unit of time', () => {
    expect(observe('One time one of us left, and one person stayed.').numbers).toEqual([]);
    expect(observe('It took one hour.').numbers).toHaveLength(1);
  });

  it.each([
    ['Um, I uh went there', ['um', 'uh']],
    ['and like we were like really late', ['like', 'like']],
    ['I would like to work like a team, as you know the team', []],
    ['It was, you know, hard, right?', ['you know', 'right']],
    ['So I told him. So, yeah.', ['so']],
    ['I turned right and did the right thing so that it worked', []],
    ['Basically, we actually shipped it', ['basically']],
  ])('finds fillers in "%s"', (text, kinds) => {
    expect(observe(text).fillers.map((f) => f.kind)).toEqual(kinds);
  });

  it('sees a sentence said again, and leaves short ones alone', () => {
    const text = 'I fixed the broken build for everyone. Yes. I fixed the broken build for everyone! Yes.';
    expect(observe(text).repeated).toEqual([{ sentence: 2, of: 0 }]);
  });
});

describe('whatever the text', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc
      .array(
        fc.constantFrom(...STORY.split(' '), 'um', 'İ', '👩‍🚀', 'don’t', '\n', '…', '12', '%', 'a', 'the'),
      )
      .map((list) => list.join(' ')),
  );

  it('gives exact spans, the same each time', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, questionText) => {
        const seen = observe(text, { questionText, source: 'speech' });
        for (const span of allSpans(seen)) {
          expect(span.text).not.toBe('');
          expect(text.slice(span.start, span.end)).toBe(span.text);
        }
        expect(JSON.stringify(observe(text, { questionText, source: 'speech' }))).toBe(JSON.stringify(seen));
      }),
      { numRuns: 300 },
    );
  });

  it('stays fast on twenty thousand characters of anything', () => {
    for (const text of [
      'a '.repeat(10_000),
      'x'.repeat(20_000),
      `${STORY} `.repeat(60),
      '.'.repeat(20_000),
    ]) {
      const before = performance.now();
      observe(text);
      expect(performance.now() - before).toBeLessThan(3000);
    }
  });
});
