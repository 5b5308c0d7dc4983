// `npm test`: types, lint, builds, then the real browsers and the units beside them; stops at the first thing that fails.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { provideBrowsers } from './browsers.ts';
import { installPackages } from './debian.ts';
import { foreignPackages, whyNot } from './foreign/packages.ts';
import { leftOut } from './left-out.ts';
import { whyNoWordPress, wordpressPackages } from './wordpress/packages.ts';

type Ended = { what: string; status: number; said: string };

const first: [what: string, command: string][] = [
  ['types', 'wxt prepare && tsc --noEmit'],
  ['lint and format', 'biome ci'],
  ['builds', 'wxt build && wxt build -b firefox'],
];
const unit = `vitest run ${reported('units')}`;
const inBrowsers = `vitest run --config vitest.e2e.config.ts ${reported('browsers')}`;

const hasGroups = process.platform !== 'win32';
const underWay = new Set<ChildProcess>();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => end(130));

provideBrowsers(['chromium', 'firefox']);
// A minute or two of packages, beside the steps that need no browser.
const systems = installPackages([
  ...(whyNoWordPress() ? [wordpressPackages] : []),
  ...(whyNot('dokuwiki') || whyNot('mediawiki') ? [foreignPackages] : []),
]);
const began = Date.now();
for (const [what, command] of first) stopUnless(await run(what, command));
// In the browsers much time goes by in waiting for the product's own timers: the units take the processors meanwhile, and
// give them back at once.
const units = run('units', asLast(unit), true).then(stopUnless);
await systems;
if (process.env.CI) nothingLeftOut();
stopUnless(await run('real browsers', inBrowsers));
const { said } = await units;
process.stdout.write(`\n── units\n${said}`);
console.log(`\nAll passed in ${((Date.now() - began) / 1000).toFixed(0)} s.`);
console.log(`${counted('units') + counted('browsers')} passed, 0 failed`);
for (const why of leftOut()) console.log(`NOT RUN: ${why}`);

/** Runs a command; what it says is shown as it comes, or kept where something else is shown meanwhile. */
function run(what: string, command: string, beside = false): Promise<Ended> {
  const from = Date.now();
  if (!beside) console.log(`\n── ${what}`);
  const child = spawn(command, {
    shell: true,
    // In a group of its own, it is ended whole; in a session of its own, it is also last where the kernel shares by session.
    detached: hasGroups,
    stdio: beside ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
  });
  underWay.add(child);
  const parts: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => parts.push(part));
  return new Promise((done) => {
    child.on('close', (code) => {
      underWay.delete(child);
      const seconds = ((Date.now() - from) / 1000).toFixed(0);
      console.log(`   ${what}: ${code === 0 ? '' : 'failed after '}${seconds} s`);
      done({ what, status: code ?? 1, said: Buffer.concat(parts).toString('utf8') });
    });
  });
}

function stopUnless(ended: Ended): Ended {
  if (ended.status === 0) return ended;
  console.error(`${ended.said}\n${ended.what}: failed. Nothing more was run.`);
  return end(ended.status);
}

/** Ends what is still under way, and this. */
function end(status: number): never {
  for (const { pid } of underWay) {
    try {
      if (pid) process.kill(hasGroups ? -pid : pid, 'SIGTERM');
    } catch {
      // It ended by itself just now.
    }
  }
  process.exit(status);
}

/** At the lowest priority, also among the kernel's groups of sessions where it makes them. */
function asLast(command: string): string {
  if (!hasGroups) return command;
  return `(echo 19 > /proc/self/autogroup) 2>/dev/null; nice -n 19 ${command}`;
}

function nothingLeftOut(): void {
  const all = leftOut();
  if (all.length === 0) return;
  for (const why of all) console.error(`In CI nothing is left out: ${why}`);
  end(1);
}

/** Vitest also writes down how many tests it ran. */
function reported(suite: string): string {
  mkdirSync('.output', { recursive: true });
  return `--reporter=default --reporter=json --outputFile.json=.output/${suite}.json`;
}

function counted(suite: string): number {
  return JSON.parse(readFileSync(`.output/${suite}.json`, 'utf8')).numPassedTests;
}
