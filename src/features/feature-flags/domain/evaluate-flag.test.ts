import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { FlagChange } from '../contract.ts';
import { drawOf, isFlagOn } from './evaluate-flag.ts';

const aFlag = (part: Partial<FlagChange>): FlagChange => ({ enabled: true, share: 0, people: [], ...part });
const ada = { id: 'p1', email: 'Ada@Example.org' };

it.each([
  ['off, whatever else it says', aFlag({ enabled: false, share: 1, people: ['p1'] }), ada, false],
  ['on for all', aFlag({ share: 1 }), ada, true],
  ['on for all, and somebody unknown asks', aFlag({ share: 1 }), null, true],
  ['on for most, and somebody unknown asks', aFlag({ share: 0.99 }), null, false],
  ['on for nobody', aFlag({}), ada, false],
  ['on for a named id', aFlag({ people: ['p1'] }), ada, true],
  ['on for a named e-mail, in any case', aFlag({ people: ['ada@example.ORG'] }), ada, true],
  ['on for somebody else', aFlag({ people: ['p2', 'bob@example.org'] }), ada, false],
])('decides a flag that is %s', (_title, flag, subject, on) => {
  expect(isFlagOn('k', flag, subject)).toBe(on);
});

it('draws evenly: a share of people is about that share, and other flags draw anew', () => {
  const people = Array.from({ length: 20_000 }, (_, n) => `person-${n}`);
  for (const share of [0.1, 0.5, 0.9]) {
    const on = people.filter((id) => drawOf('a.flag', id) < share).length / people.length;
    expect(Math.abs(on - share)).toBeLessThan(0.015);
  }
  const both = people.filter((id) => drawOf('a.flag', id) < 0.5 && drawOf('b.flag', id) < 0.5).length;
  expect(Math.abs(both / people.length - 0.25)).toBeLessThan(0.02);
});

it('never turns off for a person when the share grows', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (id, a, b) => {
        const [less, more] = a < b ? [a, b] : [b, a];
        const subject = { id, email: null };
        return (
          !isFlagOn('k', aFlag({ share: less }), subject) || isFlagOn('k', aFlag({ share: more }), subject)
        );
      },
    ),
  );
});
