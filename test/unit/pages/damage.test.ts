// Damaged pages: nothing throws, nothing is read that does not stand there, and half a list is no list.
import { describe, expect, test } from 'vitest';
import type { Reading } from '../../../lib/model.ts';
import { readColumnPage } from '../../../lib/pages/adapters.ts';
import { readArticlePage } from '../../../lib/pages/article.ts';
import { decode } from '../../../lib/pages/charset.ts';
import { columnLinks } from '../../../lib/pages/links.ts';
import { parsedPage } from '../../../lib/pages/parsed.ts';
import { fixtures } from '../../fixtures/pages.ts';

const lists = fixtures().filter(({ expected }) => 'state' in expected && expected.state === 'read');
const empties = fixtures().filter(({ expected }) => 'state' in expected && expected.state === 'empty');

/** A die that always falls alike. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
}

function readAll(bytes: Uint8Array, url: string, contentType = ''): Reading {
  const page = parsedPage(decode(bytes, contentType).text, url);
  readArticlePage(page);
  columnLinks(page, ['规划信息', '统计信息']);
  const { reading, nodes } = readColumnPage(page);
  expect(nodes.length).toBe(reading.state === 'read' ? reading.rows.length : 0);
  if (reading.state === 'read') expect(reading.rows.length).toBeGreaterThan(0);
  return reading;
}

describe('an answer that broke off', () => {
  test.each(lists)('$family/$name gives all its rows or none', ({ bytes, url, contentType, expected }) => {
    const rows = 'rows' in expected ? expected.rows : [];
    for (let at = 0; at < bytes.length; at += 37) {
      const reading = readAll(bytes.slice(0, at), url, contentType);
      if (reading.state === 'read') {
        expect([at, reading.rows.map((row) => row.url)]).toEqual([at, rows.map((row) => row.url)]);
      } else expect(reading.state).toBe('unreadable');
    }
  });
  test.each(empties)('$family/$name proves nothing', ({ bytes, url, contentType }) => {
    const text = decode(bytes, contentType).text;
    const until = text.toLowerCase().lastIndexOf('</body');
    const { reading } = readColumnPage(parsedPage(text.slice(0, until), url));
    if (!text.includes('<totalrecord>0')) expect(reading.state).toBe('unreadable');
  });
});

describe('bytes changed at random', () => {
  test.each(fixtures())('$family/$name does not throw', ({ bytes, url, contentType }) => {
    const roll = dice(bytes.length);
    for (let round = 0; round < 25; round++) {
      const changed = bytes.slice();
      for (let change = 0; change <= round; change++) changed[roll(changed.length)] = roll(256);
      readAll(changed, url, round % 2 ? contentType : 'text/html; charset=gbk');
    }
  });
});

describe('tags dropped, doubled and crossed at random', () => {
  test.each(lists)('$family/$name gives no row that does not stand there', ({ bytes, url, contentType }) => {
    const html = decode(bytes, contentType).text;
    const tags = html.split(/(?=<)/);
    const roll = dice(tags.length);
    for (let round = 0; round < 25; round++) {
      const crossed = tags.flatMap(
        (tag) => [[tag], [tag], [tag], [tag], [tag, tag], [], [tag.replace('<', '</')]][roll(40)] ?? [tag],
      );
      const text = crossed.join('');
      const { reading } = readColumnPage(parsedPage(text, url));
      for (const row of reading.state === 'read' ? reading.rows : []) {
        expect(text).toContain(new URL(row.url).pathname.split('/').at(-1));
        if (row.date && row.date.origin !== 'inferred') expect(row.date.on).toMatch(/^20\d\d-\d\d-\d\d$/);
      }
    }
  });
});

test.each([
  ['nothing', new Uint8Array()],
  ['zeros', new Uint8Array(5000)],
  ['a picture', Uint8Array.from({ length: 9000 }, (_, at) => (at * 7919) % 256)],
  ['a zip', new TextEncoder().encode(`PK\x03\x04${'\0\x14'.repeat(900)}`)],
  ['a byte order mark', Uint8Array.of(0xef, 0xbb, 0xbf)],
])('%s gives no rows and no zero', (_what, bytes) => {
  expect(readAll(bytes, 'http://www.portal.example/zwgk/').state).toBe('unreadable');
});

test('an address that is none does not throw', () => {
  const html =
    '<html><ul><li><a href="http://[">标题一二</a>2026-11-20<li><a href="x y">标题三四</a>2026-11-19</ul></html>';
  for (const url of ['', 'about:blank', 'http://', 'x', 'http://www.portal.example/a/']) {
    expect(() => readAll(new TextEncoder().encode(html), url)).not.toThrow();
  }
});
