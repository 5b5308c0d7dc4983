import { defineConfig } from 'vitest/config';

const firefox = 'test/e2e/**/*firefox*.e2e.ts';

// Every file has browsers, profiles, towns and ports of its own. Two files of Chromium at a time; those of Firefox come
// after them, one by one, for each fills a core by itself.
export default defineConfig({
  test: {
    environment: 'node',
    // The steps of a day build on each other: what follows a failed one says nothing.
    bail: 1,
    projects: [
      {
        extends: true,
        test: {
          name: 'chromium',
          include: ['test/e2e/**/*.e2e.ts'],
          exclude: [firefox],
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: { name: 'firefox', include: [firefox], maxWorkers: 1, sequence: { groupOrder: 2 } },
      },
    ],
    // A loaded machine may miss a moment once; what fails twice is broken.
    retry: process.env.CI ? 1 : 0,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
