// Pages written without knowledge of the reader read in a real Chromium as they do in the background's parser, and what is made to hold it up does not hold up the page.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Row } from '../../lib/model.ts';
import { watchCpu } from '../bench/cpu.ts';
import { type CorpusPage, corpus } from '../corpus/corpus.ts';
import { readPage } from '../corpus/read.ts';
import { inGbk } from '../portal/gbk.ts';
import type { InPage } from './reader.ts';
import { openReading, type Reading } from './reading.ts';

let reading: Reading;

beforeAll(async () => {
  reading = await openReading();
});

afterAll(() => reading?.close());

const patient = 240_000;

/** What the two backends say of each page, as text; empty where nothing is read. */
async function bothSay(pages: CorpusPage[]): Promise<{ page: CorpusPage; live: string; parsed: string }[]> {
  const live = new Map<CorpusPage, unknown>();
  for (const page of pages.filter((one) => !isPlain(one))) {
    await reading.open(page);
    const seen = page.today;
    live.set(
      page,
      await reading.tab.evaluate(
        (day) => (globalThis as unknown as InPage).reader.read('column', day, day),
        seen,
      ),
    );
  }
  await reading.open({ ...blank, url: 'http://www.portal.example/' });
  const written = pages.filter(isPlain);
  for (let from = 0; from < written.length; from += 20) {
    const some = written.slice(from, from + 20);
    const said = await reading.tab.evaluate(
      async (given) => {
        const all = [];
        for (const { html, url, today } of given)
          all.push(await (globalThis as unknown as InPage).reader.readWritten(html, url, today));
        return all;
      },
      some.map(({ bytes, url, today }) => ({ html: new TextDecoder().decode(bytes), url, today })),
    );
    for (const [at, page] of some.entries()) live.set(page, said[at]);
  }
  return pages.map((page) => ({ page, live: told(live.get(page)), parsed: told(readPage(page).reading) }));
}

const blank = { bytes: new TextEncoder().encode('<body></body>'), contentType: 'text/html; charset=utf-8' };

/** Loading a page takes ten times as long as writing it into a frame: only what must be decoded, or has frames, is loaded. */
function isPlain({ bytes }: CorpusPage): boolean {
  const text = new TextDecoder().decode(bytes);
  return !text.includes('\ufffd') && !text.includes('\0') && !/<i?frame(?:set)?[\s>]/i.test(text);
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
    for (const { page, live, parsed } of await bothSay(corpus('open')))
      if (still(page) || parsed) expect(live, page.name).toBe(parsed);
  },
  patient,
);

test(
  'so do those held out: how many do not is all that is told',
  async () => {
    let unlike = 0;
    for (const { page, live, parsed } of await bothSay(corpus('held-out')))
      if ((still(page) || parsed) && live !== parsed) unlike += 1;
    expect(unlike).toBe(0);
  },
  patient,
);

describe('a page made to hold it up is read by the page’s own thread in time, for what it is', () => {
  const many = (count: number, make: (at: number) => string) =>
    Array.from({ length: count }, (_, at) => make(at)).join('');
  const listed = (count: number, more = '') =>
    `<ul>${many(count, (at) => `<li><a href="/zwgk/gg/${at}.html">第${at}号公告公示</a><span>2026-11-20</span>${more}</li>\n`)}</ul>`;
  const whole = (inside: string) => `<html><head><title>公告</title></head><body>${inside}</body></html>`;
  const utf8 = (inside: string) => new TextEncoder().encode(whole(inside));
  /** Rows of a list that was found; undefined where none was, and it says so. */
  test.each<[string, () => Uint8Array, number | undefined]>([
    [
      '100,000 nested divs',
      () => utf8(`${'<div>'.repeat(100_000)}<a href="/a/1.html">标题</a> 2026-11-20`),
      undefined,
    ],
    [
      '20,000 links in one line',
      () => utf8(many(20_000, (at) => `<a href="/a/${at}.html">第${at}号</a> 2026-11-20 `)),
      undefined,
    ],
    [
      '10,000 rows of unlike classes',
      () =>
        utf8(
          many(10_000, (at) => `<div class="x${at}y"><a href="/a/${at}.html">第${at}号</a>2026-11-20</div>`),
        ),
      10_000,
    ],
    [
      'a cell of 1 MB',
      () => utf8(`<ul><li><a href="/a/1.html">${'2026-11-'.repeat(130_000)}</a> 2026-11-20</li></ul>`),
      undefined,
    ],
    [
      '500 nested lists',
      () => utf8(`${'<ul><li>'.repeat(250)}<a href="/a/1.html">标题</a> 2026-11-20`),
      undefined,
    ],
    [
      '500 nested pagers',
      () => utf8(`${'<div class="page">'.repeat(500)}下一页${'<p>文字</p>'.repeat(20_000)}`),
      undefined,
    ],
    ['10 MB of a list', () => utf8(listed(4_000, `<p hidden>${'摘要'.repeat(440)}</p>`)), 4000],
    [
      'a program under the label of a page',
      () => new Uint8Array(400_000).map((_, at) => (at * 7919) % 256),
      undefined,
    ],
    ['GBK under the label of UTF-8', () => inGbk(whole(listed(12))), 12],
    ['UTF-8 under the label of GBK', () => utf8(listed(12)), 12],
  ])(
    '%s',
    async (what, make, expected) => {
      const url = 'http://www.portal.example/zwgk/gg/';
      const charset = what.endsWith('of GBK') ? 'gbk' : 'utf-8';
      const [bytes, contentType] = [make(), `text/html; charset=${charset}`];
      await reading.open({ url, bytes, contentType });
      const cpu = await watchCpu(reading.tab);
      const from = await cpu();
      const said = await reading.tab.evaluate(() =>
        (globalThis as unknown as InPage).reader.read('column', '2026-11-22'),
      );
      const spent = (await cpu()) - from;
      expect(spent).toBeLessThan(5000);
      const { state, rows } = said as { state: string; rows?: Row[] };
      expect([state, rows?.length]).toEqual(expected ? ['read', expected] : ['unreadable', undefined]);
      if (!what.includes('label of')) return;
      // The tab shows what it was told the bytes are; the background looks at the bytes themselves.
      const { reading: parsed } = readPage({ url, bytes, contentType, today: '2026-11-22' });
      const titles = parsed.state === 'read' ? parsed.rows.map(({ title }) => title) : undefined;
      expect(titles?.[0]).toBe(expected && '第0号公告公示');
    },
    patient,
  );
});
