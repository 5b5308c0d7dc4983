// @vitest-environment node
// Pages nobody would write: whatever comes, the reader ends in time, throws nothing, and gives no rows without a list.
import { describe, expect, test } from 'vitest';
import { readColumnPage } from '../../../lib/pages/adapters.ts';
import { decode } from '../../../lib/pages/charset.ts';
import { parsedPage } from '../../../lib/pages/parsed.ts';
import { corpus } from '../../corpus/corpus.ts';
import { fixtures } from '../../fixtures/pages.ts';

/** Processor's time of one page, ms. An ordinary one takes 5. */
const bound = 2000;
const patient = 120_000;
const url = 'http://www.portal.example/zwgk/gg/';

type Stored = { name: string; bytes: Uint8Array; url: string; contentType: string };
const stored: Stored[] = [
  ...fixtures().map((one) => ({ ...one, name: `${one.family}/${one.name}` })),
  ...corpus('open').map((one) => ({ ...one, name: `corpus/${one.name}` })),
];

/** A die that falls alike in every run. */
function dice(seed: number): (sides: number) => number {
  let state = seed + 1;
  return (sides) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
}

/** Reads a page; what it says hangs together, and it came in time. */
function sound(bytes: Uint8Array, at: string, contentType = ''): void {
  const from = process.cpuUsage();
  const { reading, nodes, confidence, others } = readColumnPage(
    parsedPage(decode(bytes, contentType).text, at),
    '2026-11-22',
  );
  const listed = others();
  const { user, system } = process.cpuUsage(from);
  expect((user + system) / 1000).toBeLessThan(bound);
  expect(confidence >= 0 && confidence <= 1).toBe(true);
  expect(listed.every(({ nodes, titles }) => nodes.length > 0 && nodes.length === titles.length)).toBe(true);
  if (reading.state === 'read') expect(reading.rows.length).toBeGreaterThan(0);
  const rows = reading.state === 'read' ? reading.rows : [];
  expect(nodes).toHaveLength(rows.length);
  for (const { title, url, date } of rows) {
    expect(title).toMatch(/\S/);
    expect(new URL(url).protocol).toMatch(/^https?:$/);
    if (date) expect(new Date(date.on).toISOString().slice(0, 10)).toBe(date.on);
  }
}

const text = (html: string) => new TextEncoder().encode(html);
const joined = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

describe('a stored page, damaged', () => {
  const damages: [string, (bytes: Uint8Array, roll: (sides: number) => number) => Uint8Array][] = [
    ['cut anywhere', (bytes, roll) => bytes.slice(0, roll(bytes.length))],
    ['without its beginning', (bytes, roll) => bytes.slice(roll(bytes.length))],
    ['twice', (bytes) => joined(bytes, bytes)],
    ['cut and begun anew', (bytes, roll) => joined(bytes.slice(0, roll(bytes.length)), bytes)],
    ['with zeros in it', (bytes, roll) => bytes.map((byte) => (roll(200) ? byte : 0))],
    ['with half characters', (bytes, roll) => bytes.filter((byte) => byte < 128 || roll(30) > 0)],
    ['with bytes of chance', (bytes, roll) => bytes.map((byte) => (roll(60) ? byte : roll(256)))],
    ['with tags crossed', (bytes, roll) => crossed(bytes, roll)],
  ];
  test.each(damages)(
    '%s',
    (_what, damage) => {
      stored.forEach(({ bytes, url: at, contentType }, seed) => {
        const roll = dice(seed);
        for (const type of [contentType, 'text/html; charset=gbk']) sound(damage(bytes, roll), at, type);
      });
    },
    patient,
  );
});

/** Tags dropped, doubled, closed instead of opened; the text stays. */
function crossed(bytes: Uint8Array, roll: (sides: number) => number): Uint8Array {
  const parts = new TextDecoder('latin1').decode(bytes).split(/(?=<)/);
  const html = parts
    .map(
      (part) =>
        [part, part, part, part, part + part, part.replace('<', '</'), part.replace(/<[^>]*>/, '')][roll(7)],
    )
    .join('');
  return Uint8Array.from(html, (letter) => letter.charCodeAt(0));
}

