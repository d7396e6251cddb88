import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './lib/here.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { findNode24 } from './lib/node-24.mjs';
import { runTool } from './lib/progress.mjs';
import { roomProblems } from './lib/room-sizes.mjs';

// Everything that can be said about the sources without running them. Runs all, then fails if any failed.
await runTool(async () => {
  await ensureInstalled(root);
  const node = findNode24(root);
  const bin =
    (path, ...args) =>
    () =>
      spawnSync(node, [join(root, 'node_modules', path), ...args], { cwd: root, stdio: 'inherit' }).status ===
      0;
  const typecheck = (project) => bin('typescript-7/bin/tsc', '-b', `tsconfig.${project}.json`);
  const checks = [
    ['format and lint', bin('@biomejs/biome/bin/biome', 'check', '--error-on-warnings')],
    ['types, pure', typecheck('pure')],
    ['types, server', typecheck('server')],
    ['types, web', typecheck('web')],
    ['types, tests', typecheck('test')],
    [
      'walls',
      bin('dependency-cruiser/bin/dependency-cruiser.mjs', '--config', '.dependency-cruiser.cjs', 'src'),
    ],
    ['room sizes', () => report(roomProblems(root))],
    ['unused code', bin('knip/bin/knip.js')],
    ['generated files', bin('../tools/generate.mjs', '--check')],
  ];
  const failed = checks.filter(([name, check]) => {
    const started = Date.now();
    console.log(`\n== ${name}`);
    const good = check();
    console.log(`${good ? 'good' : 'FAILED'} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
    return !good;
  });
  console.log(
    failed.length === 0 ? '\nAll checks are good.' : `\nFailed: ${failed.map(([name]) => name).join(', ')}`,
  );
  process.exit(failed.length === 0 ? 0 : 1);
});

function report(problems) {
  for (const problem of problems) console.log(problem);
  return problems.length === 0;
}
