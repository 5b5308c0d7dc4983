// What is let go of when a column is read in another way, and what stays.
import { expect, it } from 'vitest';
import type { Article } from '../../../lib/model.ts';
import type { Stage } from '../../../lib/store/jobs.ts';
import { readerOf, withoutMistakes } from '../../../lib/survey/readers.ts';
import { origin } from './town.ts';

const of = (path: string, on: string | undefined, more: Partial<Article> = {}): Article => ({
  url: origin + path,
  title: '稿件',
  kind: 'own',
  ...(on && { shown: { on, origin: 'list', printed: on } }),
  firstSeen: `${on ?? '2026-03-02'}T02:00:00.000Z`,
  page: 'read',
  ...more,
});

const rows = [9, 8, 7, 6].map((day) => ({
  ...{ title: '稿件', url: `${origin}/tjj/t2026030${day}_1.html`, pinned: false, external: false, page: 0 },
  date: { on: `2026-03-0${day}`, origin: 'list' as const, printed: '' },
}));
const stage: Stage = {
  ...{ column: '统计信息', job: 'j', url: `${origin}/tjj/`, at: '2026-03-10T02:00:00.000Z' },
  ...{ today: '2026-03-10', pages: [`${origin}/tjj/`], rows, adapter: 'recipe', state: 'read' },
};

it.each<[string, Article, boolean]>([
  ['a mistake of this month goes', of('/hot/1.shtml', '2026-03-05'), false],
  ['a mistake of last month goes', of('/hot/2.shtml', '2026-02-05'), false],
  ['a mistake without a date goes', of('/hot/3.shtml', undefined), false],
  ['months that are over stay: the site may have been rebuilt', of('/old/4.shtml', '2026-01-31'), true],
  [
    'also what was kept of them without a date',
    of('/old/5.shtml', undefined, { firstSeen: '2026-01-20T02:00:00.000Z' }),
    true,
  ],
  [
    'what a person entered stays',
    of('/hot/6.shtml', '2026-03-05', { byHand: { by: '甲', reason: '漏', at: '2026-03-06T02:00:00.000Z' } }),
    true,
  ],
  ['what further back has the column’s addresses stays', of('/tjj/t20260201_1.html', '2026-02-01'), true],
])('%s', (_, article, stays) => {
  const reader = { ...readerOf(stage), via: 'r1@2026-03-10T01:00:00.000Z' };
  const left = withoutMistakes(new Map([[article.url, article]]), { stage, found: new Map() }, reader);
  expect(left.has(article.url)).toBe(stays);
});
