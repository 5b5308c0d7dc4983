import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['test/e2e/**/*.e2e.ts'],
    // Every file has browsers, profiles, towns and ports of its own; more than two at a time would be one core for two.
    maxWorkers: 2,
    // The steps of a day build on each other: what follows a failed one says nothing.
    bail: 1,
    // A loaded machine may miss a moment once; what fails twice is broken.
    retry: process.env.CI ? 1 : 0,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
