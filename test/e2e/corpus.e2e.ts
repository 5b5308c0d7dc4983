// Pages written without knowledge of the reader read in a real Chromium as they do in the background's parser, and what is made to hold it up does not hold up the page.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Row } from '../../lib/model.ts';
import { type CorpusPage, corpus } from '../corpus/corpus.ts';
import { readPage } from '../corpus/read.ts';
import type { InPage } from './reader.ts';
import { openReading, type Reading } from './reading.ts';

let reading: Reading;

beforeAll(async () => {
  reading = await openReading();
});

afterAll(() => reading?.close());

const patient = 240_000;

/** What the two backends say of one page, as text; empty where nothing is read. */
async function bothSay(page: CorpusPage): Promise<{ live: string; parsed: string }> {
  await reading.open(page);
  const live = await reading.tab.evaluate(
    (today) => (globalThis as unknown as InPage).reader.read('column', today, today),
    page.today,
  );
  return { live: told(live), parsed: told(readPage(page).reading) };
}

function told(said: unknown): string {
  const { rows = [] } = said as { rows?: Row[] };
  return rows.map(({ title, url, date }) => `${title} ${url} ${date?.on} ${date?.origin}`).join('\n');
}

/** Rows that a page's own script draws are not there for the parser; it may know them from data, or say that it cannot. */
const still = (page: CorpusPage) =>
  !page.scripted && !/<script/i.test(new TextDecoder('latin1').decode(page.bytes));

test(
  'the open pages read alike over the live document and over their text',
  async () => {
    for (const page of corpus('open')) {
      const { live, parsed } = await bothSay(page);
      if (still(page) || parsed) expect(live, page.name).toBe(parsed);
    }
  },
  patient,
);

test(
  'so do those held out: how many do not is all that is told',
  async () => {
    let unlike = 0;
    for (const page of corpus('held-out')) {
      const { live, parsed } = await bothSay(page);
      if ((still(page) || parsed) && live !== parsed) unlike += 1;
    }
    expect(unlike).toBe(0);
  },
  patient,
);

describe('a page made to hold it up is read by the page’s own thread in time', () => {
  const many = (count: number, make: (at: number) => string) =>
    Array.from({ length: count }, (_, at) => make(at)).join('');
  test.each<[string, () => string]>([
    ['100,000 nested divs', () => `${'<div>'.repeat(100_000)}<a href="/a/1.html">标题</a> 2026-11-20`],
    [
      '20,000 links in one line',
      () => many(20_000, (at) => `<a href="/a/${at}.html">第${at}号</a> 2026-11-20 `),
    ],
    [
      '10,000 rows of unlike classes',
      () =>
        many(10_000, (at) => `<div class="x${at}y"><a href="/a/${at}.html">第${at}号</a>2026-11-20</div>`),
    ],
    [
      'a cell of 1 MB',
      () => `<ul><li><a href="/a/1.html">${'2026-11-'.repeat(130_000)}</a> 2026-11-20</li></ul>`,
    ],
    ['500 nested lists', () => `${'<ul><li>'.repeat(250)}<a href="/a/1.html">标题</a> 2026-11-20`],
    ['500 nested pagers', () => `${'<div class="page">'.repeat(500)}下一页${'<p>文字</p>'.repeat(20_000)}`],
  ])(
    '%s',
    async (_what, make) => {
      const html = `<html><head></head><body>${make()}</body></html>`;
      const url = 'http://www.portal.example/zwgk/gg/';
      await reading.open({
        url,
        bytes: new TextEncoder().encode(html),
        contentType: 'text/html; charset=utf-8',
      });
      const spent = await reading.tab.evaluate(() => {
        const from = performance.now();
        (globalThis as unknown as InPage).reader.read('column', '2026-11-22');
        return performance.now() - from;
      });
      expect(spent).toBeLessThan(5000);
    },
    patient,
  );
});
