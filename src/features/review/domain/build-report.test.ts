import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AnswerStarted, AnswerWords } from '../../../kernel/interview-events.ts';
import { readInterview } from '../../../kernel/interview-state.ts';
import type { Tape } from '../../../kernel/tape/event.ts';
import { observeAnswer } from '../../speech/domain/index.ts';
import { Report } from '../contract.ts';
import { ANSWERS, aRehearsal } from '../testing/factories.ts';
import { buildReport } from './build-report.ts';

const reportOf = (tape: Tape) =>
  buildReport(
    readInterview(tape),
    { interviewId: 'i', highest: tape.length, status: 'ended', unreadableEvents: 0 },
    observeAnswer,
  );

function allPassages(report: Report) {
  const { change, strength, evidence, questions } = report;
  return [
    ...evidence,
    ...questions.flatMap((question) => question.turns.flatMap((turn) => turn.sentences)),
    ...(change
      ? [...change.quotes, ...change.frame.flatMap((p) => (p.kind === 'own' ? [p.passage] : []))]
      : []),
    ...(strength ? [strength.quote] : []),
  ];
}

function textOf(report: Report, turn: number): string {
  return report.questions.flatMap((q) => q.turns).find((t) => t.turn === turn)?.text ?? '';
}

test('a result without a number is the change, and the number given when asked is the second quote', () => {
  const { tape } = aRehearsal()
    .question(0, ANSWERS.noNumber)
    .follow(0, 'measure', 'How do you know that it got better?', ANSWERS.measured);
  const report = reportOf(tape.end().events);
  expect(report.change).toMatchObject({
    topic: 'measure',
    questionNumber: 1,
    title: 'Put a number where the result is.',
  });
  expect(report.change?.quotes.map((quote) => quote.text)).toEqual([
    'And yeah, in the end the queue got a lot better for everyone.',
    'We went from about 40 open tickets to 6 within two months.',
  ]);
  expect(report.change?.why).toMatch(
    /^In question 1 the result came without a number\. You said it .* later/,
  );
  expect(report.questions[0]?.gaps.find((gap) => gap.slot === 'measure')?.closedInTurn).toBe(2);
});

test('a frame holds only own words, joining words and blanks', () => {
  const report = reportOf(aRehearsal().question(0, ANSWERS.noNumber).tape.end().events);
  const frame = report.change?.frame ?? [];
  expect(
    frame.map((p) =>
      p.kind === 'own' ? `[${p.passage.text}]` : p.kind === 'blank' ? `<${p.label}>` : p.text,
    ),
  ).toEqual([
    '[in the end the queue got a lot better for everyone]',
    ': from',
    '<before>',
    'to',
    '<after>',
    ', within',
    '<how long>',
    '.',
  ]);
});

test('actions told with "we" alone ask for the own part, with a blank where "we" stood', () => {
  const report = reportOf(aRehearsal().question(0, ANSWERS.onlyWe).tape.end().events);
  expect(report.change).toMatchObject({ topic: 'ownership', title: 'Say which part was yours.' });
  expect(report.change?.frame[0]).toEqual({ kind: 'blank', label: 'I, or who' });
  expect(report.change?.frame[1]).toMatchObject({ kind: 'own', passage: { text: /^looked at the logs/ } });
  expect(report.strength).toMatchObject({ topic: 'measure' });
});

test('habits in place of an episode ask for one time, and no habit is held up as a strength', () => {
  const report = reportOf(aRehearsal().question(0, ANSWERS.habit).tape.end().events);
  expect(report.change?.topic).toBe('episode');
  expect(report.strength).toBeNull();
});

test('a whole answer has its lesson marked as such, and the lesser gap is named', () => {
  const report = reportOf(aRehearsal().question(0, ANSWERS.whole).tape.end().events);
  expect(report.questions[0]?.turns[0]?.sentences.map((sentence) => sentence.part)).toEqual([
    'situation',
    'task',
    'action',
    'result',
    'learning',
  ]);
  expect(report.strength).toMatchObject({ topic: 'measure', title: 'Your result has a number in it.' });
  expect(report.verdict).toBe(
    'Your answer tells what you did yourself, how it ended and a number to show it.',
  );
});

test.each([
  ['an answer that is too short', 'It went fine.', {}, 'too-short'],
  ['a skipped question', '', { why: 'skipped' as const }, 'skipped'],
  ['a spoken answer without words', ANSWERS.noNumber, { source: null }, 'no-words'],
])('%s gives a reason and no advice', (_, text, said, code) => {
  const report = reportOf(aRehearsal().question(0, text, said).tape.end().events);
  expect(report.questions[0]?.notEnough?.code).toBe(code);
  expect(report.change).toBeNull();
  expect(report.strength).toBeNull();
  expect(report.notEnough).toMatch(/^Question 1: [a-z0-9]/);
});

test('a tape without answers says so', () => {
  const report = reportOf(aRehearsal().tape.end().events);
  expect(report).toMatchObject({
    change: null,
    questions: [],
    verdict: 'No question was answered on this tape.',
  });
});

