import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import {
  ANSWERS,
  asHeard,
  digest,
  interviewAll,
  problemsOf,
  readAnswers,
  shiftOf,
  withFillers,
} from '../../../../bench/answers.ts';

const here = existsSync(ANSWERS);
if (!here) console.warn('Real answers are not on this machine: interviews over them are not tested.');

it.skipIf(!here)(
  'interviews real people without a wrong span, a repeated follow-up or a different second run',
  () => {
    const asked = readAnswers(readFileSync(ANSWERS, 'utf8'));
    expect(asked).toHaveLength(252);
    const interviews = interviewAll(asked);
    expect(problemsOf(asked, interviews)).toEqual([]);
    expect(interviews.some(({ moves }) => moves.some((move) => move.quote))).toBe(true);
    expect(digest(interviewAll(asked), asked)).toBe(digest(interviews, asked));
  },
  60_000,
);

it.skipIf(!here)(
  'finds nearly the same parts in real answers when they are heard rather than typed',
  () => {
    const asked = readAnswers(readFileSync(ANSWERS, 'utf8'));
    expect(shiftOf(asked, withFillers)).toBeLessThanOrEqual(0.005);
    expect(shiftOf(asked, asHeard)).toBeLessThanOrEqual(0.03);
  },
  60_000,
);
