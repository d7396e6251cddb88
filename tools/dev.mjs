import { join } from 'node:path';
import { root } from './lib/here.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { findNode24 } from './lib/node-24.mjs';
import { runHere, runTool } from './lib/progress.mjs';

const port = process.env.PORT ?? '3000';

await runTool(async () => {
  await ensureInstalled(root);
  const node = findNode24(root);
  const options = { cwd: root, env: { ...process.env, PORT: port, NODE_ENV: 'development' } };
  const server = runHere(node, ['--watch', '--watch-preserve-output', 'src/main/server.ts'], options);
  const web = runHere(node, [join(root, 'tools', 'lib', 'dev-web.mjs')], options);
  process.exitCode = await Promise.race([server, web]);
  process.kill(process.pid, 'SIGTERM'); // when one of the two ends, the other one goes too
});
