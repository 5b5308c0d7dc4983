// Reads any list that is plainly one: the largest group of like rows, each with one article and a date.
import type { Adapter } from '../adapter.ts';
import { breadcrumb, meta } from '../heading.ts';
import { likeliestList, readList } from '../lists.ts';
import { pager } from '../paging.ts';

export default {
  title: { zh: '一般列表', en: 'ordinary list' },
  claim(page) {
    const { dated = 0, rows = [] } = likeliestList(page) ?? {};
    if (dated > 1) return 0.3;
    if (rows.length > 2) return 0.2;
    // One row is a list only where the page says that it is a column.
    return dated && (pager(page) || meta(page.root, 'ColumnName') || breadcrumb(page.root)) ? 0.1 : 0;
  },
  read: (page, notAfter) => readList(page, 'generic', notAfter),
} satisfies Adapter;
