import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { CompetencyFile, CompetencySlug, type QuestionBank, RolesFile } from '../contract.ts';

export const contentDirectory = fileURLToPath(new URL('../../../../content/question-bank', import.meta.url));

/**
 * Reads a whole bank from its directory. Throws an `Error` that names the file, and the path inside it, of
 * everything that does not fit the contract.
 */
export function loadBank(directory: string): QuestionBank {
  const behavioral = join(directory, 'behavioral');
  const names = readdirSync(behavioral)
    .filter((name) => name.endsWith('.json'))
    .sort();
  const { roles } = readContent(join(directory, 'roles.json'), RolesFile);
  const inOrder = names
    .map((name) => readContent(join(behavioral, name), CompetencyFile))
    .sort((a, b) => order(a) - order(b));
  const questions = inOrder.flatMap((file) =>
    file.questions.map((question) => ({ ...question, competency: file.competency })),
  );
  refuseTwice(
    'competency',
    inOrder.map((file) => file.competency),
    behavioral,
  );
  refuseTwice(
    'question id',
    questions.map((question) => question.id),
    behavioral,
  );
  return {
    competencies: inOrder.map(({ competency: slug, label, description }) => ({ slug, label, description })),
    roles,
    questions,
  };
}

function order(file: CompetencyFile): number {
  return CompetencySlug.options.indexOf(file.competency);
}

function readContent<Shape extends z.ZodType>(path: string, shape: Shape): z.infer<Shape> {
  const text = readFileSync(path, 'utf8');
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    throw new Error(`${path} is not JSON: ${error instanceof Error ? error.message : error}`);
  }
  const parsed = shape.safeParse(content);
  if (!parsed.success) throw new Error(`${path} is not valid:\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

function refuseTwice(what: string, values: readonly string[], where: string): void {
  const twice = values.find((value, i) => values.indexOf(value) < i);
  if (twice !== undefined) throw new Error(`${where}: ${what} "${twice}" is there twice`);
}
