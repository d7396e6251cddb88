import module from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runsOnNode24 } from './node-24.mjs';
import { runHere } from './progress.mjs';

/**
 * Runs a TypeScript file of ours on Node 24: in this very process when it is one, so that no second Node
 * takes up memory; else in a child whose exit code becomes ours.
 */
export async function runSource(root, file, args, node) {
  const path = join(root, file);
  const compiled = join(root, '.cache', 'compiled');
  if (!runsOnNode24) {
    const env = { ...process.env, NODE_COMPILE_CACHE: compiled };
    process.exitCode = await runHere(node, [path, ...args], { env });
    return;
  }
  if (process.env.npm_lifecycle_event !== undefined) endWithParent();
  module.enableCompileCache(compiled);
  setTimeout(() => module.flushCompileCache(), 10_000).unref(); // a killed process would not save it
  process.argv = [process.execPath, path, ...args];
  await import(pathToFileURL(path).href);
}

/** npm passes SIGTERM on to its shell only, which dies and leaves us running: take that as the signal. */
function endWithParent() {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 500).unref();
}
