// The product installed twice in one browser, with little and with much in its store, and a page of each to read on.
import { cpSync } from 'node:fs';
import path from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import type { ColumnId } from '../../lib/model.ts';
import type { Built } from './build.ts';
import { extensionHost } from './host.ts';
import { fillHistory } from './seed.ts';

export type Stores = { page: { few: Page; many: Page }; close(): Promise<void> };

export async function openStores(
  { ours }: Built,
  columns: ColumnId[],
  kept: { few: number; many: number },
): Promise<Stores> {
  const twin = path.join(path.dirname(ours), 'twin');
  cpSync(ours, twin, { recursive: true });
  const browser = await puppeteer.launch(extensionHost());
  const open = async (extension: string, articles: number) => {
    const id = await browser.installExtension(extension);
    await fillHistory(browser, id, columns, articles);
    const page = await browser.newPage();
    // Nothing of the extension runs on a picture of its own, and its store is there.
    await page.goto(`chrome-extension://${id}/icons/16.png`);
    return page;
  };
  const page = { few: await open(ours, kept.few), many: await open(twin, kept.many) };
  return { page, close: () => browser.close() };
}
