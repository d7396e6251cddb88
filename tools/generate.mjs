import { root } from './lib/here.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { findNode24 } from './lib/node-24.mjs';
import { runTool } from './lib/progress.mjs';
import { runSource } from './lib/run-source.mjs';

// Writes what is derived from the sources; `--check` only tells whether it is stale.
await runTool(async () => {
  await ensureInstalled(root);
  await runSource(root, 'src/main/describe.ts', process.argv.slice(2), findNode24(root));
});
