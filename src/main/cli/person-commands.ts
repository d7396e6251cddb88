import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import type { Database } from '../../platform/db/database.ts';
import type { Platform } from '../../platform/platform.ts';
import { explainFileProblem, StartupProblem } from '../../platform/startup-problem.ts';
import { type Command, WrongUsage } from './command.ts';

/** Loaded only when needed, as everything heavy here: help should come at once. */
const accounts = () => import('../../features/accounts/server/index.ts');
const say = (message: string) => process.stderr.write(`${message}\n`);

/** Does something with all rooms at hand, without serving anybody or working on jobs. */
async function withPlatform<Result>(work: (platform: Platform) => Promise<Result>): Promise<Result> {
  const { openForCommand } = await import('./open.ts');
  const opened = await openForCommand(say);
  try {
    const { buildApp } = await import('../build-app.ts');
    const { app, platform } = await buildApp(opened.config, opened.db, opened.log);
    await app.ready();
    return await work(platform).finally(() => app.close());
  } finally {
    await opened.close();
  }
}

export const exportCommand: Command = {
  name: 'export',
  summary: 'Writes everything about one person as JSON.',
  takes: ['email-or-id'],
  options: {
    out: { type: 'string', value: 'file', describes: 'Write to this file instead of standard output.' },
    force: { type: 'boolean', describes: 'Replace the file when it exists.' },
  },
  examples: ['export ada@example.org --out ada.json', 'export ada@example.org > ada.json'],
  notes: 'Every part of Greenroom adds its own section; recordings are not in it.',
  async run(given) {
    const [who] = given.values as [string];
    const out = given.text('out');
    if (out !== undefined && !given.flag('force')) await refuseExisting(out);
    const { exportPerson } = await accounts();
    return withPlatform(async (platform) => {
      const pieces = Readable.from(await exportPerson(platform, await emailOf(platform.db, who)));
      if (out === undefined) await pipeline(pieces, process.stdout, { end: false });
      else await writeWhole(out, pieces);
      if (out !== undefined) say(`${out} is written.`);
      return 0;
    });
  },
};

export const importCommand: Command = {
  name: 'import',
  summary: 'Takes the export of a person into an account.',
  takes: ['file'],
  options: {
    to: { type: 'string', value: 'email', describes: 'The account that gets it. Needed.' },
    json: { type: 'boolean', describes: 'Print what was imported as JSON.' },
  },
  examples: ['import ada.json --to ada@example.org'],
  notes:
    'What the account holds stays; what it holds already is not taken twice. All is taken in, or nothing.',
  async run(given) {
    const [file] = given.values as [string];
    const to = given.text('to');
    if (to === undefined) throw new WrongUsage('--to is missing: whose account shall it go to?');
    const content = await text(createReadStream(file)).catch((error: NodeJS.ErrnoException) => {
      throw new StartupProblem(
        error.code === 'ENOENT' ? `There is no file ${file}.` : `${file} cannot be read: ${error.message}.`,
      );
    });
    const { importPerson } = await accounts();
    return withPlatform(async (platform) => {
      const report = await importPerson(platform, to, content);
      if (given.flag('json')) process.stdout.write(`${JSON.stringify(report)}\n`);
      else for (const { section, count } of report.imported) say(`${section}: ${count} imported`);
      if (report.notImported.length > 0 && !given.flag('json'))
        say(`Left as it is: ${report.notImported.join(', ')}`);
      return 0;
    });
  },
};

/** An id may be given instead of an address; guests have no address and cannot be exported from here. */
async function emailOf(db: Database, who: string): Promise<string> {
  if (who.includes('@')) return who;
  const { personById } = await accounts();
  const person = await personById(db, who);
  if (person === null) throw new StartupProblem(`There is nobody with the id ${who}.`);
  if (person.email === null) {
    throw new StartupProblem('This is a guest: guests export their own data under Settings in the web app.');
  }
  return person.email;
}

async function refuseExisting(file: string): Promise<void> {
  const exists = await stat(file).then(
    () => true,
    () => false,
  );
  if (exists)
    throw new StartupProblem(`${file} exists already: choose another name, or add --force to replace it.`);
}

async function writeWhole(file: string, pieces: Readable): Promise<void> {
  const partial = `${file}.partial`;
  try {
    await pipeline(pieces, createWriteStream(partial, { mode: 0o600, flush: true }));
    await rename(partial, file);
  } catch (error) {
    await rm(partial, { force: true });
    throw explainFileProblem(error, file);
  }
}
