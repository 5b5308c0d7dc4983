// Waits until a page has drawn its list, tells what stands there once, and looks again only after a person did something.
import type { DrawnReading } from '../../lib/messages.ts';
import type { OpenedPage } from '../../lib/model.ts';
import { untilDrawn } from './drawn.ts';
import { isSendable, plainRow } from './sendable.ts';

type Read = () => Promise<DrawnReading>;

// What was told of this document stays told when the bar is drawn anew, and what was being waited for is waited for.
let told: { url: string; rows: string } | undefined;
let waiting = false;

/** Tells what `read` makes of the page, when it is drawn and whenever it is redrawn after a click; returns its undo. */
export function watchList(read: Read, tell: (page: OpenedPage) => void): () => void {
  const url = location.href;
  const undo = new AbortController();
  let end = () => {};
  const begin = (atOnce: boolean) => {
    end();
    waiting = true;
    const isOver = async () => url !== location.href || look(read, tell);
    end = untilDrawn(atOnce, isOver, (drawn) => {
      waiting = false;
      if (!drawn) rest(read, tell).catch(() => undefined);
    });
  };
  if (told && told.url !== url) told = undefined;
  if (!told || waiting) begin(true);
  // A list that is paged through, or drawn further as one scrolls.
  const again = ({ isTrusted }: Event) => void (isTrusted && begin(false));
  for (const name of ['click', 'scrollend'])
    document.addEventListener(name, again, { capture: true, passive: true, signal: undo.signal });
  return () => {
    undo.abort();
    end();
  };
}

/** True where the list is another than the one told last, and was told now. */
async function look(read: Read, tell: (page: OpenedPage) => void): Promise<boolean> {
  const url = location.href;
  const { reading, place } = await read();
  if (reading.state !== 'read' || url !== location.href) return false;
  const { adapter, rows, next, total } = reading;
  const now = rows.map((row) => `${row.url} ${row.date?.on}`).join('\n');
  if (now === told?.rows) return false;
  told = { url, rows: now };
  tell({ state: 'read', adapter, rows: rows.filter(isSendable).map(plainRow), next, total, place });
  return true;
}

/** Nothing that can be read was drawn at all. 暂无信息 proves nothing here: it stands there while the list is awaited, too. */
async function rest(read: Read, tell: (page: OpenedPage) => void): Promise<void> {
  if (told) return;
  told = { url: location.href, rows: '' };
  const { reading } = await read();
  const why = reading.state === 'unreadable' ? reading.reason : 'script-rendered';
  tell({ state: 'unreadable', reason: why === 'network' ? 'script-rendered' : why });
}
