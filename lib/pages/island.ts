// Reads the data island of Hanweb (大汉) JPAGE: `<script type="text/xml"><datastore>`, records as CDATA.
import { isAside } from './boxes.ts';
import { oncePerPage } from './once.ts';
import type { Page } from './page.ts';

/** One `<datastore>`: its records as HTML text; `total` and `pages` as it states them; `whole` if it has its end. */
export type Island = { records: string[]; whole: boolean; total?: number; pages?: number };

/** Islands hold three pages of rows; what holds more is no list. */
const most = 2000;

/** The column's island: side boxes can have one, too. */
export const islandOf = oncePerPage((page: Page): Island | undefined => {
  const found = page.root
    .all('script[type="text/xml"], script[type="text/html"], textarea')
    .filter((holder) => holder.raw().includes('<datastore') && !isAside(page, holder))
    .map((holder) => islandFrom(holder.raw()));
  const size = ({ total, records }: Island) => total ?? records.length;
  return found.sort((a, b) => size(b) - size(a))[0];
});

/** The island in a text: of a page, or answered by `dataproxy.jsp`. */
export function islandFrom(raw: string): Island {
  const number = (name: string) => {
    const said = raw.split(`<${name}>`)[1]?.slice(0, 80).split(`</${name}`)[0];
    return /\d+/.exec(said ?? '') ? Number(/\d+/.exec(said ?? '')) : undefined;
  };
  const records = raw.split('<record>').slice(1, most).map(cdata);
  return {
    records,
    whole: raw.includes('</datastore'),
    total: number('totalrecord'),
    pages: number('totalpage'),
  };
}

/** What stands in the first CDATA section of a piece of the island. */
const cdata = (piece: string) => piece.split('<![CDATA[')[1]?.split(']]>')[0] ?? '';
