// Every stored page says exactly what its neighbour .json says, read by the background's parser.
import { describe, expect, test } from 'vitest';
import type { Row } from '../../../lib/model.ts';
import { adapters, readColumnPage, readColumnRows } from '../../../lib/pages/adapters.ts';
import { readArticlePage } from '../../../lib/pages/article.ts';
import { decode } from '../../../lib/pages/charset.ts';
import { parsedPage } from '../../../lib/pages/parsed.ts';
import { fixtures } from '../../fixtures/pages.ts';

const all = fixtures();
/** Tests that read every page, ms: a second on an idle machine. */
const slow = 60_000;

describe.each([...new Set(all.map(({ family }) => family))])('%s', (family) => {
  test.each(all.filter((one) => one.family === family))('$name: $about', (one) => {
    const page = parsedPage(decode(one.bytes, one.contentType).text, one.url);
    const said = one.kind === 'article' ? readArticlePage(page) : readColumnPage(page, one.notAfter).reading;
    expect(said).toEqual(one.expected);
  });
});

test('there are pages of every family, among them empty, last, GBK and malformed ones', () => {
  expect(all.length).toBeGreaterThanOrEqual(80);
  expect(
    all.filter(({ expected }) => 'state' in expected && expected.state === 'empty').length,
  ).toBeGreaterThan(5);
  expect(all.filter(({ contentType }) => !contentType.includes('charset')).length).toBeGreaterThan(4);
});

test(
  'a script in the page gets the same rows, without the way on',
  () => {
    for (const one of all) {
      const page = parsedPage(decode(one.bytes, one.contentType).text, one.url);
      const { reading } = readColumnRows(page, one.notAfter);
      const rows = 'rows' in one.expected ? one.expected.rows : [];
      expect(reading.state === 'read' ? reading.rows : [], one.name).toEqual(rows);
      expect(reading).not.toHaveProperty('next');
    }
  },
  slow,
);

/** Shapes that must be known beforehand: records in a data island; the date's cell by the header's name alone. */
const needsItsFamily = /^(?:jpage|hanweb-catalogue|disclosure-table|truecms)\//;

/** The column's name before each title is longer than it; the longest link of a post is its category; a summary tells of another day. */
const beyondIt = new Set([
  'dedecms/total-in-address',
  'eyoucms/more-by-script',
  'jeecms/default-template',
  'wordpress/last-page',
  'wordpress/ordinary',
  'wordpress/utc-site',
]);

test(
  'the generic reader, which knows no product, reads most pages of the families alike',
  () => {
    const lists = all.filter(({ expected }) => 'rows' in expected);
    const plain = lists.filter(({ family, name }) => !needsItsFamily.test(`${family}/${name}`));
    const unlike = plain.filter((one) => {
      const page = parsedPage(decode(one.bytes, one.contentType).text, one.url);
      const said = adapters.generic?.read(page, one.notAfter).reading;
      return JSON.stringify(plainRows(said)) !== JSON.stringify(plainRows(one.expected));
    });
    expect(plain.length).toBeGreaterThan(70);
    const names = unlike.map(({ family, name }) => `${family}/${name}`);
    expect(names.filter((name) => !beyondIt.has(name))).toEqual([]);
  },
  slow,
);

const plainRows = (said: object | undefined) =>
  said && 'rows' in said
    ? (said.rows as Row[]).map(({ title, url, date }) => [title, url, date?.on ?? ''])
    : [];

test(
  'an article is never read as a column',
  () => {
    for (const one of all.filter(({ kind }) => kind === 'article')) {
      const { reading } = readColumnPage(parsedPage(decode(one.bytes, one.contentType).text, one.url));
      expect(reading.state, one.name).toBe('unreadable');
    }
  },
  slow,
);
