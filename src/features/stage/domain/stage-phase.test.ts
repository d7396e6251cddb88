import { expect, test } from 'vitest';
import { AnswerStarted, InterviewerMoved } from '../../../kernel/interview-events.ts';
import { readInterview } from '../../../kernel/interview-state.ts';
import { aTape } from '../../../kernel/testing/a-tape.ts';
import { questionNumber, stagePhase } from './stage-phase.ts';

const phase = (tape: ReturnType<typeof aTape>) => stagePhase(readInterview(tape.events));
const move = {
  kind: 'ask' as const,
  lead: null,
  text: 'Well?',
  questionId: 'a-promise-kept',
  slot: null,
  quote: null,
  because: 'next in the plan',
};

test('before the first question the interviewer decides', () => {
  expect(phase(aTape().start())).toEqual({ kind: 'deciding', turn: null });
});

test('a move that is not finished is being said, also after a reload', () => {
  expect(phase(aTape().start().add(InterviewerMoved, 'interviewer', { move }))).toMatchObject({
    kind: 'speaking',
  });
});

test('after the move the answer begins', () => {
  expect(phase(aTape().start().ask())).toMatchObject({ kind: 'answering', turn: null });
});

test('an open turn goes on, also after a reload', () => {
  const tape = aTape()
    .start()
    .ask()
    .add(AnswerStarted, 'candidate', { turn: 1, questionId: 'a-promise-kept', moveSeq: 3, how: 'voice' });
  expect(phase(tape)).toMatchObject({ kind: 'answering', turn: { turn: 1 } });
});

test('a finished answer is decided upon', () => {
  expect(phase(aTape().start().ask().answer('We did.'))).toMatchObject({
    kind: 'deciding',
    turn: { turn: 1 },
  });
});

test('a turn given back after the next move was cut belongs to the earlier move', () => {
  const tape = aTape().start().ask().answer('We did.').ask('a-number', 'And a number?');
  const back = tape.add(AnswerStarted, 'candidate', {
    turn: 2,
    questionId: 'a-promise-kept',
    moveSeq: 3,
    how: 'voice',
  });
  expect(phase(back)).toMatchObject({ kind: 'answering', made: { seq: 3 }, turn: { turn: 2 } });
});

test('nothing follows the end', () => {
  expect(phase(aTape().start().ask().end())).toEqual({ kind: 'over' });
});

test('the number on stage is the place in the plan', () => {
  expect(questionNumber(readInterview(aTape().start().events))).toBeNull();
  expect(questionNumber(readInterview(aTape().start().ask().ask('a-number', 'Next?').events))).toBe(2);
});
