// A browser with three popups side by side: one static word, the product, the product with 500 lines; 100,000 articles in each store.
import puppeteer, { type Browser, type Page, type WebWorker } from 'puppeteer-core';
import { dutyTable } from '../../lib/duties/builtin.ts';
import { columnsOf } from '../../lib/duties/table.ts';
import { type Built, largeColumns } from './build.ts';
import { extensionHost } from './host.ts';
import { fillHistory } from './seed.ts';

export type PopupName = 'word' | 'ours' | 'large';

export type Popups = {
  /** ms from the press to the popup's words painted. */
  open(name: PopupName): Promise<number>;
  close(): Promise<void>;
};

export async function openPopups(built: Built): Promise<Popups> {
  const browser = await puppeteer.launch(extensionHost());
  await doNotHoldNewPages(browser);
  const ids = {
    word: await browser.installExtension(built.word),
    ours: await browser.installExtension(built.ours),
    large: await browser.installExtension(built.large),
  };
  await pin(browser, Object.values(ids));
  const columns = { ours: columnsOf(dutyTable).map(({ column }) => column), large: largeColumns() };
  for (const name of ['ours', 'large'] as const)
    await fillHistory(browser, ids[name], columns[name], 100_000);
  const page = await browser.newPage();
  return {
    open: (name) => pressed(browser, page, ids[name]),
    close: () => browser.close(),
  };
}

async function pressed(browser: Browser, page: Page, id: string): Promise<number> {
  await page.bringToFront();
  const worker = await workerOf(browser, id);
  const shown = browser.waitForTarget((target) => target.url() === `chrome-extension://${id}/popup.html`);
  const from = await worker.evaluate(async () => {
    const [window] = await chrome.windows.getAll({ windowTypes: ['normal'] });
    const windowId = window?.id ?? -1;
    await chrome.windows.update(windowId, { focused: true });
    const now = performance.timeOrigin + performance.now();
    await chrome.action.openPopup({ windowId });
    return now;
  });
  // Nothing looks into the popup before it is done.
  const target = await shown;
  await new Promise((later) => setTimeout(later, 500));
  const popup = await target.asPage();
  const painted = await popup.evaluate(wordsPainted);
  await popup.close();
  return painted - from;
}

// The moment the first words inside <main> were on the screen, as the browser itself noted it.
function wordsPainted(): Promise<number> {
  return new Promise((done, fail) => {
    setTimeout(() => fail(new Error('The popup painted no words.')), 5000);
    new PerformanceObserver((list) => {
      const words = (list.getEntries() as (PerformanceEntry & { element?: Element })[]).find(
        ({ element }) => element?.isConnected && element.closest('main'),
      );
      if (words) done(performance.timeOrigin + words.startTime);
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });
}

/** The driver stops every new page until it has looked at it: a popup would be late by that. */
async function doNotHoldNewPages(browser: Browser): Promise<void> {
  const session = await browser.target().createCDPSession();
  await session
    .connection()
    ?.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: true });
}

async function pin(browser: Browser, ids: string[]): Promise<void> {
  const page = await browser.newPage();
  await page.goto('chrome://extensions');
  for (const id of ids) {
    await page.evaluate((extensionId: string) => {
      // @ts-expect-error the private interface of that page
      return chrome.developerPrivate.updateExtensionConfiguration({ extensionId, pinnedToToolbar: true });
    }, id);
  }
  await page.close();
}

async function workerOf(browser: Browser, id: string): Promise<WebWorker> {
  const target = await browser.waitForTarget(
    (one) => one.type() === 'service_worker' && one.url().startsWith(`chrome-extension://${id}/`),
  );
  const worker = await target.worker();
  if (!worker) throw new Error(`The extension ${id} has no worker.`);
  return worker;
}
