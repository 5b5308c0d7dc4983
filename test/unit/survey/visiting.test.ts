// 打开的页面: which pages that were opened one after another prove to be one list, and how far back it was seen.
import { describe, expect, it } from 'vitest';
import type { Row } from '../../../lib/model.ts';
import type { VisitStage } from '../../../lib/store/visits.ts';
import { readSince } from '../../../lib/survey/plan.ts';
import { mayBeVisited, type Opened, withOpened } from '../../../lib/survey/visiting.ts';
import { origin, row } from './town.ts';

const first = { column: '统计信息', url: `${origin}/tj/` };
const at = '2026-03-20T02:00:00.000Z';
const days = (names: string) =>
  names.split(' ').map((name): Row => row(name, `2026-03-${name.slice(1).padStart(2, '0')}`));

/** `shows('a19 a18', { path: '/tj/2' })`: a page whose rows are dated by their names, `a18` on the 18th. */
const shows = (
  names: string,
  { path = '/tj/', ...part }: Partial<Opened> & { path?: string } = {},
): Opened => ({
  state: 'read',
  adapter: 'generic',
  url: origin + path,
  rows: days(names),
  ...part,
});

function after(...pages: Opened[]) {
  let stage: VisitStage | undefined;
  let loose: string[] = [];
  for (const page of pages) {
    const together = withOpened(stage, page, first, at);
    stage = together.stage;
    loose = together.loose.map(({ url }) => url.replace(`${origin}/`, ''));
  }
  if (!stage) throw new Error('no page');
  const since = stage.pages.length ? readSince({ stage, found: new Map(), known: new Map() }) : 'nothing';
  const rows = stage.rows.map(({ url }) => url.replace(`${origin}/`, '')).join(' ');
  return { rows, since, loose: loose.join(' '), pages: stage.pages.length };
}

describe('pages of a list that were opened', () => {
  it.each([
    [
      'the first one reaches back to its last row',
      [shows('a19 a12')],
      { rows: 'a19 a12', since: '2026-03-13' },
    ],
    [
      'the page that the last one named follows it',
      [shows('a19 a12', { next: `${origin}/tj/2` }), shows('a11 a03', { path: '/tj/2' })],
      { rows: 'a19 a12 a11 a03', since: '2026-03-04', pages: 2 },
    ],
    [
      'the page that the pager counts on to, in the same place, follows it',
      [shows('a19 a12', { place: 1 }), shows('a11 a03', { place: 2 })],
      { rows: 'a19 a12 a11 a03', since: '2026-03-04', pages: 2 },
    ],
    [
      'a page that was jumped to gives articles, and proves no day',
      [shows('a19 a12', { place: 1 }), shows('a04 a03', { place: 5 })],
      { rows: 'a19 a12', since: '2026-03-13', loose: 'a04 a03' },
    ],
    [
      'a list that grows as one scrolls is one page that got longer',
      [shows('a19 a12'), shows('a19 a12 a11 a03')],
      { rows: 'a19 a12 a11 a03', since: '2026-03-04', pages: 1 },
    ],
    [
      'the first page opened again brings what is new on top of what was seen behind it',
      [
        shows('a19 a12', { next: `${origin}/tj/2` }),
        shows('a11 a03', { path: '/tj/2' }),
        shows('a20 a19', { next: `${origin}/tj/2` }),
      ],
      { rows: 'a20 a19 a12 a11 a03', since: '2026-03-04', pages: 2 },
    ],
    [
      'what a tab draws into the list’s place is another list',
      [shows('a19 a12'), shows('b18 b10')],
      { rows: 'a19 a12', since: '2026-03-13', loose: '' },
    ],
    [
      'and so is what is paged through behind that tab',
      [shows('a19 a12', { place: 1 }), shows('b18 b10', { place: 1 }), shows('b09 b02', { place: 2 })],
      { rows: 'a19 a12', since: '2026-03-13', loose: '' },
    ],
    [
      'back in the first tab counting goes on',
      [
        shows('a19 a12', { place: 1 }),
        shows('b18 b10', { place: 1 }),
        shows('a19 a12', { place: 1 }),
        shows('a11 a03', { place: 2 }),
      ],
      { rows: 'a19 a12 a11 a03', since: '2026-03-04' },
    ],
    [
      'a search in the list that finds few of its rows proves nothing more',
      [shows('a19 a17 a12', { total: 40 }), shows('a19 a02', { total: 2 })],
      { since: '2026-03-13' },
    ],
    [
      'a list that has shown as many rows as it counts has shown its end',
      [shows('a19 a12', { place: 1, total: 3 }), shows('a03', { place: 2, total: 3 })],
      { rows: 'a19 a12 a03', since: undefined },
    ],
    [
      'a further page that was opened before the first proves no day',
      [shows('a11 a03', { place: 2 })],
      { rows: '', since: 'nothing', loose: 'a11 a03' },
    ],
  ])('%s', (_, pages, expected) => {
    expect(after(...pages)).toMatchObject(expected);
  });

  it('of yesterday are not gone on with', () => {
    const { stage } = withOpened(undefined, shows('a19 a12'), first, '2026-03-19T02:00:00.000Z');
    expect(withOpened(stage, shows('a20 a19'), first, at).stage.rows).toHaveLength(2);
  });

  it('of another address of the column are not gone on with', () => {
    const { stage } = withOpened(undefined, shows('a19 a12'), { ...first, url: `${origin}/old/` }, at);
    expect(withOpened(stage, shows('a19 a12'), first, at).stage.pages).toEqual([`${origin}/tj/`]);
  });
});

describe('a column that is not read', () => {
  it.each([
    ['script-rendered', true],
    ['blocked', true],
    ['timeout', true],
    ['recipe', true],
    ['login', false],
    ['redirected', false],
    ['partial', false],
    [undefined, false],
  ] as const)('because of %s is counted from opened pages: %s', (reason, expected) => {
    expect(mayBeVisited(reason)).toBe(expected);
  });
});
