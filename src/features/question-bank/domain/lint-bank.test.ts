import { describe, expect, it } from 'vitest';
import type { Question } from '../contract.ts';
import { contentDirectory, loadBank } from '../server/load-bank.ts';
import { aBank, aQuestion, aRole } from '../testing/factories.ts';
import { lintBank } from './lint-bank.ts';
import { biasIn, quoteProblems } from './lint-wording.ts';

const problemsOf = (...questions: Question[]) =>
  lintBank(aBank({ questions }))
    .map(({ problem }) => problem)
    .join('\n');

describe('the bank that ships', () => {
  const bank = loadBank(contentDirectory);

  it('has nothing that the linter objects to', () => {
    expect(lintBank(bank)).toEqual([]);
  });

  it('can ask for the six gaps that matter most after every scored question', () => {
    for (const { id, followUps, warmUp } of bank.questions) {
      if (warmUp) continue;
      expect(Object.keys(followUps), id).toEqual(
        expect.arrayContaining(['action', 'result', 'measure', 'learning', 'ownership', 'episode']),
      );
    }
  });

  it('can quote the answer after every question', () => {
    for (const { id, followUps } of bank.questions) {
      expect(JSON.stringify(followUps), id).toContain('{quote}');
    }
  });
});

describe('the linter', () => {
  it('has nothing to say about a good question', () => {
    expect(lintBank(aBank()).filter(({ where }) => where.startsWith('lost-parcel'))).toEqual([]);
  });

  it.each<[string, Partial<Question>]>([
    ['bias word "young"', { text: 'When were you a young clerk?' }],
    ['bias word "he"', { strong: ['Says what he did', 'Is clear', 'Ends well'] }],
    ['4 sentences', { text: 'One day. A parcel. Gone. How did you find it?' }],
    ['3 questions at once', { text: 'What was lost? Where was it? Who had it?' }],
    ['no full stop or question mark', { text: 'Tell me about a parcel' }],
    ['a sentence of 26 words', { text: `What ${'did you do '.repeat(8)}then?` }],
    [
      'reading grade',
      { text: 'Elaborate upon interdepartmental organisational reconciliation responsibilities.' },
    ],
    ['gives the wording away', { topic: 'A parcel gone astray' }],
    ['is no short noun phrase', { topic: 'What a clerk can do when a box is not where it was' }],
    ['a brace outside of a follow-up', { text: 'What did you do about "{quote}"?' }],
    ['follow-ups for only 1 slots', { followUps: { action: ['What did you do?'] } }],
    ['no wording without a quote', { followUps: { action: ['You mentioned "{quote}". And then?'] } }],
    ['a level named twice', { levels: ['mid', 'mid'] }],
    ['a warm-up that is not easy', { warmUp: true }],
    ['unknown role astronaut', { roles: ['astronaut'] }],
    ['for any role, and yet roles are named', { roles: ['any', 'nurse'] }],
  ])('finds %s', (problem, part) => {
    expect(problemsOf(aQuestion(part))).toContain(problem);
  });

  it('finds a question asked twice, in the same words or nearly', () => {
    const same = aQuestion({
      id: 'again',
      text: 'Tell me about a parcel that went astray: how did you find it?',
    });
    expect(problemsOf(aQuestion(), same)).toContain('same text as lost-parcel');
    const near = aQuestion({
      id: 'near',
      text: 'Think of a parcel that went astray. How was it you could find it?',
    });
    expect(problemsOf(aQuestion(), near)).toContain('nearly the words of lost-parcel');
    expect(problemsOf(aQuestion(), near)).toContain('same follow-up as lost-parcel action');
  });

  it('finds what a bank does not cover', () => {
    const problems = lintBank(
      aBank({
        competencies: [{ slug: 'ownership', label: 'Ownership', description: 'Yours.' }],
        roles: [aRole({ slug: 'nurse' }), aRole({ slug: 'nurse' })],
        questions: [aQuestion({ levels: ['mid'] })],
      }),
    );
    for (const expected of [
      { where: 'ownership', problem: 'only 1 questions for any role' },
      { where: 'ownership', problem: 'only 0 questions at level lead' },
      { where: 'results', problem: 'competency without a file' },
      { where: 'nurse', problem: 'role named twice' },
      { where: 'nurse', problem: 'only 0 questions written for this role' },
      { where: 'any', problem: 'no role for everyone' },
    ]) {
      expect(problems).toContainEqual(expected);
    }
  });

  it.each([
    ['You mentioned "{quote}". What did you do there yourself?', []],
    ['What did "{quote}" change?', []],
    ['What did you do?', []],
    ['Say more about {quote}.', ['{quote} without quotation marks around it']],
    ['"{quote}": what was that?', ['{quote} first in the line']],
    ['What was the "{quote}" for?', ['a determiner before {quote}']],
    ['Tell me why "{quote}" was hard.', ['a verb that must agree with {quote}']],
    ['Was "{quote}" or "{quote}" first?', ['more than one {quote}']],
    ['Say more about "{qoute}".', ['a brace that is no {quote}']],
  ])('judges the placeholder in: %s', (line, problems) => {
    expect(quoteProblems(line)).toEqual(problems);
  });

  it('does not mistake ordinary words for bias', () => {
    expect(
      biasIn('The message was on the shelf; they managed the old version and the image of this place.'),
    ).toEqual([]);
  });
});
