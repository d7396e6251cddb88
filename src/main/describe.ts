import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import pino from 'pino';
import { z } from 'zod';
import { readConfig } from '../platform/config/config.ts';
import { Settings, secretSettings } from '../platform/config/settings.ts';
import { openDatabase } from '../platform/db/database.ts';
import { buildApp } from './build-app.ts';

const root = path.resolve(import.meta.dirname, '../..');

async function clientTypes(): Promise<string> {
  const config = { ...readConfig({}), secret: 'describes-the-api-and-signs-nothing' };
  const db = openDatabase({ connectionString: 'postgres://nobody@127.0.0.1:1/none' });
  const { app } = await buildApp(config, db, pino({ level: 'silent' }));
  await app.ready();
  const reply = await app.inject({ url: '/api/v1/openapi.json', headers: { host: 'localhost' } });
  await app.close();
  await db.close();
  const types = await openapiTS(reply.json(), { defaultNonNullable: false });
  return `// Generated from the server's routes by \`npm run generate\`.\n${astToString(types)}`;
}

function configuration(): string {
  const schema = z.toJSONSchema(Settings, { io: 'output', unrepresentable: 'any' });
  const rows = Object.entries(schema.properties ?? {}).map(([name, value]) => {
    const property = value as { description?: string; default?: unknown; enum?: string[] };
    const fallback = property.default ?? null;
    const shown = fallback === null ? 'none' : `\`${fallback}\``;
    const choices = property.enum ? ` One of ${property.enum.map((e) => `\`${e}\``).join(', ')}.` : '';
    const secret = secretSettings.has(name as never) ? ' Secret.' : '';
    return `| \`${name}\` | ${shown} | ${property.description ?? ''}${choices}${secret} |`;
  });
  return [
    '# Configuration',
    '',
    'Greenroom reads its settings from the environment once, at start. Everything works with none set. A wrong',
    'value is named and stops the start. `npm run -s greenroom -- doctor` shows what is configured.',
    '',
    'This page is generated from `src/platform/config/settings.ts` by `npm run generate`.',
    '',
    '| setting | default | what it does |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

const outputs: [file: string, text: string][] = [
  ['src/ui/api/openapi.d.ts', await clientTypes()],
  ['docs/configuration.md', configuration()],
];
const check = process.argv.includes('--check');
let stale = 0;
for (const [name, text] of outputs) {
  const file = path.join(root, name);
  const before = await readFile(file, 'utf8').catch(() => '');
  if (before === text) continue;
  stale++;
  if (check) process.stderr.write(`${name} is stale: run npm run generate and commit it.\n`);
  else {
    await writeFile(file, text);
    process.stdout.write(`${name} written\n`);
  }
}
process.exit(check && stale > 0 ? 1 : 0);
