import { describe, expect, it } from 'vitest';
import { siteFor } from '../../../entrypoints/options/ColumnAddress.tsx';
import { withContact } from '../../../entrypoints/options/ContactSettings.tsx';
import { doubtsOf, dutyRows, findDuties } from '../../../entrypoints/options/duty-rows.ts';
import { searchLedger } from '../../../entrypoints/options/ledger-view.ts';
import { hashOf, placeOf } from '../../../entrypoints/options/place.ts';
import { bytesWord, ofSite, sitesAsked } from '../../../entrypoints/options/request-list.ts';
import { dutyTable } from '../../../lib/duties/builtin.ts';
import { dayOf } from '../../../lib/duties/days.ts';
import type { Contact, RequestRecord } from '../../../lib/model.ts';
import { closing, namesIn, openRows } from '../../../lib/review/standing.ts';
import { entry } from './samples.ts';

describe('a place in the dashboard', () => {
  it.each([
    ['', { tab: 'duties' }],
    ['#nonsense', { tab: 'duties' }],
    ['#ledger', { tab: 'ledger' }],
    [
      '#columns/%E8%A7%84%E5%88%92%E4%BF%A1%E6%81%AF/2026-03',
      { tab: 'columns', column: '规划信息', month: '2026-03' },
    ],
    ['#columns/规划信息/2026-13', { tab: 'columns', column: '规划信息', month: undefined }],
    ['#columns/%E8%A7', { tab: 'columns', column: '%E8%A7', month: undefined }],
    ['#settings/规划信息', { tab: 'settings' }],
  ])('is read from “%s”', (hash, place) => {
    expect(placeOf(hash)).toEqual(place);
  });

  it('survives being written and read, slashes and all', () => {
    const place = { tab: 'columns', column: '征地/补偿', month: '2026-03' } as const;
    expect(placeOf(hashOf(place))).toEqual(place);
  });
});

describe('the duty table', () => {
  it('is found whole by an empty search: 31 rows, 35 lines, 32 columns', () => {
    const all = findDuties(dutyTable, { text: ' ' });
    expect(all).toHaveLength(35);
    expect(new Set(all.map((duty) => duty.row)).size).toBe(31);
    expect(new Set(all.map((duty) => duty.column)).size).toBe(32);
  });

  it.each([
    ['a printed short name', '发改委', '收费项目'],
    ['the full name behind it', '发展和改革委员会', '收费项目'],
    ['a unit that only a note names', '水务局', '收费项目'],
    ['words of the content, in any order', '廉租 住房', undefined],
    ['two words that one line holds', '住房 配给', '保障性安居住房'],
  ])('is searched by %s', (_, text, column) => {
    const found = findDuties(dutyTable, { text }).map((duty) => duty.column);
    if (column === undefined) expect(found).toEqual([]);
    else expect(found).toContain(column);
  });

  it('is filtered by unit over all its lines, notes included', () => {
    const found = findDuties(dutyTable, { text: '', unit: '审计局' });
    expect(found.map((duty) => duty.column)).toEqual(['综合执法']);
  });

  it('marks a line with doubts about it, not with those about the whole table', () => {
    const duty = dutyTable.duties.find((one) => one.column === '财政信息');
    const ids = duty ? doubtsOf(dutyTable, duty).map((doubt) => doubt.id) : [];
    expect(ids).toContain('number-4');
    expect(ids).not.toContain('quota-unit');
  });

  it('shows number and column once over the lines that share them', () => {
    const rows = dutyRows(dutyTable.duties);
    const spans = (column: string) =>
      rows
        .filter(({ duty }) => duty.column === column)
        .map(({ numberSpan, columnSpan }) => [numberSpan, columnSpan]);
    expect(spans('规划信息')).toEqual([
      [2, 2],
      [0, 0],
    ]);
    expect(spans('危房改造')).toEqual([[2, 1]]);
    expect(spans('保障性安居住房')).toEqual([[0, 1]]);
  });

  it('keeps the two rows printed with number 8 apart', () => {
    const rows = dutyRows(dutyTable.duties).filter(({ duty }) => duty.printedNumber === '8');
    expect(rows.map(({ numberSpan }) => numberSpan)).toEqual([1, 1]);
  });
});