describe('a page made to hold it up', () => {
  const many = (count: number, make: (at: number) => string) =>
    Array.from({ length: count }, (_, at) => make(at)).join('');
  const item = (title: string, date: string, more = '') =>
    `<li${more}><a href="/a/1.html" title="${title}">${title}</a><span>${date}</span></li>`;
  test.each<[string, () => string]>([
    ['100,000 nested divs', () => `${'<div>'.repeat(100_000)}<a href="/a/1.html">标题</a> 2026-11-20`],
    ['500 nested lists', () => `${'<ul><li>'.repeat(250)}${item('标题', '2026-11-20')}`],
    ['10 MB', () => `<ul>${many(100_000, (at) => item(`第${at}号公告`, '2026-11-20'))}</ul>`],
    ['100,000 links', () => many(100_000, (at) => `<a href="/a/${at}.html">第${at}号公告</a>`)],
    [
      '30,000 links in one line',
      () => `<p>${many(30_000, (at) => `<a href="/a/${at}.html">第${at}号</a> 2026-11-20 `)}</p>`,
    ],
    ['100,000 empty items', () => `<ul>${'<li></li>'.repeat(90_000)}</ul>`],
    ['tables in tables', () => `${'<table><tr><td>'.repeat(120)}${item('标题', '2026-11-20')}`],
    [
      'a table of 200 by 200 links',
      () =>
        `<table>${many(200, () => `<tr>${many(200, (at) => `<td><a href="/a/${at}.html">第${at}号公告</a>2026-11-20</td>`)}</tr>`)}</table>`,
    ],
    [
      '10,000 rows, each of another shape',
      () =>
        many(
          10_000,
          (at) => `<div class="x${at}y"><a href="/a/${at}.html">第${at}号公告</a>2026-11-20</div>`,
        ),
    ],
    [
      '10,000 definition lists',
      () => many(10_000, (at) => `<dt><a href="/a/${at}.html">第${at}号公告</a></dt><dd>2026-11-20</dd>`),
    ],
    [
      '3,000 rows below a pager',
      () =>
        `<div class="page">下一页</div>${many(3_000, (at) => `<ul><li><a href="/a/${at}.html">第${at}号公告</a>2026-11-20</li></ul>`)}`,
    ],
    ['blanks in a title', () => item(`标${' '.repeat(500_000)}题`, '2026-11-20')],
    ['digits in a title', () => item('1'.repeat(500_000), '2026-11-20')],
    ['dashes in a title', () => item('—-–'.repeat(200_000), '2026-11-20')],
    ['dots in a title', () => item(`标题${'.'.repeat(500_000)}x`, '2026-11-20')],
    ['brackets in a title', () => item('[【（('.repeat(150_000), '2026-11-20')],
    ['blanks in a date', () => item('标题', `2026${' '.repeat(500_000)}-11-20`)],
    ['digits in a date', () => item('标题', '2026-11-'.repeat(80_000))],
    ['signs in a date', () => item('标题', '年月日-/.:'.repeat(100_000))],
    ['signs in 2,000 dates', () => many(2_000, () => item('标题标题', '1-1 '.repeat(400)))],
    ['months in English', () => item('标题', 'Nov 21st '.repeat(80_000))],
    ['classes without end', () => item('标题', '2026-11-20', ` class="${'a-'.repeat(300_000)}"`)],
    ['40,000 classes', () => item('标题', '2026-11-20', ` class="${many(40_000, (at) => `k${at} `)}"`)],
    ['an address without end', () => `<ul><li><a href="/${'20261120/'.repeat(60_000)}">标题</a></li></ul>`],
    ['blanks in a pager', () => `<div class="pager">共${' '.repeat(500_000)}条 下一页</div>`],
    ['arrows in a path', () => `<p><a href="/">首页</a>${' > '.repeat(200_000)}公告</p>`],
    ['a heading without end', () => `<h1>${'公告 '.repeat(300_000)}</h1>${item('标题', '2026-11-20')}`],
    ['nothing, at length', () => `<p>${'暂无'.repeat(500_000)}</p>`],
    ['entities', () => item('&amp;'.repeat(200_000), '2026-11-20')],
    [
      'an island of openings',
      () => `<script type="text/xml"><datastore>${'<record><![CDATA['.repeat(100_000)}</script>`,
    ],
    ['scripts that call pagers', () => `<script>${'createPageHTML(1,'.repeat(100_000)}</script>`],
    ['selectors’ own signs', () => `<ul id='"]['>${item('标题', '2026-11-20')}</ul>`],
  ])('%s', (_what, make) => sound(text(`<html><head></head><body>${make()}</body></html>`), url), patient);

  test(
    'bytes that are no page',
    () => {
      const roll = dice(7);
      const noise = Uint8Array.from({ length: 200_000 }, () => roll(256));
      for (const bytes of [
        noise,
        noise.map((byte) => byte | 0x80),
        new Uint8Array(300_000),
        text('%PDF-1.7'),
      ])
        for (const type of ['', 'text/html; charset=gbk', 'text/html; charset=utf-16'])
          sound(bytes, url, type);
    },
    patient,
  );
});
