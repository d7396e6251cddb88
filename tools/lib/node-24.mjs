import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ToolProblem } from './progress.mjs';

const enough = (version) => Number(/^v?(\d+)/.exec(version)?.[1]) >= 24;

export const runsOnNode24 = enough(process.version);

/** The Node 24 that runs Greenroom: this one, the installed one, or the machine's own. */
export function findNode24(root) {
  if (runsOnNode24) return process.execPath;
  const { platform, arch } = process;
  const folder = `node-${platform === 'win32' ? 'win' : platform}-${arch}`;
  const installed = join(root, 'node_modules', folder, 'bin', platform === 'win32' ? 'node.exe' : 'node');
  const found = [installed, 'node'].find(
    (node) => (node === 'node' || existsSync(node)) && enough(String(spawnSync(node, ['--version']).stdout)),
  );
  if (found !== undefined) return found;
  throw new ToolProblem(
    `Greenroom runs on Node 24, and none is bundled for ${platform}-${arch} (this is Node ${process.versions.node}): install Node 24 or newer from https://nodejs.org and try again.`,
  );
}
