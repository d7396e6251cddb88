import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { ensureCompanions, findChromium } from './chromium.mjs';
import { root } from './lib/here.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { findNode24 } from './lib/node-24.mjs';
import { runHere, runTool } from './lib/progress.mjs';
import { addTallies, tallyOf } from './lib/tally.mjs';
import { buildWebIfChanged } from './lib/web-build.mjs';

const quick = process.argv.includes('--quick');
const filters = process.argv.slice(2).filter((word) => word !== '--quick');

async function runVitest(node, project, env) {
  const folder = mkdtempSync(join(tmpdir(), 'greenroom-report-'));
  const report = join(folder, 'report.json');
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const args = [vitest, 'run', '--project', project, '--passWithNoTests', ...reporters, ...filters];
  const path = [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
  const code = await runHere(node, args, { cwd: root, env: { ...process.env, PATH: path, ...env } });
  const tally = tallyOf(readReport(report), code);
  rmSync(folder, { recursive: true });
  return tally;
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined; // the run broke before it could report: the tally counts that as a failure
  }
}

await runTool(async () => {
  await ensureInstalled(root);
  const node = findNode24(root);
  const tallies = [await runVitest(node, 'unit', {})];
  if (!quick) {
    const chromium = await findChromium();
    const missing = await ensureCompanions();
    if (missing.length > 0)
      console.error(`Not installed: ${missing.join(', ')}; journeys that need it will fail.`);
    await buildWebIfChanged(root, node);
    tallies.push(await runVitest(node, 'journeys', { CHROMIUM_PATH: chromium }));
  }
  const { passed, failed } = addTallies(tallies);
  if (passed + failed === 0) console.error('No test ran.');
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
});
