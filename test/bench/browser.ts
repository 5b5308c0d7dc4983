// Browsers to measure in: with the product and its site set up, and with no extension at all.
import type { Browser, Page } from 'puppeteer-core';
import { dayOf } from '../../lib/duties/days.ts';
import { type Chromium, launchChromium } from '../e2e/browser.ts';
import { enableSite } from '../e2e/day.ts';
import type { Built } from './build.ts';
import { calm, fillColumns } from './seed.ts';
import { type BenchSite, names, startSite } from './site.ts';

export type Bench = BenchSite & { chromium: Chromium; url(name: keyof typeof names, path: string): string };

/** Chromium with the product, enabled on `ours.test` with 32 columns; `plain.test` is the same site without anything. */
export async function openBench({ ours, empty }: Built): Promise<Bench> {
  const site = await startSite(dayOf(new Date()));
  const chromium = await launchChromium({
    port: site.port,
    extension: ours,
    size: { width: 1280, height: 800 },
  });
  await chromium.browser.installExtension(empty);
  await calm(chromium);
  const page = await chromium.browser.newPage();
  await page.goto(`http://${names.ours}/`);
  await enableSite(chromium, page);
  await fillColumns(chromium, `http://${names.ours}`, site.today);
  await page.close();
  return {
    ...site,
    chromium,
    url: (name, path) => `http://${names[name]}${path}`,
    close: async () => {
      await chromium.close();
      site.close();
    },
  };
}

/** Chromium without any extension, on the same site. */
export async function openWithout({ word }: Built, port: number): Promise<Chromium> {
  const chromium = await launchChromium({ port, extension: word, size: { width: 1280, height: 800 } });
  await chromium.browser.uninstallExtension(chromium.id);
  return chromium;
}

/** A tab of its own, so a process of its own; closed afterwards. */
export async function inNewTab<T>(browser: Browser, act: (page: Page) => Promise<T>): Promise<T> {
  const page = await browser.newPage();
  try {
    return await act(page);
  } finally {
    await page.close();
  }
}
