// The editor's end of the line to its panel: nothing is said on it, but when either is gone the other hears it at once.
import { ask, lineTo } from '../../lib/messages.ts';
import { api } from '../../lib/wire.ts';
import type { Order } from '../editor/order.ts';
import { isOrphan } from '../editor/orphan.ts';
import type { Desk } from './known.ts';

/** Takes lines of that editor's panels until `signal`. */
export function takeLines(key: string, signal: AbortSignal): void {
  const take = (port: ReturnType<typeof api.runtime.connect>) => {
    if (port.name !== lineTo(key)) return;
    const close = () => port.disconnect();
    port.postMessage('here');
    port.onDisconnect.addListener(() => signal.removeEventListener('abort', close));
    signal.addEventListener('abort', close);
  };
  api.runtime.onConnect.addListener(take);
  signal.addEventListener('abort', () => isOrphan() || api.runtime.onConnect.removeListener(take));
}

/** Returns what tells the panel, once, that a script of the page may hear before the guard from now on. */
export function tellsOrder(desk: Desk): () => void {
  let told: Order = desk.post.order;
  return () => {
    const { order } = desk.post;
    if (order === told || !desk.key) return;
    told = order;
    ask('editor.changed', { key: desk.key }).catch(() => undefined);
  };
}
