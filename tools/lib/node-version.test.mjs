import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const start = join(import.meta.dirname, '..', 'start.mjs');

test('an old Node gets one sentence and a failing exit code', () => {
  const older = `data:text/javascript,Object.defineProperty(process.versions, 'node', { value: '18.19.0' })`;
  const { status, stderr } = spawnSync(process.execPath, ['--import', older, start], { encoding: 'utf8' });
  expect(stderr).toBe('Greenroom needs Node 20 or newer to start; this is Node 18.19.0.\n');
  expect(status).toBe(1);
});
