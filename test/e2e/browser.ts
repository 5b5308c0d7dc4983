// Drives the real browsers with the built extension: one driver, two browsers, the shipped manifest.
import path from 'node:path';
import puppeteer, { type Browser, type Page, type Target, type WebWorker } from 'puppeteer-core';
import { browserPath } from '../browsers.ts';
import {
  moveClock,
  openPopup,
  openTab,
  preapprove,
  required,
  stopWorkers,
  update,
  wake,
} from './chromium-inside.ts';
import { acknowledged } from './firefox-wire.ts';

export { until } from './until.ts';

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
