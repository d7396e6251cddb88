import { defineConfig } from 'vitest/config';

const everywhere = ['**/node_modules/**', '**/build/**', '**/data/**'];

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'tools/**/*.test.{ts,mjs}'],
          exclude: everywhere,
          globalSetup: ['src/platform/testing/postgres.setup.ts'],
          testTimeout: 15_000,
          hookTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['e2e/**/*.e2e.ts', 'src/**/*.e2e.ts', 'tools/**/*.e2e.mjs'],
          exclude: everywhere,
          // Real browsers and whole processes, one at a time: they watch real seconds pass.
          fileParallelism: false,
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
