// A row too long for the wire is lost from the marks by itself: the others keep their verdicts, each in its place.
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { schemas } from '../../../entrypoints/background/schemas.ts';
import { isSendable, longestAddress, plainRow, verdictsOf } from '../../../entrypoints/column/sendable.ts';
import type { RowVerdict } from '../../../lib/messages.ts';
import type { Row } from '../../../lib/model.ts';

const row = (url: string, more: Partial<Row> = {}): Row => ({
  title: '关于养老服务的公告',
  url: `http://portal.test/${url}`,
  date: { on: '2026-11-09', origin: 'list', printed: '2026-11-09' },
  pinned: false,
  external: false,
  ...more,
});
const far = row(`a.html?from=${'x'.repeat(longestAddress)}`);
const counted = (rows: Row[]): RowVerdict[] =>
  rows.map(({ url }) => ({ url, counted: true, why: { zh: '计入', en: 'counted' } }));

describe('verdicts', () => {
  it.each<[string, Row[], (string | undefined)[]]>([
    ['of ordinary rows', [row('1'), row('2')], ['1', '2']],
    ['around a row that cannot be sent', [row('1'), far, row('3')], ['1', undefined, '3']],
    ['of nothing but such a row', [far], [undefined]],
    ['of no rows', [], []],
  ])('%s stand in their rows’ places', async (_, rows, ids) => {
    let asked: Row[] = [];
    const verdicts = await verdictsOf(rows, async (sent) => {
      asked = sent;
      return counted(sent);
    });
    expect(verdicts.map((verdict) => verdict?.url.split('/').at(-1))).toEqual(ids);
    if (asked.length > 0) expect(v.is(schemas['page.rows'], { column: '养老服务', rows: asked })).toBe(true);
  });

  it('are missing where the background gives none, as for a column it does not know', async () => {
    expect(await verdictsOf([row('1')], async () => [])).toEqual([undefined]);
  });
});

it.each([
  ['an address of the utmost length', row('').url.padEnd(longestAddress, 'x'), true],
  ['one character more', row('').url.padEnd(longestAddress + 1, 'x'), false],
])('%s', (_, url, fits) => {
  const long = row('', {});
  const one = { ...long, url };
  expect(isSendable(one)).toBe(fits);
  expect(v.is(schemas['page.rows'], { column: '养老服务', rows: [one] })).toBe(fits);
});

it('words as long as a page are cut to what is taken to be counted', () => {
  const wordy = row('1', {
    title: '长'.repeat(5000),
    date: { on: '2026-11-09', origin: 'list', printed: '九'.repeat(5000) },
  });
  const seen = { state: 'read', adapter: 'generic', rows: [plainRow(wordy)] };
  expect(v.is(schemas['page.seen'], { column: '养老服务', seen })).toBe(true);
});
