import { expect, test } from 'vitest';
import { addTallies, tallyOf } from './tally.mjs';

const file = (...tests) => ({
  status: tests.includes('failed') ? 'failed' : 'passed',
  assertionResults: tests.map((status) => ({ status })),
});
const report = (passed, failed, ...testResults) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  testResults,
});

test.each([
  ['all green', report(2, 0, file('passed', 'passed')), 0, { passed: 2, failed: 0 }],
  ['one red', report(1, 1, file('passed', 'failed')), 1, { passed: 1, failed: 1 }],
  [
    'a file that did not load',
    report(1, 0, file('passed'), { status: 'failed', assertionResults: [] }),
    1,
    { passed: 1, failed: 1 },
  ],
  ['an error outside of the tests', report(1, 0, file('passed')), 1, { passed: 1, failed: 1 }],
  ['a run that never reported', undefined, 1, { passed: 0, failed: 1 }],
  ['nothing to run', report(0, 0), 0, { passed: 0, failed: 0 }],
])('counts %s', (_, of, exitCode, expected) => {
  expect(tallyOf(of, exitCode)).toEqual(expected);
});

test('adds the runs up', () => {
  expect(
    addTallies([
      { passed: 2, failed: 1 },
      { passed: 3, failed: 0 },
    ]),
  ).toEqual({ passed: 5, failed: 1 });
});
