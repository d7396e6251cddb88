import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Level } from '../../../kernel/interview-plan.ts';
import { seededRandom } from '../../../kernel/random.ts';
import { CompetencySlug, type QuestionBank } from '../contract.ts';
import { contentDirectory, loadBank } from '../server/load-bank.ts';
import { aBank, aQuestion, aRole } from '../testing/factories.ts';
import { chooseQuestions } from './choose-questions.ts';

const bank = loadBank(contentDirectory);
const wishes = fc.record({
  role: fc.constantFrom(...bank.roles.map((role) => role.slug)),
  level: fc.constantFrom(...Level.options),
  count: fc.integer({ min: 0, max: 10 }),
  seed: fc.integer(),
  recentQuestionIds: fc.subarray(
    bank.questions.map((question) => question.id),
    { maxLength: 40 },
  ),
});
type SeededWish = typeof wishes extends fc.Arbitrary<infer Wish> ? Wish : never;

function choose({ seed, ...wish }: SeededWish, from: QuestionBank = bank) {
  return chooseQuestions(from, { ...wish, random: seededRandom(seed) });
}

function idsOf(chosen: ReturnType<typeof chooseQuestions>): string[] {
  return chosen.map(({ question }) => question.id);
}

describe('choosing questions from the bank', () => {
  it('gives the same questions for the same wish and seed', () => {
    fc.assert(
      fc.property(wishes, (wish) => {
        expect(choose(wish)).toEqual(choose(wish));
      }),
    );
  });

  it('gives scored questions for the level and the role, none twice', () => {
    fc.assert(
      fc.property(wishes, (wish) => {
        const chosen = choose(wish);
        expect(new Set(idsOf(chosen)).size).toBe(wish.count);
        for (const { question } of chosen) {
          expect(question.warmUp).toBe(false);
          expect(question.levels).toContain(wish.level);
          expect(question.roles.some((role) => role === 'any' || role === wish.role)).toBe(true);
        }
      }),
    );
  });

  it('asks about a competency twice only when every other one with a new question was asked', () => {
    fc.assert(
      fc.property(wishes, (wish) => {
        const everything = choose({ ...wish, count: 1000 }).map(({ question }) => question);
        const fresh = everything.filter(({ id }) => !wish.recentQuestionIds.includes(id));
        const possible = new Set(fresh.map((question) => question.competency)).size;
        const asked = new Set(choose(wish).map(({ question }) => question.competency)).size;
        expect(asked).toBeGreaterThanOrEqual(Math.min(wish.count, possible));
      }),
    );
  });

  it('repeats a recent question only when no new one is left, and says so', () => {
    fc.assert(
      fc.property(wishes, (wish) => {
        const chosen = choose(wish);
        const repeated = chosen.filter(({ question }) => wish.recentQuestionIds.includes(question.id));
        const leftOut = choose({ ...wish, count: 1000 })
          .map(({ question }) => question.id)
          .filter((id) => !wish.recentQuestionIds.includes(id) && !idsOf(chosen).includes(id));
        if (repeated.length > 0) expect(leftOut).toEqual([]);
        for (const { because } of repeated) expect(because).toContain('had it before');
      }),
    );
  });

  it('opens with the easiest of the chosen questions', () => {
    fc.assert(
      fc.property(wishes, (wish) => {
        const difficulties = choose(wish).map(({ question }) => question.difficulty);
        if (difficulties.length > 0) expect(difficulties[0]).toBe(Math.min(...difficulties));
      }),
    );
  });

  it('gives a reason that holds, short enough for a plan and silent about the wording', () => {
    fc.assert(
      fc.property(wishes, (wish) => {
        const weights = bank.roles.find(({ slug }) => slug === wish.role)?.weights;
        for (const { question, because } of choose(wish)) {
          const weight = weights?.[question.competency] ?? Number.NaN;
          const all = Object.values(weights ?? {});
          if (because.includes('weighs most')) expect(weight).toBe(Math.max(...all));
          if (because.includes('adds breadth')) expect(weight).toBe(Math.min(...all));
          if (because.includes('this role in mind')) expect(question.roles).toContain(wish.role);
          expect(because.length).toBeLessThanOrEqual(200);
          expect(because).not.toContain(question.text);
        }
      }),
    );
  });

  it('always takes one of the competencies that weigh most for the role', () => {
    fc.assert(
      fc.property(wishes, (wish) => {
        const chosen = choose({ ...wish, count: 1, recentQuestionIds: [] });
        const weights = bank.roles.find(({ slug }) => slug === wish.role)?.weights;
        expect(chosen.map(({ question }) => weights?.[question.competency])).toEqual([
          Math.max(...Object.values(weights ?? {})),
        ]);
      }),
    );
  });

  it('draws a competency of weight 3 clearly more often than one of weight 1', () => {
    const role = aRole({ weights: { ...aRole().weights, ownership: 3, results: 3, learning: 1 } });
    const questions = CompetencySlug.options.map((competency) => aQuestion({ id: competency, competency }));
    const drawn = Array.from({ length: 400 }, (_, seed) =>
      idsOf(
        choose(
          { role: 'any', level: 'mid', count: 3, seed, recentQuestionIds: [] },
          aBank({ roles: [role], questions }),
        ),
      ),
    ).flat();
    const times = (id: string) => drawn.filter((other) => other === id).length;
    expect(times('results')).toBeGreaterThan(2 * times('learning'));
    expect(times('learning')).toBeGreaterThan(0);
  });

  it('keeps to the competencies chosen by hand, whatever they weigh', () => {
    const chosen = chooseQuestions(bank, {
      role: 'sales',
      level: 'mid',
      count: 4,
      random: seededRandom(7),
      recentQuestionIds: [],
      competencies: ['learning', 'judgement'],
    });
    expect(chosen.map(({ question }) => question.competency).sort()).toEqual([
      'judgement',
      'judgement',
      'learning',
      'learning',
    ]);
    expect(chosen.every(({ because }) => because.startsWith('You chose '))).toBe(true);
  });

  it('gives fewer questions when the bank has no more', () => {
    const few = aBank({ questions: [aQuestion(), aQuestion({ id: 'for-leads', levels: ['lead'] })] });
    expect(
      idsOf(choose({ role: 'any', level: 'mid', count: 5, seed: 1, recentQuestionIds: [] }, few)),
    ).toEqual(['lost-parcel']);
  });

  it('refuses a role that the bank does not know', () => {
    expect(() =>
      choose({ role: 'astronaut', level: 'mid', count: 1, seed: 1, recentQuestionIds: [] }),
    ).toThrow('no such role');
  });
});
