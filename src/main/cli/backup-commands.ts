import { stat } from 'node:fs/promises';
import { StartupProblem } from '../../platform/startup-problem.ts';
import type { Command } from './command.ts';
import { version } from './version.ts';

const say = (text: string) => process.stderr.write(`${text}\n`);
/** Loaded only when needed: help should come at once. */
const tools = async () => ({
  ...(await import('../../platform/config/config.ts')),
  ...(await import('../../platform/backup/archive/verify.ts')),
  ...(await import('../../platform/backup/backup.ts')),
  ...(await import('../../platform/backup/restore.ts')),
  ...(await import('./open.ts')),
});
const count = (number: number, word: string) => `${number} ${word}${number === 1 ? '' : 's'}`;
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
const json = { type: 'boolean', describes: 'Print one JSON object instead of sentences.' } as const;

export const backup: Command = {
  name: 'backup',
  summary: 'Writes the whole installation into one file, while it runs or not.',
  takes: ['file'],
  options: { force: { type: 'boolean', describes: 'Replace the file when it exists.' }, json },
  examples: ['backup /backups/greenroom.backup', 'backup /backups/today.backup --force --json'],
  notes:
    'The file holds all rows as of one moment, the recordings and the secret that signs cookies: keep it as safe as\nthe data directory. Waiting jobs and the outbox are not in it. It is a gzipped tar: tar tzf lists it.',
  async run(given) {
    const [file] = given.values as [string];
    const { readConfig, openDatabaseAsItIs, writeBackup } = await tools();
    const config = readConfig(process.env);
    const opened = await openDatabaseAsItIs(config, false, say);
    try {
      const manifest = await writeBackup({
        db: opened.db,
        dataDir: config.dataDir,
        file,
        force: given.flag('force'),
        greenroom: version,
        now: new Date(),
        onProgress: say,
      });
      const { size } = await stat(file);
      const rows = sum(manifest.tables.map((table) => table.rows));
      const media = manifest.entries.filter(({ name }) => name.startsWith('media/'));
      const result = {
        file,
        bytes: size,
        rows,
        mediaFiles: media.length,
        mediaBytes: sum(media.map(({ bytes }) => bytes)),
      };
      if (given.flag('json')) process.stdout.write(`${JSON.stringify(result)}\n`);
      else
        say(
          `${file} holds ${count(rows, 'row')} and ${count(media.length, 'media file')}, ${(size / 1e6).toFixed(1)} MB.`,
        );
      return 0;
    } finally {
      await opened.close();
    }
  },
};

export const restore: Command = {
  name: 'restore',
  summary: 'Puts an installation back from a file that backup wrote.',
  takes: ['file'],
  options: {
    force: { type: 'boolean', describes: 'Replace everything that the installation holds.' },
    check: { type: 'boolean', describes: 'Only look whether the file is whole and fits; change nothing.' },
    json,
  },
  examples: [
    'restore /backups/greenroom.backup --check',
    'restore /backups/greenroom.backup',
    'restore /backups/greenroom.backup --force',
  ],
  notes:
    'The file is read from end to end before anything is changed; what fails leaves everything as it was. Works into a\nnew data directory, a stopped installation, or a running one. A backup of an older version is brought up to date.',
  async run(given) {
    const [file] = given.values as [string];
    const {
      readConfig,
      openDatabaseAsItIs,
      verifyBackup,
      refuseUnknownMigrations,
      restoreBackup,
      migrationsDir,
    } = await tools();
    const config = readConfig(process.env);
    say(`Checking ${file}`);
    const manifest = await verifyBackup(file, say);
    await refuseUnknownMigrations(manifest, migrationsDir);
    const rows = sum(manifest.tables.map((table) => table.rows));
    const { createdAt, greenroom } = manifest;
    if (given.flag('check')) {
      if (given.flag('json'))
        process.stdout.write(`${JSON.stringify({ whole: true, createdAt, greenroom, rows })}\n`);
      else
        say(`The backup of ${createdAt} by Greenroom ${greenroom} is whole and fits: ${count(rows, 'row')}.`);
      return 0;
    }
    const opened = await openDatabaseAsItIs(config, true, say);
    try {
      const { db } = opened;
      const options = {
        db,
        dataDir: config.dataDir,
        file,
        manifest,
        migrationsDir,
        force: given.flag('force'),
      };
      const restored = await restoreBackup({ ...options, onProgress: say });
      if (given.flag('json'))
        process.stdout.write(`${JSON.stringify({ createdAt, greenroom, rows, ...restored })}\n`);
      else say(`Restored ${count(rows, 'row')} as of ${createdAt}.`);
      if (restored.migrated.length > 0) say(`Brought up to date by ${restored.migrated.join(', ')}.`);
      if (opened.running && restored.secretReplaced) {
        say('The secret was replaced: start Greenroom again, so that it signs with the restored one.');
      }
      if (config.secret !== null && restored.secretReplaced) {
        say('GREENROOM_SECRET is set and goes before the secret in the backup.');
      }
      return 0;
    } catch (error) {
      if (error instanceof StartupProblem)
        throw new StartupProblem(`${error.message} Nothing was changed.`, { cause: error });
      throw error;
    } finally {
      await opened.close();
    }
  },
};
