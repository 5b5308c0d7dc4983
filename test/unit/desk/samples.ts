// Lines, articles and ledger rows to show, with only what a test cares about spelled out.
import type { Article, LedgerEntry, Progress } from '../../../lib/model.ts';

export function line(part: Partial<Progress>): Progress {
  const column = part.column ?? '规划信息';
  return {
    key: `${column}#1`,
    column,
    duties: [`${column}#1`],
    owners: ['自然资源局'],
    groups: [],
    done: 0,
    required: 2,
    unattributed: 0,
    state: 'due-soon',
    daysLeft: 4,
    ...part,
  };
}

export function article(part: Partial<Article>): Article {
  return {
    url: 'http://portal.test/a.html',
    title: '关于规划的公告',
    kind: 'own',
    shown: { on: '2026-03-05', origin: 'list', printed: '[03-05]' },
    firstSeen: '2026-03-05T01:00:00Z',
    page: 'read',
    contentSource: '自然资源局',
    unit: '自然资源局',
    ...part,
  };
}

export function entry(part: Partial<LedgerEntry>): LedgerEntry {
  return {
    seq: 1,
    kind: 'cleared',
    at: '2026-03-05T01:00:00Z',
    key: `k${part.seq ?? 1}`,
    title: '关于规划的公告',
    column: '规划信息',
    owners: ['自然资源局'],
    unit: '自然资源局',
    contentSource: '自然资源局',
    checks: [],
    answers: [],
    overrides: [],
    people: { clerk: '', reviewer: '', leader: '', publisher: '' },
    textDigest: 'ab'.repeat(32),
    address: 'http://cms.test/edit?id=1',
    previous: '0'.repeat(64),
    hash: 'cd'.repeat(32),
    ...part,
  };
}
