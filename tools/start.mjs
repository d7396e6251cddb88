import { root } from './lib/here.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { findNode24 } from './lib/node-24.mjs';
import { runTool } from './lib/progress.mjs';
import { runSource } from './lib/run-source.mjs';
import { buildWebIfChanged } from './lib/web-build.mjs';

await runTool(async () => {
  await ensureInstalled(root);
  const node = findNode24(root);
  await buildWebIfChanged(root, node);
  await runSource(root, 'src/main/server.ts', process.argv.slice(2), node);
});
