// `npm test`: types, lint, units, builds, then the real browsers; stops at the first thing that fails.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { provideBrowsers } from './browsers.ts';
import { installPackages } from './debian.ts';
import { foreignPackages, whyNot } from './foreign/packages.ts';
import { leftOut } from './left-out.ts';
import { whyNoWordPress, wordpressPackages } from './wordpress/packages.ts';

const steps: [what: string, command: string][] = [
  ['types', 'wxt prepare && tsc --noEmit'],
  ['lint and format', 'biome ci'],
  ['units', `vitest run ${reported('units')}`],
  ['builds', 'wxt build && wxt build -b firefox'],
  ['real browsers', `vitest run --config vitest.e2e.config.ts ${reported('browsers')}`],
];

provideBrowsers(['chromium', 'firefox']);
// A minute or two of packages, beside the steps that need no browser.
const systems = installPackages([
  ...(whyNoWordPress() ? [wordpressPackages] : []),
  ...(whyNot('dokuwiki') || whyNot('mediawiki') ? [foreignPackages] : []),
]);
const began = Date.now();
for (const [what, command] of steps) {
  if (what === 'real browsers') {
    await systems;
    if (process.env.CI) nothingLeftOut();
  }
  const from = Date.now();
  console.log(`\n── ${what}`);
  const { status } = spawnSync(command, { shell: true, stdio: 'inherit' });
  if (status !== 0) {
    console.error(`\n${what}: failed. Nothing after it was run.`);
    process.exit(status ?? 1);
  }
  console.log(`   ${what}: ${((Date.now() - from) / 1000).toFixed(0)} s`);
}
console.log(`\nAll passed in ${((Date.now() - began) / 1000).toFixed(0)} s.`);
console.log(`${counted('units') + counted('browsers')} passed, 0 failed`);
for (const why of leftOut()) console.log(`NOT RUN: ${why}`);

function nothingLeftOut(): void {
  const all = leftOut();
  if (all.length === 0) return;
  for (const why of all) console.error(`In CI nothing is left out: ${why}`);
  process.exit(1);
}

/** Vitest also writes down how many tests it ran. */
function reported(suite: string): string {
  mkdirSync('.output', { recursive: true });
  return `--reporter=default --reporter=json --outputFile.json=.output/${suite}.json`;
}

function counted(suite: string): number {
  return JSON.parse(readFileSync(`.output/${suite}.json`, 'utf8')).numPassedTests;
}
