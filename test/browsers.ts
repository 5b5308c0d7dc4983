// Finds the real browsers, installs them by apt where that is possible, else says plainly which is missing.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export type BrowserKind = 'chromium' | 'firefox';

const usualPlaces: Record<BrowserKind, string[]> = {
  chromium: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/microsoft-edge',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: [
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
};
const variable: Record<BrowserKind, string> = { chromium: 'CHROME_BIN', firefox: 'FIREFOX_BIN' };
const debianPackage: Record<BrowserKind, string> = { chromium: 'chromium', firefox: 'firefox-esr' };

// Debian keeps every language but English in a package of its own; without it the interface comes up in English.
const debianLocales = '/usr/lib/chromium/locales';

/** Path of the browser. Throws an error that says what to install or which variable to set. */
export function browserPath(kind: BrowserKind): string {
  const named = process.env[variable[kind]];
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(
      `${variable[kind]}=${named} does not exist. Name the browser's executable, or unset the variable.`,
    );
  }
  const found = usualPlaces[kind].find((place) => existsSync(place));
  if (found) return found;
  throw new Error(
    `No ${kind} found in the usual places. Install it (Debian: apt-get install ${debianPackage[kind]}) or set ${variable[kind]} to its executable.`,
  );
}

/** Installs what is missing when run as root on Debian; elsewhere missing browsers are an error with the remedy. */
export function provideBrowsers(kinds: BrowserKind[]): Record<string, string> {
  const wanted = kinds.filter((kind) => !found(kind)).flatMap((kind) => debianPackage[kind]);
  if (kinds.includes('chromium') && lacksChinese()) wanted.push('chromium-l10n');
  if (wanted.length > 0 && canApt()) apt([...new Set(wanted)]);
  return Object.fromEntries(kinds.map((kind) => [kind, browserPath(kind)]));
}

function found(kind: BrowserKind): boolean {
  return process.env[variable[kind]] !== undefined || usualPlaces[kind].some((place) => existsSync(place));
}

function lacksChinese(): boolean {
  if (process.env.CHROME_BIN !== undefined || !existsSync('/etc/debian_version')) return false;
  return !existsSync(`${debianLocales}/zh-CN.pak`);
}

function canApt(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

// Without a Chinese font every screenshot is a page of empty boxes.
function apt(packages: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (...args: string[]) =>
    spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...args], {
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  console.log(`Installing ${packages.join(', ')} and a Chinese font …`);
  run('update', '-qq');
  run('install', '-y', '-qq', '--no-install-recommends', ...packages, 'fonts-noto-cjk');
}