test('a spoken answer has its times from the words: every claim jumps to its second', () => {
  const { tape } = aRehearsal().question(0, ANSWERS.noNumber);
  const report = reportOf(tape.end().events);
  const words = report.questions[0]?.turns[0]?.words ?? [];
  const and = words.findIndex((word, i) => word.text === 'And' && words[i + 1]?.text === 'yeah,');
  expect(report.change?.quotes[0]).toMatchObject({ timing: 'word', atMs: words[and]?.start });
  expect(report.questions[0]?.counts.wordsPerMinute).toBeGreaterThan(100);
  expect(report.questions[0]?.counts.fillers).toBeGreaterThanOrEqual(2);
  expect(report.questions[0]?.turns[0]?.timing.pauses?.length).toBe(4);
});

test('a typed interview is as complete: its claims jump to the answer, and what typing cannot tell is null', () => {
  const report = reportOf(aRehearsal().question(0, ANSWERS.noNumber, { how: 'typing' }).tape.end().events);
  const turn = report.questions[0]?.turns[0];
  expect(report.change?.topic).toBe('measure');
  expect(report.strength).not.toBeNull();
  expect(report.change?.quotes[0]).toMatchObject({ timing: 'turn', atMs: turn?.startMs });
  expect(report.questions[0]?.counts).toMatchObject({
    fillers: null,
    speakingMs: null,
    wordsPerMinute: null,
  });
  expect(report.questions[0]?.notMeasured.map((one) => one.because)).toEqual(
    Array(3).fill('you typed this answer'),
  );
});

test('a gist after speaking has pauses from the voice and no pace, and says why', () => {
  const report = reportOf(aRehearsal().question(0, ANSWERS.noNumber, { source: 'gist' }).tape.end().events);
  expect(report.questions[0]?.counts.speakingMs).toBeGreaterThan(10_000);
  expect(report.questions[0]?.counts.wordsPerMinute).toBeNull();
  expect(report.questions[0]?.notMeasured).toEqual([
    { signal: 'Pace', because: 'no speech engine: the times of the words are not known' },
    { signal: 'Fillers', because: 'no speech engine: you typed the gist' },
  ]);
});

test('corrected words are observed anew', () => {
  const { tape } = aRehearsal().question(0, ANSWERS.noNumber);
  const before = reportOf(tape.events);
  tape.add(AnswerWords, 'candidate', {
    turn: 1,
    source: 'corrected',
    text: ANSWERS.noNumber.replace('got a lot better for everyone', 'went from 40 tickets to 6'),
    words: null,
    engine: null,
  });
  const after = reportOf(tape.events);
  expect(before.change?.topic).toBe('measure');
  expect(after.change?.topic).not.toBe('measure');
  expect(after.questions[0]?.counts.measuredResults).toBeGreaterThan(0);
});

test('an answer cut off by a reload and begun again counts once', () => {
  const { tape, plan } = aRehearsal().question(0, ANSWERS.noNumber);
  const ask = tape.events.findIndex((event) => event.type === 'interviewer.finished');
  const events = [...tape.events];
  const [first] = [events[ask + 1]];
  expect(first?.type).toBe(AnswerStarted.type);
  const again = { ...first, data: { ...first?.data, turn: 9 } } as (typeof events)[number];
  const report = reportOf([
    ...events.slice(0, ask + 2),
    again,
    ...events
      .slice(ask + 2)
      .map((event) => ('turn' in event.data ? { ...event, data: { ...event.data, turn: 9 } } : event)),
  ]);
  expect(report.questions[0]?.turns.map((turn) => turn.turn)).toEqual([9]);
  expect(plan.questions).toHaveLength(2);
});

const anAnswer = fc.oneof(
  fc.constantFrom(...Object.values(ANSWERS)),
  fc.string({ maxLength: 200, unit: 'grapheme' }),
  fc
    .array(fc.constantFrom(...ANSWERS.noNumber.split(' '), 'İ', '😀', '\n', '30%', 'we', 'I'), {
      maxLength: 80,
    })
    .map((w) => w.join(' ')),
);

test('whatever was said: every passage is exact, the report fits its shape, and comes out the same again', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(anAnswer, fc.constantFrom('typed', 'speech', 'gist', null)), {
        minLength: 1,
        maxLength: 4,
      }),
      (said) => {
        const rehearsal = aRehearsal();
        for (const [i, [text, source]] of said.entries()) {
          const how = source === 'typed' ? 'typing' : 'voice';
          if (i < 2) rehearsal.question(i, text, { how, source });
          else rehearsal.follow(0, 'measure', 'How do you know?', text, { how, source });
        }
        const tape = rehearsal.tape.end().events;
        const report = reportOf(tape);
        for (const passage of allPassages(report)) {
          expect(textOf(report, passage.turn).slice(passage.start, passage.end)).toBe(passage.text);
          expect(passage.text).not.toBe('');
          const turn = report.questions.flatMap((q) => q.turns).find((t) => t.turn === passage.turn);
          expect(passage.atMs).toBeGreaterThanOrEqual(turn?.startMs ?? Number.POSITIVE_INFINITY);
          expect(passage.atMs).toBeLessThanOrEqual(turn?.endMs ?? 0);
        }
        expect(Report.parse(report)).toEqual(report);
        expect(JSON.stringify(reportOf(JSON.parse(JSON.stringify(tape))))).toBe(JSON.stringify(report));
      },
    ),
    { numRuns: 150 },
  );
});
