// Pages composed by chance: whatever stands around a list, its rows are read, or the page is unsure; nothing else is claimed.
import { expect, test } from 'vitest';
import { readColumnPage } from '../../../lib/pages/adapters.ts';
import { parsedPage } from '../../../lib/pages/parsed.ts';
import { composed } from './composed.ts';

const read = Array.from({ length: 400 }, (_, at) => {
  const { html, url, urls, days } = composed(at + 1);
  const { reading } = readColumnPage(parsedPage(html, url, '2026-11-22'), '2026-11-22');
  const rows = reading.state === 'read' ? reading.rows : [];
  const same = rows.map((row) => row.url).join() === urls.join();
  return {
    seed: at + 1,
    claimed: rows.length > 0,
    same,
    dated: rows.map(({ date }) => date?.on).join() === days.join(),
  };
});

test('of 400 composed pages no other list is claimed for the column', () => {
  expect(read.filter(({ claimed, same }) => claimed && !same).map(({ seed }) => seed)).toEqual([]);
});

test('at least 99 of 100 are read', () => {
  expect(read.filter(({ same }) => same).length).toBeGreaterThanOrEqual(396);
});

test('every row that is read has its day', () => {
  expect(read.filter(({ same, dated }) => same && !dated).map(({ seed }) => seed)).toEqual([]);
});
