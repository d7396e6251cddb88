import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from './here.mjs';

// A small house that keeps every rule; each test breaks one and must be told so, by name.
const sound = {
  'src/kernel/time.ts': 'export const zero = 0;',
  'src/platform/clock.ts': 'export const clock = 1;',
  'src/ui/button.ts': 'export const button = 1;',
  'src/features/zoo/contract.ts': "import { zero } from '../../kernel/time.ts';\nexport const zoo = zero;",
  'src/features/zoo/domain/feed.ts': "import { zoo } from '../contract.ts';\nexport const feed = zoo;",
  'src/features/zoo/server/index.ts':
    "import { clock } from '../../../platform/clock.ts';\nimport { feed } from '../domain/feed.ts';\nexport const register = [clock, feed];",
  'src/features/zoo/server/cage-store.ts': 'export const cages = 1;',
  'src/features/zoo/web/index.ts':
    "import { button } from '../../../ui/button.ts';\nexport const page = button;",
  'src/features/zoo/testing/beasts.ts': 'export const aBeast = 1;',
  'src/features/park/contract.ts': "import { zoo } from '../zoo/contract.ts';\nexport const park = zoo;",
  'src/features/park/server/index.ts':
    "import { register } from '../../zoo/server/index.ts';\nexport const open = register;",
  'src/main/server.ts': "import { open } from '../features/park/server/index.ts';\nexport const run = open;",
};

let house;
beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'walls-'));
  const projects = ['base', 'pure', 'server', 'web'].map((name) => `tsconfig.${name}.json`);
  for (const file of ['.dependency-cruiser.cjs', 'package.json', ...projects]) {
    cpSync(join(root, file), join(house, file));
  }
  symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'));
});
afterAll(() => rmSync(house, { recursive: true }));

function build(changes) {
  rmSync(join(house, 'src'), { recursive: true, force: true });
  for (const [file, text] of Object.entries({ ...sound, ...changes })) {
    mkdirSync(dirname(join(house, file)), { recursive: true });
    writeFileSync(join(house, file), text);
  }
}

function brokenRules(changes) {
  build(changes);
  const cruise = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const args = [cruise, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'src'];
  const { stdout } = spawnSync(process.execPath, args, { cwd: house, maxBuffer: 1e8 });
  const { violations } = JSON.parse(String(stdout)).summary;
  return [...new Set(violations.map((violation) => violation.rule.name))];
}

test('a house that keeps the rules is told nothing', () => {
  expect(brokenRules({})).toEqual([]);
});

test.each([
  [
    'rooms-only-through-doors',
    'src/features/park/server/index.ts',
    "import { cages } from '../../zoo/server/cage-store.ts';\nexport const open = cages;",
  ],
  [
    'test-factories-only-in-tests',
    'src/features/zoo/server/index.ts',
    "import { aBeast } from '../testing/beasts.ts';\nexport const register = aBeast;",
  ],
  [
    'main-only-through-doors',
    'src/main/server.ts',
    "import { cages } from '../features/zoo/server/cage-store.ts';\nexport const run = cages;",
  ],
  [
    'foundation-knows-no-room',
    'src/platform/clock.ts',
    "import { zoo } from '../features/zoo/contract.ts';\nexport const clock = zoo;",
  ],
  [
    'kernel-knows-nothing',
    'src/kernel/time.ts',
    "import { clock } from '../platform/clock.ts';\nexport const zero = clock;",
  ],
  [
    'ui-and-platform-apart',
    'src/ui/button.ts',
    "import { clock } from '../platform/clock.ts';\nexport const button = clock;",
  ],
  [
    'contract-is-the-outermost-wall',
    'src/features/zoo/contract.ts',
    "import { clock } from '../../platform/clock.ts';\nexport const zoo = clock;",
  ],
  [
    'domain-decides-only',
    'src/features/zoo/domain/feed.ts',
    "import { clock } from '../../../platform/clock.ts';\nexport const feed = clock;",
  ],
  [
    'domain-imports-nothing-external',
    'src/features/zoo/domain/feed.ts',
    "import { readFileSync } from 'node:fs';\nexport const feed = readFileSync;",
  ],
  [
    'server-and-web-apart',
    'src/features/zoo/web/index.ts',
    "import { cages } from '../server/cage-store.ts';\nexport const page = cages;",
  ],
  [
    'no-cycles',
    'src/features/zoo/server/cage-store.ts',
    "import { register } from './index.ts';\nexport const cages = register;",
    {
      'src/features/zoo/server/index.ts':
        "import { cages } from './cage-store.ts';\nexport const register = cages;",
    },
  ],
])('%s is told when it is broken', (rule, file, text, more = {}) => {
  expect(brokenRules({ [file]: text, ...more })).toContain(rule);
});

/** What the compiler says of one of the three projects. */
function compile(project, changes) {
  build(changes);
  const tsc = join(root, 'node_modules/typescript-7/bin/tsc');
  rmSync(join(house, '.tsc'), { recursive: true, force: true });
  return String(spawnSync(process.execPath, [tsc, '-b', `tsconfig.${project}.json`], { cwd: house }).stdout);
}

test.each(['pure', 'server', 'web'])('the sound house compiles as %s', (project) => {
  expect(compile(project, {})).toBe('');
});

test.each([
  ['pure', 'the page', 'src/kernel/time.ts', 'export const zero = document.title;', 'document'],
  ['pure', 'the process', 'src/features/zoo/domain/feed.ts', 'export const feed = process.pid;', 'process'],
  ['pure', 'timers', 'src/features/zoo/contract.ts', 'export const zoo = setTimeout;', 'setTimeout'],
  ['server', 'the page', 'src/platform/clock.ts', 'export const clock = document.title;', 'document'],
  ['web', 'the process', 'src/ui/button.ts', 'export const button = process.pid;', 'process'],
])('%s code cannot name %s', (project, _, file, text, name) => {
  expect(compile(project, { [file]: text })).toContain(`Cannot find name '${name}'`);
});
