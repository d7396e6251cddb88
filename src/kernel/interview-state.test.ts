import { expect, test } from 'vitest';
import { AnswerEnded, AnswerStarted, AnswerWords, ControlUsed, VoiceHeard } from './interview-events.ts';
import { emptyInterview, interviewStep, readInterview } from './interview-state.ts';
import { replay } from './tape/fold.ts';
import { aTape } from './testing/a-tape.ts';

test('an interview is read from its tape alone', () => {
  const { events } = aTape().start().ask().answer('We had promised a report by Monday.').end();
  const state = readInterview(events);
  expect(state.plan?.questions).toHaveLength(2);
  expect(state.moves).toMatchObject([{ move: { kind: 'ask' }, finishedAt: 4000 }]);
  expect(state.turns).toMatchObject([
    { turn: 1, how: 'typing', startedAt: 4000, endedAt: 64_000, why: 'done', answer: { source: 'typed' } },
  ]);
  expect(state.ended).toEqual({ at: 64_000, why: 'completed' });
});

test('later words replace earlier ones of the same turn, also after its end', () => {
  const { events } = aTape().start().ask().answer('first').add(AnswerWords, 'candidate', {
    turn: 1,
    source: 'corrected',
    text: 'second',
    words: null,
    engine: null,
  });
  expect(readInterview(events).turns[0]?.answer).toMatchObject({ text: 'second', source: 'corrected' });
});

test('words nobody knows stay null', () => {
  const { events } = aTape()
    .start()
    .ask()
    .add(AnswerStarted, 'candidate', { turn: 1, questionId: 'a-promise-kept', moveSeq: 3, how: 'voice' })
    .wait(2000)
    .add(VoiceHeard, 'candidate', { turn: 1, start: 4500, end: 5500 })
    .add(AnswerEnded, 'candidate', { turn: 1, why: 'silence' });
  expect(readInterview(events).turns[0]).toMatchObject({ answer: null, voice: [{ start: 4500, end: 5500 }] });
});

test('a moment of thought ends when the person goes on', () => {
  const tape = aTape().start().ask().add(ControlUsed, 'candidate', { control: 'hold' });
  expect(readInterview(tape.events).held).toBe(true);
  expect(readInterview(tape.add(ControlUsed, 'candidate', { control: 'go-on' }).events).held).toBe(false);
});

test('the screen can be had as it was at any moment', () => {
  const { events } = aTape().start().ask().answer('We had promised a report by Monday.').end();
  expect(replay(events, interviewStep, emptyInterview, 30_000).turns).toMatchObject([
    { endedAt: null, answer: null },
  ]);
});
