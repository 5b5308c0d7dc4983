// Reads disclosure tables (信息公开目录): the header's names decide which date counts.
import type { Adapter } from '../adapter.ts';
import { readingOf } from '../lists.ts';
import { isArticlePage } from '../shape.ts';
import { disclosureHeader, tableRows } from '../tables.ts';

export default {
  title: { zh: '信息公开目录表', en: 'disclosure catalogue' },
  // 2026-11 /gkml/czxx.html: table with 索引号, 名称, 生成日期, 公开日期, 责任部门.
  claim: (page) => (!isArticlePage(page) && disclosureHeader(page) ? 0.95 : 0),
  read(page, notAfter) {
    const header = disclosureHeader(page);
    return readingOf(page, 'disclosure-table', header ? tableRows(page, header) : [], notAfter);
  },
} satisfies Adapter;
