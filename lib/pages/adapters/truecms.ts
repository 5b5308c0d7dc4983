// Reads lists of TrueCMS (江苏 南通 and others): up to sixty rows lie in a box out of sight, from which a script draws.
import type { Adapter } from '../adapter.ts';
import { absolute } from '../addresses.ts';
import { isHidden } from '../boxes.ts';
import { family } from '../family.ts';
import type { Page, PageNode } from '../page.ts';
import { cutOff } from '../verdict.ts';

const plain = family('truecms', {
  title: 'TrueCMS',
  // As public crawlers of 连云港, 南通, 海门 and 如皋 know it, 2026-11: /sgaj/zcfg/zcfg.html, /hmsgtj/xzxk/content/<UUID>.html.
  leads: /\/content\/[\da-f]{8}-[\da-f-]{27}\.html$/,
  marks: '#initData, script[src*="TrueCMS" i]',
  rows: '#initData li',
});

export default {
  ...plain,
  read(page, notAfter) {
    const { reading, nodes } = plain.read(page, notAfter);
    if (reading.state !== 'read') return { reading, nodes };
    const drawn = drawnRows(page);
    // Behind what was drawn the box may have broken off.
    if (page.cut && drawn.size > 0) return { reading: cutOff, nodes: [] };
    return { reading, nodes: reading.rows.map(({ url }, at) => drawn.get(url) ?? shown(nodes[at])) };
  },
} satisfies Adapter;

const shown = (node: PageNode | undefined) => (node && !isHidden(node) ? node : undefined);

/** What the script has drawn, by address. */
function drawnRows(page: Page): Map<string, PageNode> {
  const rows = page.root.all('#msgList li:has(a[href])');
  return new Map(
    rows.flatMap((row) => [[absolute(page, row.first('a[href]')?.attr('href')) ?? '', row] as const]),
  );
}
