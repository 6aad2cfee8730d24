import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Parsers run in child processes that compile their sources first; a busy machine takes its time.
  test: {
    testTimeout: 30_000,
    hookTimeout: 120_000,
    // One for each processor: by default one is left idle, which on two of them doubles the time.
    maxWorkers: '100%',
    globalSetup: ['scripts/test-postgres.ts', 'scripts/test-bed.mjs'],
    // A bundle is run as it is.
    server: { deps: { external: [/\/dist\/test-bed\//u] } },
    include: ['packages/*/src/**/*.test.ts', 'apps/*/src/**/*.test.ts', 'scripts/**/*.test.ts', 'e2e/**/*.test.ts'],
  },
});
