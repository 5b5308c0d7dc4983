import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/longest-first.ts';

const firefox = 'test/e2e/**/*firefox*.e2e.ts';

// Every file has browsers, profiles, towns and ports of its own. Two at a time: with three, two cores missed moments.
export default defineConfig({
  test: {
    environment: 'node',
    // The steps of a day build on each other: what follows a failed one says nothing.
    bail: 1,
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: { name: 'chromium', include: ['test/e2e/**/*.e2e.ts'], exclude: [firefox] },
      },
      { extends: true, test: { name: 'firefox', include: [firefox] } },
    ],
    // A loaded machine may miss a moment, and the next one, too; what fails three times is broken. What went out in any
    // try fails its file all the same (test/e2e/leaks.ts).
    retry: process.env.CI ? 2 : 0,
    testTimeout: process.env.MATRIX ? 600_000 : 120_000,
    hookTimeout: 120_000,
  },
});
