// Reads the data island of Hanweb (大汉) JPAGE: `<script type="text/xml"><datastore>`, records as CDATA.
import { isAside } from './boxes.ts';
import { oncePerPage } from './once.ts';
import type { Page } from './page.ts';

/** One `<datastore>`: its records as HTML text; `total` and `pages` as it states them. */
export type Island = { records: string[]; total?: number; pages?: number };

/** The column's island: side boxes can have one, too. */
export const islandOf = oncePerPage((page: Page): Island | undefined => {
  const found = page.root
    .all('script[type="text/xml"], script[type="text/html"], textarea')
    .filter((holder) => holder.raw().includes('<datastore'))
    .map((holder) => ({ aside: isAside(page, holder), ...islandFrom(holder.raw()) }));
  const own = found.filter(({ aside }) => !aside);
  return (own.length ? own : found).reduce<Island | undefined>(
    (best, one) =>
      best && (best.total ?? best.records.length) >= (one.total ?? one.records.length) ? best : one,
    undefined,
  );
});

function islandFrom(raw: string): Island {
  const number = (name: string) => {
    const said = raw.split(`<${name}>`)[1]?.slice(0, 80).split(`</${name}`)[0];
    return /\d+/.exec(said ?? '') ? Number(/\d+/.exec(said ?? '')) : undefined;
  };
  const records = raw.split('<record>').slice(1).map(cdata);
  return { records, total: number('totalrecord'), pages: number('totalpage') };
}

/** What stands in the first CDATA section of a piece of the island. */
const cdata = (piece: string) => piece.split('<![CDATA[')[1]?.split(']]>')[0] ?? '';
