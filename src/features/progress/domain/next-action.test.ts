import { expect, test } from 'vitest';
import type { InterviewSummary } from '../../interviews/contract.ts';
import type { Change, Report } from '../../review/contract.ts';
import { nextAction, type Tape } from './next-action.ts';

const now = new Date('2026-11-25T12:00:00Z');
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000).toISOString();

function tape(
  id: string,
  {
    status = 'ended',
    ago = 5,
    change,
    retryOf = null,
  }: {
    status?: InterviewSummary['status'];
    ago?: number;
    change?: Partial<Change>;
    retryOf?: InterviewSummary['retryOf'];
  } = {},
): Tape {
  const interview = {
    id,
    status,
    createdAt: hoursAgo(ago),
    startedAt: status === 'planned' ? null : hoursAgo(ago),
    retryOf,
  } as InterviewSummary;
  const found = change ? { topic: 'measure', questionId: 'q1', weight: 0.5, ...change } : null;
  return { interview, report: status === 'planned' ? null : ({ change: found } as Report) };
}

test('somebody without tapes rehearses a first interview', () => {
  expect(nextAction([], now)).toEqual({ kind: 'first' });
});

test('what stands open comes first, until it is cold', () => {
  const older = tape('a', { change: {} });
  const live = tape('b', { status: 'live', ago: 2 });
  expect(nextAction([live, older], now)).toMatchObject({ kind: 'resume', tape: live });
  expect(nextAction([older, live], now)).toMatchObject({ kind: 'resume', tape: live });
  expect(nextAction([tape('b', { status: 'live', ago: 100 }), older], now).kind).toBe('retry');
});

test('an interview just set up is begun, one set up yesterday is left alone', () => {
  const older = tape('a', { change: {} });
  expect(nextAction([tape('b', { status: 'planned', ago: 1 }), older], now).kind).toBe('resume');
  expect(nextAction([tape('b', { status: 'planned', ago: 20 }), older], now).kind).toBe('retry');
});

test('the change that weighs most is retried, a newer one when they weigh alike', () => {
  const weak = tape('new', { change: { weight: 0.3 } });
  const strong = tape('old', { change: { weight: 0.6, topic: 'ownership' } });
  expect(nextAction([weak, strong], now)).toMatchObject({ kind: 'retry', tape: strong });
  const alike = tape('old', { change: { weight: 0.31 } });
  expect(nextAction([weak, alike], now)).toMatchObject({ kind: 'retry', tape: weak, inTapes: 2, ofTapes: 2 });
});

test('a change that was retried is not asked for again', () => {
  const first = tape('a', { change: { weight: 0.6 } });
  const other = tape('b', { change: { weight: 0.2, questionId: 'q2' } });
  const retry = tape('c', { retryOf: { interviewId: 'a', questionId: 'q1' } });
  expect(nextAction([retry, other, first], now)).toMatchObject({ kind: 'retry', tape: other });
  const again = tape('d', { retryOf: { interviewId: 'b', questionId: 'q2' } });
  expect(nextAction([again, retry, other, first], now)).toEqual({
    kind: 'new',
    because: 'You have retried every change your last tapes asked for.',
  });
});

test('tapes without a change lead to new questions', () => {
  expect(nextAction([tape('a')], now)).toMatchObject({ kind: 'new' });
});
