// Drives the real browsers with the built extension: one driver, two browsers, the shipped manifest.
import path from 'node:path';
import puppeteer, { type Browser, type Page, type Target, type WebWorker } from 'puppeteer-core';
import { browserPath } from '../browsers.ts';
import { acknowledged } from './firefox-wire.ts';

const firefoxUuid = '11111111-2222-4333-8444-555555555555';
const geckoId = 'zhishou@zhishou.example';

/** To look from: a picture has the extension's interface, too, and draws nothing anew whenever something is kept. */
export const drawsNothing = 'icons/16.png';

export type Driven = {
  browser: Browser;
  /** Opens a page of the extension in a tab of its own. */
  openOwn(file: string): Promise<Page>;
  /** Makes a later, real click on 启用本站 be granted without the browser's prompt. */
  preapprove(pattern: string): Promise<void>;
  /** Loads the extension anew while a page is in front, as an update does it. */
  update(under: Page): Promise<void>;
  close(): Promise<void>;
};

export type Chromium = Driven & {
  id: string;
  /** The background worker, started if it sleeps. */
  worker(): Promise<WebWorker>;
  /** Stops the worker the way the browser does when it is idle. */
  stopWorker(): Promise<void>;
  /** The real action popup over the page in front. */
  popup(over: Page): Promise<Page>;
};

export type LaunchOptions = {
  /** Port of the town: every `*.test` name leads there. */
  port?: number;
  headless?: boolean;
  /** Seconds by which the extension's own clock is ahead of the machine's: its worker, its popup and its pages. */
  aheadSeconds?: number;
  extension?: string;
  size?: { width: number; height: number };
  userDataDir?: string;
  /** Of the interface; Chinese unless named. */
  language?: 'en';
};

/** Chromium with the extension of `.output/chrome-mv3`, in Chinese. */
export async function launchChromium(options: LaunchOptions = {}): Promise<Chromium> {
  const browser = await puppeteer.launch({
    executablePath: browserPath('chromium'),
    headless: options.headless ?? true,
    pipe: true,
    enableExtensions: [path.resolve(options.extension ?? '.output/chrome-mv3')],
    userDataDir: options.userDataDir,
    defaultViewport: options.headless === false ? null : (options.size ?? { width: 1280, height: 860 }),
    args: chromiumArguments(options),
    env: {
      ...process.env,
      ...speaking(options.language),
      TZ: 'Asia/Shanghai',
    },
  });
  const own = (target: Target) =>
    target.type() === 'service_worker' && target.url().endsWith('/background.js');
  const first = await browser.waitForTarget(own);
  const id = new URL(first.url()).host;
  const ahead = options.aheadSeconds ?? 0;
  const openOwn = (file: string) => openTab(browser, `chrome-extension://${id}/${file}`, ahead);
  if (ahead > 0) await (await first.worker())?.evaluate(moveClock, ahead);
  const worker = async () => {
    if (!browser.targets().some(own)) await wake(browser, id);
    return required(await (await browser.waitForTarget(own)).worker(), 'background worker');
  };
  return {
    browser,
    id,
    openOwn,
    worker,
    stopWorker: () => stopWorkers(browser, own),
    preapprove: (pattern) => preapprove(browser, id, pattern),
    update: (under) => update(browser, id, under),
    popup: async (over) => {
      const popup = await openPopup(browser, id, over);
      if (ahead === 0) return popup;
      await popup.evaluateOnNewDocument(moveClock, ahead);
      await popup.reload();
      return popup;
    },
    close: () => browser.close(),
  };
}

/** Firefox ESR with the extension of `.output/firefox-mv3`. */
export async function launchFirefox(options: LaunchOptions = {}): Promise<Driven & { base: string }> {
  const browser = await acknowledged(() =>
    puppeteer.launch({
      browser: 'firefox',
      executablePath: browserPath('firefox'),
      headless: true,
      args: ['--remote-allow-system-access'],
      env: { ...process.env, TZ: 'Asia/Shanghai' },
      extraPrefsFirefox: {
        'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: firefoxUuid }),
        'extensions.webextOptionalPermissionPrompts': false,
        'network.dns.localDomains': 'portal.test,office.test,elsewhere.test',
      },
    }),
  );
  const folder = path.resolve(options.extension ?? '.output/firefox-mv3');
  await browser.installExtension(folder);
  const base = `moz-extension://${firefoxUuid}`;
  return {
    browser,
    base,
    openOwn: async (file) => {
      const page = await browser.newPage();
      // Firefox never reports the end of loading for its own pages: wait for what they show instead.
      await page.goto(`${base}/${file}`, { waitUntil: [] });
      await page.waitForSelector('main, img');
      return page;
    },
    preapprove: async () => {},
    update: async (under) => {
      await under.bringToFront();
      await browser.installExtension(folder);
    },
    close: () => browser.close(),
  };
}

/** What the browser says where a frame left, or was loaded anew, while it was being looked at. */
const left =
  /detached|Execution context|Cannot find context|No frame|no such frame|frame was removed|not found for frame|discarded/i;

/**
 * Waits for a condition that is looked at again and again, sooner at first; fails with the words of what was awaited.
 * A look at something that left meanwhile saw nothing.
 */
