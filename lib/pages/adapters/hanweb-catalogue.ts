// Reads the catalogue (信息公开目录) of Hanweb JPAGE: one address for all columns, told apart by the code in it.
import type { Adapter } from '../adapter.ts';
import { islandOf } from '../island.ts';
import { readIsland } from '../records.ts';

export default {
  title: { zh: '大汉 信息公开目录', en: 'Hanweb disclosure catalogue' },
  // 2026-11 /col/col2688/index.html?vc_xxgkarea=<office>&number=<catalogue>.
  claim: (page) => (/[?&](?:vc_xxgkarea|number)=\w/.test(page.url) && islandOf(page) ? 0.99 : 0),
  read: (page, notAfter) => readIsland(page, 'hanweb-catalogue', notAfter),
} satisfies Adapter;
