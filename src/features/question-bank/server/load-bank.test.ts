import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { PlannedQuestion } from '../../../kernel/interview-plan.ts';
import { CompetencySlug } from '../contract.ts';
import { contentDirectory, loadBank } from './load-bank.ts';

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'question-bank-'));
  await cp(contentDirectory, directory, { recursive: true });
});

afterEach(() => rm(directory, { recursive: true }));

it('reads at least eighty scored questions over ten competencies, and the roles', () => {
  const bank = loadBank(directory);
  expect(bank.competencies.map(({ slug }) => slug)).toEqual(CompetencySlug.options);
  expect(bank.questions.filter(({ warmUp }) => !warmUp).length).toBeGreaterThanOrEqual(80);
  expect(bank.roles.map(({ slug }) => slug)).toContain('any');
});

it('reads only questions that fit into a plan', () => {
  for (const question of loadBank(directory).questions) {
    expect(() => PlannedQuestion.parse({ ...question, because: 'Chosen.' }), question.id).not.toThrow();
  }
});

it('names the file that is not JSON', async () => {
  await writeFile(join(directory, 'roles.json'), '{');
  expect(() => loadBank(directory)).toThrow(/roles\.json is not JSON/);
});

it('names the file and the path of what does not fit', async () => {
  const file = {
    competency: 'learning',
    label: 'Learning',
    description: 'To learn.',
    questions: [{ id: 'No Slug' }],
  };
  await writeFile(join(directory, 'behavioral', 'learning.json'), JSON.stringify(file));
  expect(() => loadBank(directory)).toThrow(/learning\.json is not valid:[\s\S]*questions\[0\]\.id/);
});

it('refuses a misspelt field instead of dropping it', async () => {
  await writeFile(
    join(directory, 'roles.json'),
    JSON.stringify({ roles: loadBank(directory).roles, rolls: [] }),
  );
  expect(() => loadBank(directory)).toThrow(/rolls/);
});

it('refuses a competency or a question that is there twice', async () => {
  const file = join(directory, 'behavioral', 'results.json');
  await cp(file, join(directory, 'behavioral', 'results-again.json'));
  expect(() => loadBank(directory)).toThrow('competency "results" is there twice');
});

it('says which directory is missing', () => {
  expect(() => loadBank(join(directory, 'nowhere'))).toThrow('nowhere');
});
