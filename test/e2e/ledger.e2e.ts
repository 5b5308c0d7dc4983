// The ledger in a real browser: four windows write at once, and one changed byte is found.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LedgerEntry, LedgerFacts } from '../../lib/model.ts';
import type { Verified } from '../../lib/store/chain.ts';
import { type Chromium, launchChromium } from './browser.ts';

/** What the bundle puts into a page: the ledger's own door and its verification. */
type Ledger = {
  append(facts: LedgerFacts): Promise<LedgerEntry>;
  entries(): Promise<LedgerEntry[]>;
  verifyChain(entries: LedgerEntry[]): Promise<Verified>;
};

const windows = 4;
const each = 250;

let chromium: Chromium;
let pages: Page[];

beforeAll(async () => {
  const code = await bundle();
  chromium = await launchChromium();
  pages = await Promise.all(Array.from({ length: windows }, () => ledgerWindow(code)));
});
afterAll(() => chromium?.close());

describe('the ledger', () => {
  it('keeps one chain of 1,000 rows when four windows add 250 each', async () => {
    const took = await Promise.all(pages.map((page, at) => page.evaluate(writeMany, `window ${at}`, each)));
    const rows = await rowsOf(pages[0]);
    expect(rows).toHaveLength(windows * each);
    expect(new Set(rows.map((row) => row.key)).size).toBe(windows * each);
    expect(rows.map((row) => row.seq)).toEqual(rows.map((_, at) => at + 1));
    // Each of the four saw its turn: the rows of one window do not stand in one block.
    expect(rows.slice(0, each).some((row) => row.key.startsWith('window 0'))).toBe(true);
    expect(rows.slice(0, each).every((row) => row.key.startsWith('window 0'))).toBe(false);
    expect(await verdict(pages[1])).toMatchObject({ ok: true, length: windows * each });
    console.log(`ledger: ${(Math.max(...took) / (windows * each)).toFixed(1)} ms a row with four writers`);
  });

  it('gives the same row to a request that is repeated in all windows at once', async () => {
    const rows = await Promise.all(pages.map((page) => page.evaluate(writeOne, 'repeated')));
    expect(new Set(rows.map((row) => row.hash)).size).toBe(1);
    expect(await rowsOf(pages[0])).toHaveLength(windows * each + 1);
  });

  it('finds exactly the row in which one byte was changed', async () => {
    await pages[0]?.evaluate(changeOneByte, 417);
    const found = await verdict(pages[2]);
    expect(found).toMatchObject({ ok: false, seq: 417, words: { zh: expect.stringContaining('第 417 行') } });
  });
});

/** `lib/store/ledger.ts` and `chain.ts` as one script, built as the extension's pages are. */
async function bundle(): Promise<string> {
  const room = await mkdtemp(path.join(tmpdir(), 'ledger-'));
  const entry = path.join(room, 'entry.ts');
  const parts = ['ledger', 'chain'].map((file) => path.resolve(`lib/store/${file}.ts`));
  await writeFile(entry, parts.map((file) => `export * from ${JSON.stringify(file)};`).join('\n'));
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      lib: { entry, formats: ['iife'], name: 'ledger', fileName: () => 'ledger.js' },
      outDir: room,
      emptyOutDir: false,
      copyPublicDir: false,
      target: 'chrome109',
    },
  });
  const code = await readFile(path.join(room, 'ledger.js'), 'utf8');
  await rm(room, { recursive: true });
  return code;
}

/** An extension page in a window of its own, with the ledger in it; the debugger's own evaluation is not under the page's CSP. */
async function ledgerWindow(code: string): Promise<Page> {
  const page = await chromium.openOwn('options.html');
  await page.evaluate(`${code}; globalThis.ledger = ledger; undefined`);
  return page;
}

async function rowsOf(page: Page | undefined): Promise<LedgerEntry[]> {
  return (await page?.evaluate(() => (globalThis as unknown as { ledger: Ledger }).ledger.entries())) ?? [];
}

async function verdict(page: Page | undefined): Promise<Verified | undefined> {
  return page?.evaluate(async () => {
    const { entries, verifyChain } = (globalThis as unknown as { ledger: Ledger }).ledger;
    return verifyChain(await entries());
  });
}

// The functions below run in the page: they know nothing of this file.

async function writeMany(name: string, count: number): Promise<number> {
  const { append } = (globalThis as unknown as { ledger: Ledger }).ledger;
  const from = performance.now();
  for (let n = 0; n < count; n++) {
    await append({
      kind: 'cleared',
      at: new Date().toISOString(),
      key: `${name}/${n}`,
      title: '关于公开征求意见的公告',
      column: '规划信息',
      owners: ['自然资源局'],
      contentSource: '旗自然资源局',
      checks: [],
      answers: [{ check: 'state-secret', choice: 'no' }],
      overrides: [],
      people: { clerk: '', reviewer: '', leader: '', publisher: '' },
      textDigest: '',
      address: 'http://office.test/edit',
    });
  }
  return performance.now() - from;
}

async function writeOne(key: string): Promise<LedgerEntry> {
  const { append, entries } = (globalThis as unknown as { ledger: Ledger }).ledger;
  const [first] = await entries();
  if (!first) throw new Error('no row to copy');
  const { seq: _, previous: __, hash: ___, ...facts } = first;
  return append({ ...facts, key });
}

async function changeOneByte(seq: number): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('zhishou');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const rows = database.transaction('ledger', 'readwrite').objectStore('ledger');
  await new Promise<void>((resolve, reject) => {
    const read = rows.get(seq);
    read.onsuccess = () => {
      const row = read.result as LedgerEntry;
      const written = rows.put({ ...row, title: row.title.replace('公告', '公吿') });
      written.onsuccess = () => resolve();
      written.onerror = () => reject(written.error);
    };
    read.onerror = () => reject(read.error);
  });
  database.close();
}
