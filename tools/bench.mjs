import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/here.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { findNode24 } from './lib/node-24.mjs';
import { runHere, runTool, ToolProblem } from './lib/progress.mjs';

// Runs bench/<name>.ts, or all of them in turn; each prints one line of JSON.
await runTool(async () => {
  const known = readdirSync(join(root, 'bench'))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -3))
    .sort();
  const [name, ...args] = process.argv.slice(2);
  if (name !== undefined && !known.includes(name)) {
    throw new ToolProblem(`There is no bench ${JSON.stringify(name)}. There are: ${known.join(', ')}.`);
  }
  await ensureInstalled(root);
  const node = findNode24(root);
  for (const bench of name === undefined ? known : [name]) {
    console.error(`== ${bench}`);
    const code = await runHere(node, [join(root, 'bench', `${bench}.ts`), ...args], { cwd: root });
    if (code !== 0) process.exitCode = 1;
  }
});