export async function until<T>(
  look: () => T | Promise<T>,
  what: string,
  withinMs = 30_000,
): Promise<NonNullable<T>> {
  const end = Date.now() + withinMs;
  for (let pause = 20; ; pause = Math.min(100, pause * 1.3)) {
    let gone = '';
    const seen = await Promise.resolve(look()).catch((error) => {
      if (!left.test(error.message) || error.name === 'AssertionError') throw error;
      gone = ` Last: ${error.message}`;
    });
    if (seen) return seen as NonNullable<T>;
    if (Date.now() > end) throw new Error(`Waited ${withinMs / 1000} s in vain for ${what}.${gone}`);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

// On Linux the interface follows the environment; without LANG, LANGUAGE is not looked at.
function speaking(language: 'en' | undefined): Record<string, string> {
  return language ? { LANG: 'en_US.UTF-8', LANGUAGE: 'en' } : { LANG: 'zh_CN.UTF-8', LANGUAGE: 'zh_CN' };
}

function chromiumArguments({ port, headless, language }: LaunchOptions): string[] {
  const root = process.getuid?.() === 0;
  return [
    ...(root ? ['--no-sandbox'] : []),
    ...(headless === false ? [] : ['--disable-gpu']),
    '--disable-quic',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    `--lang=${language ?? 'zh-CN'}`,
    // Every name leads to the town, so that a request to a foreign host is seen and never leaves the machine.
    ...(port ? [`--host-resolver-rules=MAP *.test 127.0.0.1:${port}, MAP *.example 127.0.0.1:${port}`] : []),
  ];
}

async function openTab(browser: Browser, url: string, aheadSeconds = 0): Promise<Page> {
  const page = await browser.newPage();
  if (aheadSeconds > 0) await page.evaluateOnNewDocument(moveClock, aheadSeconds);
  await page.goto(url);
  return page;
}

// Runs in the extension's own contexts: what asks for the time without naming one gets a later one.
// The machine's clock cannot be moved for one program: Chromium's threads spin under libfaketime.
function moveClock(aheadSeconds: number): void {
  const real = Date.now;
  Date.now = () => real() + aheadSeconds * 1000;
  globalThis.Date = new Proxy(Date, {
    construct: (target, given, made) =>
      Reflect.construct(target, given.length > 0 ? given : [Date.now()], made),
  });
}

// A sleeping worker starts with the first message it gets.
async function wake(browser: Browser, id: string): Promise<void> {
  const page = await openTab(browser, `chrome-extension://${id}/options.html`);
  await page.evaluate(() => chrome.runtime.sendMessage({ verb: 'wake' }).catch(() => undefined));
  await page.close();
}

// Who debugs a worker keeps its target alive, and a worker that is asked for meanwhile starts again under the same
// one: the debugger leaves first, so that what stops is gone and what starts next is another.
async function stopWorkers(browser: Browser, own: (target: Target) => boolean): Promise<void> {
  const session = await browser.target().createCDPSession();
  const running = await Promise.all(
    browser
      .targets()
      .filter(own)
      .map((target) => target.worker()),
  );
  const { targetInfos } = await session.send('Target.getTargets');
  const old = targetInfos.filter(
    ({ url, type }) => type === 'service_worker' && url.endsWith('/background.js'),
  );
  for (const worker of running) await worker?.client.detach();
  for (const { targetId } of old) await session.send('Target.closeTarget', { targetId });
  await until(async () => {
    const now = (await session.send('Target.getTargets')).targetInfos.map(({ targetId }) => targetId);
    return !old.some(({ targetId }) => now.includes(targetId));
  }, 'the worker to stop');
  await session.detach();
}

async function preapprove(browser: Browser, id: string, pattern: string): Promise<void> {
  const page = await browser.newPage();
  // Its interface is there long before all that it draws.
  await page.goto('chrome://extensions', { waitUntil: 'domcontentloaded' });
  await page.evaluate(
    // @ts-expect-error the private interface of that page
    (extension: string, host: string) => chrome.developerPrivate.addHostPermission(extension, host),
    id,
    pattern,
  );
  await page.close();
}

// Without developer mode, an extension from a folder stays switched off after it was loaded anew (Chromium 156).
async function update(browser: Browser, id: string, under: Page): Promise<void> {
  const page = await browser.newPage();
  await page.goto('chrome://extensions', { waitUntil: 'domcontentloaded' });
  await page.evaluate(() =>
    // @ts-expect-error the private interface of that page
    chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }),
  );
  await under.bringToFront();
  // What typing and coming to the front set off is over: nothing but the update is seen from here on.
  await new Promise((resolve) => setTimeout(resolve, 1000));
  await page.evaluate(
    // @ts-expect-error the private interface of that page
    (extension: string) => chrome.developerPrivate.reload(extension, { failQuietly: true }),
    id,
  );
  await page.close();
}

// As a press on the button does it: the popup opens and the extension learns the tab's address (activeTab).
async function openPopup(browser: Browser, id: string, over: Page): Promise<Page> {
  await over.bringToFront();
  // One that was closed just now may still be there.
  const before = browser.targets();
  const opened = browser.waitForTarget(
    (target) => target.url().includes('/popup.html') && !before.includes(target),
  );
  const extension = required((await browser.extensions()).get(id), 'extension');
  await over.triggerExtensionAction(extension);
  return (await opened).asPage();
}

function required<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`No ${what}.`);
  return value;
}
