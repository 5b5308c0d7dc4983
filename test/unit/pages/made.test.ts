// @vitest-environment node
// Harder pages composed by chance, named and wrapped as real ones are: what is claimed is the column, and what is none is left alone.
import { expect, test } from 'vitest';
import { readColumnPage } from '../../../lib/pages/adapters.ts';
import { parsedPage } from '../../../lib/pages/parsed.ts';
import { composed } from './made/page.ts';
import { without } from './made/without.ts';

// Weights are fitted on seeds from 5000 on.
const seeds = Array.from({ length: 200 }, (_, at) => at + 1);

test('of 200 columns at least 180 are read, and for at most two another list is taken', () => {
  const read = seeds.map((seed) => {
    const { html, url, urls } = composed(seed);
    const { reading } = readColumnPage(parsedPage(html, url, '2026-11-22'), '2026-11-22');
    const rows = reading.state === 'read' ? reading.rows.map((row) => row.url) : [];
    return { rows: rows.length, right: rows.join() === [...new Set(urls)].join() };
  });
  expect(read.filter(({ right }) => right).length).toBeGreaterThanOrEqual(180);
  expect(read.filter(({ rows, right }) => rows && !right).length).toBeLessThanOrEqual(2);
}, 60_000);

test('of 200 pages without a column at most three are taken for one; no home page, article, search or empty column is', () => {
  const claimed = seeds.flatMap((seed) => {
    const { html, url, kind } = without(seed);
    const { reading } = readColumnPage(parsedPage(html, url, '2026-11-22'), '2026-11-22');
    return reading.state === 'read' ? kind : [];
  });
  expect(claimed.length).toBeLessThanOrEqual(3);
  expect(claimed.filter((kind) => /^(?:home|article|search|empty)$/.test(kind))).toEqual([]);
}, 60_000);