describe('the ledger', () => {
  const override = { check: 'id-number', reason: '样例号码', by: '信息员' };
  const rows = [
    entry({ seq: 1, title: '征地补偿公告' }),
    entry({ seq: 2, kind: 'released', refers: 1, at: '2026-03-05T16:30:00Z' }),
    entry({ seq: 3, overrides: [override], unit: '民政局', column: '社会救助' }),
    entry({ seq: 4, kind: 'unchecked', overrides: [override], owners: [] }),
    entry({ seq: 5, kind: 'closed', refers: 3, note: '已核对' }),
  ];
  const found = (search: Parameters<typeof searchLedger>[1]) =>
    searchLedger(rows, search, dayOf).map(({ seq }) => seq);

  it.each<[string, Parameters<typeof searchLedger>[1], number[]]>([
    ['everything, newest first', {}, [5, 4, 3, 2, 1]],
    ['one kind', { kind: 'released' }, [2]],
    ['one column', { column: '社会救助' }, [3]],
    ['a unit, as source or as owner', { unit: '民政局' }, [3]],
    ['words of title, note or reason', { text: '样例' }, [4, 3]],
    ['all words at once', { text: '征地 公告' }, [1]],
    ['days in Shanghai: 00:30 there is the next day', { from: '2026-03-06' }, [2]],
    ['up to a day, itself included', { to: '2026-03-05' }, [5, 4, 3, 1]],
    ['what is still open', { openOnly: true }, [4]],
  ])('is searched for %s', (_, search, seqs) => {
    expect(found(search)).toEqual(seqs);
  });

  it('keeps overrides and unchecked releases open until a row closes them', () => {
    expect([...openRows(rows)]).toEqual([4]);
    expect([...openRows(rows.slice(0, 4))]).toEqual([3, 4]);
  });

  it('is closed by a row that names the open one and the second person', () => {
    const open = rows[2];
    if (!open) throw new Error('no row');
    const facts = closing(open, { by: '审核人', reason: '已核对原件' }, '2026-03-06T02:00:00Z');
    expect(facts).toMatchObject({
      kind: 'closed',
      refers: 3,
      note: '已核对原件',
      people: { reviewer: '审核人' },
    });
    expect(openRows([...rows.slice(0, 4), { ...entry({ seq: 5 }), ...facts }]).has(3)).toBe(false);
  });

  it('closes a row once, however often it is asked', () => {
    const keys = [1, 2].map(
      (n) => closing(entry({ seq: 3 }), { by: `某${n}`, reason: '' }, `2026-03-0${n}T00:00:00Z`).key,
    );
    expect(keys[0]).toBe(keys[1]);
  });

  it('knows who let it pass', () => {
    expect(namesIn(entry({ overrides: [override, { ...override, check: 'x' }] }))).toEqual(['信息员']);
    expect(namesIn(entry({ people: { clerk: '值班', reviewer: '', leader: '', publisher: '' } }))).toEqual([
      '值班',
    ]);
  });
});

describe('the requests', () => {
  const request = (url: string): RequestRecord => ({
    at: '2026-03-05T01:00:00Z',
    url,
    purpose: 'column',
    outcome: 'ok',
    bytes: 1,
    ms: 1,
  });
  const list = [request('http://a.test/1'), request('http://b.test:8080/2'), request('http://a.test/3')];

  it('are told apart by site, port included', () => {
    expect(sitesAsked(list)).toEqual([
      { origin: 'http://a.test', count: 2 },
      { origin: 'http://b.test:8080', count: 1 },
    ]);
    expect(ofSite(list, 'http://b.test:8080')).toEqual([list[1]]);
    expect(ofSite(list, '')).toBe(list);
  });

  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1000, '1 kB'],
    [1_530_000, '1.5 MB'],
  ])('say %i bytes as %s', (bytes, words) => {
    expect(bytesWord(bytes)).toBe(words);
  });
});

describe('the settings', () => {
  const other: Contact = { unit: '财政局', person: '联系人', phone: '1' };

  it('put a contact in its unit’s place', () => {
    const mine = { unit: '民政局', person: '', phone: '2' };
    expect(withContact([other], mine)).toEqual([other, mine]);
    expect(withContact([other, mine], { ...mine, phone: '3' })).toEqual([other, { ...mine, phone: '3' }]);
  });

  it('drop a contact that was emptied', () => {
    expect(withContact([other], { ...other, person: '', phone: '' })).toEqual([]);
  });

  const sites = ['http://a.test', 'http://b.test'].map((origin) => ({
    origin,
    pattern: '',
    title: '',
    enabledAt: '',
  }));
  it.each([
    ['the site it lies on', 'http://b.test/x/', undefined, 'http://b.test'],
    ['the column’s own site, when it lies on none', 'http://c.test/', 'http://b.test', 'http://b.test'],
    ['the first site, when nothing else is known', '', undefined, 'http://a.test'],
  ])('take an address for %s', (_, url, own, site) => {
    expect(siteFor(url, sites, own === undefined ? undefined : { column: 'x', site: own })).toBe(site);
  });
});
