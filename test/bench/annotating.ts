// Makes the product annotate a page that is loaded and at rest, so that nothing but the annotating is measured.
import type { Page } from 'puppeteer-core';
import type { Bench } from './browser.ts';

/**
 * The page becomes its column's page and is told to look again, as when a survey has just read it. Resolves when bar and
 * marks have their hosts.
 */
export async function annotate({ chromium }: Bench, page: Page, length: number): Promise<void> {
  const worker = await chromium.worker();
  const [drawn] = await Promise.all([
    page.evaluate(hosts, `/list/${length}/`),
    worker.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, url: 'http://ours.test/*' });
      await chrome.tabs.sendMessage(tab?.id ?? -1, { order: 'context.changed', body: {} });
    }),
  ]);
  if (drawn !== 2) throw new Error(`${drawn} hosts of ours on ${length} rows: bar and marks would be two.`);
}

// Runs in the page.
function hosts(path: string): Promise<number> {
  history.replaceState(null, '', path);
  const count = () => document.querySelectorAll('zhishou-mark').length;
  return new Promise((done) => {
    const late = setTimeout(() => done(count()), 20_000);
    new MutationObserver(() => {
      if (count() < 2) return;
      clearTimeout(late);
      done(count());
    }).observe(document.documentElement, { childList: true });
  });
}
