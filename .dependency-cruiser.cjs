const door = '(contract|domain/index|server/index|web/index)\\.tsx?$';
const tests = '(\\.(test|e2e)\\.tsx?$|/testing/)';

/** The walls of the house. Folder names are captured, so a new room is guarded without a line here. */
module.exports = {
  forbidden: [
    {
      name: 'rooms-only-through-doors',
      comment:
        'Another room is reached through contract.ts, domain/index.ts, server/index.ts or web/index.ts.',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/' },
      to: {
        path: '^src/features/([^/]+)/',
        pathNot: ['^src/features/$1/', `^src/features/[^/]+/${door}`, '^src/features/[^/]+/testing/'],
      },
    },
    {
      name: 'test-factories-only-in-tests',
      severity: 'error',
      from: { path: '^src/', pathNot: tests },
      to: { path: '/testing/' },
    },
    {
      name: 'main-only-through-doors',
      severity: 'error',
      from: { path: '^src/main/', pathNot: tests },
      to: { path: '^src/features/', pathNot: `^src/features/[^/]+/${door}` },
    },
    {
      name: 'foundation-knows-no-room',
      severity: 'error',
      from: { path: '^src/(kernel|platform|ui)/', pathNot: tests },
      to: { path: '^src/(features|main)/' },
    },
    {
      name: 'kernel-knows-nothing',
      severity: 'error',
      from: { path: '^src/kernel/', pathNot: tests },
      to: { path: '^(src/(?!kernel/)|node_modules/(?!zod/))' },
    },
    {
      name: 'ui-and-platform-apart',
      severity: 'error',
      from: { path: '^src/ui/' },
      to: { path: '^src/platform/' },
    },
    {
      name: 'contract-is-the-outermost-wall',
      comment: 'A contract is read by both sides: it imports the kernel, zod and other contracts.',
      severity: 'error',
      from: { path: '^src/features/[^/]+/contract\\.ts$' },
      to: { path: '^src/(platform|ui|main)/|^src/features/[^/]+/(domain|server|web)/' },
    },
    {
      name: 'domain-decides-only',
      severity: 'error',
      from: { path: '^src/features/[^/]+/domain/', pathNot: tests },
      to: { path: '^src/(platform|ui|main)/|^src/features/[^/]+/(server|web)/' },
    },
    {
      name: 'domain-imports-nothing-external',
      severity: 'error',
      from: { path: '^src/features/[^/]+/domain/', pathNot: tests },
      to: { dependencyTypes: ['npm', 'npm-dev', 'core'] },
    },
    {
      name: 'server-and-web-apart',
      severity: 'error',
      from: { path: '^src/features/[^/]+/(server|web)/', pathNot: tests },
      to: { path: '^src/features/[^/]+/(server|web)/', pathNot: '^src/features/[^/]+/$1/' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.server.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node'],
      extensions: ['.ts', '.tsx', '.d.ts'],
    },
  },
};
