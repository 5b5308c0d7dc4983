// Reads lists of TRS WCM (拓尔思): rows in HTML, addresses t20220315_1052.html, a pager drawn by createPageHTML.
import type { Adapter } from '../adapter.ts';
import { mainList, readList } from '../lists.ts';
import { trsPager } from '../paging.ts';
import { isArticlePage } from '../shape.ts';

/** Newest first. 2026-11, and so in public crawlers of 湖南 and 广西: `./202611/t20261121_1052.html`; mirrors leave the suffix out. */
const articleOfTrs = /\/t20\d{6}_\d+(?:\.s?html?)?$/;

export default {
  title: { zh: 'TRS WCM 拓尔思', en: 'TRS WCM' },
  claim(page) {
    if (isArticlePage(page)) return 0;
    if (trsPager(page)) return 0.9;
    const rows = mainList(page)?.rows ?? [];
    return rows.length && rows.filter((row) => articleOfTrs.test(row.url)).length * 2 >= rows.length
      ? 0.7
      : 0;
  },
  read: (page, notAfter) => readList(page, 'trs', notAfter),
} satisfies Adapter;
