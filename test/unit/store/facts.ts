// Ledger facts and other records as small as they can be, for tests.
import type { Article, ColumnCount, LedgerFacts, Month } from '../../../lib/model.ts';

export function facts(key: string, change: Partial<LedgerFacts> = {}): LedgerFacts {
  return {
    kind: 'cleared',
    at: '2026-03-12T02:00:00.000Z',
    key,
    title: '关于公开征求意见的公告',
    column: '规划信息',
    owners: ['自然资源局'],
    contentSource: '旗自然资源局',
    checks: [{ check: 'id-number', strength: 'hold', count: 1, quotes: ['1505**********1234'] }],
    answers: [{ check: 'state-secret', choice: 'no' }],
    overrides: [],
    people: { clerk: '信息员', reviewer: '审核人', leader: '', publisher: '' },
    textDigest: 'ab',
    address: 'http://portal.test/admin',
    ...change,
  };
}

export function article(url: string, on?: string, change: Partial<Article> = {}): Article {
  return {
    url,
    title: `稿件 ${url}`,
    kind: 'own',
    ...(on && { shown: { on, origin: 'list', printed: on } }),
    firstSeen: '2026-03-12T02:00:00.000Z',
    page: 'read',
    ...change,
  };
}

export function count(column: string, done: number, change: Partial<ColumnCount> = {}): ColumnCount {
  return {
    column,
    byDuty: { [`${column}#1`]: { '': done } },
    unattributed: 0,
    reposts: 0,
    undated: 0,
    dateDoubts: 0,
    state: 'read',
    ...change,
  };
}

export const march: Month = '2026-03';
