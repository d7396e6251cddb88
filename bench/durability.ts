import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Kind, kinds } from './durability/kills.ts';
import { playRounds } from './durability/run.ts';
import { isGood } from './durability/tally.ts';

const usage = `Kills a tab, Chromium, the server and PostgreSQL while an interview is being recorded, and counts what is lost.

  npm run bench durability -- [--rounds 20] [--only ${kinds.join('|')}] [--seed 1]

Progress goes to standard error, one line of JSON to standard output. Exits with 1 when anything was lost.`;

function wish() {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '20' },
      only: { type: 'string' },
      seed: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const number = (name: string, text: string) => {
    if (!/^[1-9]\d{0,8}$/.test(text)) throw new Error(`--${name} must be a whole number from 1 on.`);
    return Number(text);
  };
  const only = values.only === undefined ? kinds : kinds.filter((kind: Kind) => kind === values.only);
  if (only.length === 0) throw new Error(`--only must be one of ${kinds.join(', ')}.`);
  return {
    help: values.help,
    rounds: number('rounds', values.rounds),
    kinds: only,
    seed: number('seed', values.seed ?? String(1 + Math.floor(Math.random() * 1e8))),
  };
}

async function main(): Promise<void> {
  const { help, ...wanted } = wish();
  if (help) {
    console.log(usage);
    return;
  }
  if (!existsSync(fileURLToPath(new URL('../build/client/__spa-fallback.html', import.meta.url)))) {
    throw new Error('The web app is not built. Run: npx react-router build');
  }
  const started = performance.now();
  const outcome = await playRounds({ ...wanted, onProgress: (line) => console.error(line) });
  const lost = Object.values(outcome).some((tally) => !isGood(tally));
  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(JSON.stringify({ bench: 'durability', seed: wanted.seed, seconds, good: !lost, ...outcome }));
  process.exitCode = lost ? 1 : 0;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
