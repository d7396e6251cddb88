import { fileURLToPath } from 'node:url';

// Imported first by every tool, so that an old Node gets a sentence instead of a stack trace.
if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(`Greenroom needs Node 20 or newer to start; this is Node ${process.versions.node}.`);
  process.exit(1);
}

/** The directory of the whole project. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');
