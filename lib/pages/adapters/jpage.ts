// Reads lists of Hanweb (大汉) JPAGE: the records lie in a data island and are exact before the page's script draws them.
import type { Adapter } from '../adapter.ts';
import { islandOf } from '../island.ts';
import { readIsland } from '../records.ts';

export default {
  title: { zh: '大汉 JPAGE', en: 'Hanweb JPAGE' },
  // 2026-11, and so in public crawlers of 江苏, 山东, 济南 and 江西: `<div id="380055"><script type="text/xml"><datastore>`; drawn into .default_pgContainer after load.
  claim: (page) => (islandOf(page) ? 0.98 : page.root.first('.default_pgContainer') ? 0.7 : 0),
  read: (page, notAfter) => readIsland(page, 'jpage', notAfter),
} satisfies Adapter;
