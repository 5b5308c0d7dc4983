// Says where the rows of a parsed page stand, so that a script in the same page finds them again.
import type { Row, RowPlace } from '../model.ts';
import { absolute } from './addresses.ts';
import type { Page, PageNode } from './page.ts';

/**
 * The place of each row, in order. The numbers hold for the document as it was when its text was taken: who uses them looks
 * at the link's address, too.
 */
export function placesOf(page: Page, rows: Row[], nodes: (PageNode | undefined)[]): RowPlace[] {
  const order = new Map(page.root.all('a[href]').map((link, index) => [link, index]));
  return rows.map(({ url }, index) => {
    const node = nodes[index];
    if (!node) return 'undrawn';
    const links = node.tag === 'a' ? [node] : node.all('a[href]');
    const link = links.find((one) => absolute(page, one.attr('href')) === url);
    const place = link && order.get(link);
    return link && place !== undefined ? { link: place, up: stepsUp(link, node) } : 'undrawn';
  });
}

function stepsUp(from: PageNode, to: PageNode): number {
  let steps = 0;
  for (let node: PageNode | undefined = from; node && node !== to; node = node.parent()) steps += 1;
  return steps;
}
