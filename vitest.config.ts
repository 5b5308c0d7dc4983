import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { LongestFirst } from './test/longest-first.ts';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    // A file that wants a document names happy-dom in its first line; the parser needs none.
    environment: 'node',
    include: ['test/unit/**/*.test.{ts,tsx}'],
    setupFiles: ['test/unit/setup.ts'],
    // Modules are loaded once a worker: a file leaves behind what it found. Forks, for a BroadcastChannel reaches every thread.
    isolate: false,
    pool: 'forks',
    maxWorkers: '100%',
    // A hang is a fault; a machine that does other things, too, is none: they run last in line, beside the browsers.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    restoreMocks: true,
    unstubGlobals: true,
    sequence: { sequencer: LongestFirst },
  },
});
