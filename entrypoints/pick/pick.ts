// Pointing at a field: what is under the hand is outlined and read aloud, a real click or Enter takes it, Esc leaves.
import { onOrder } from '../../lib/messages.ts';
import type { OfficeField } from '../../lib/model.ts';
import { topSameOrigin } from '../../lib/review/draft-frames.ts';
import { t } from '../../lib/words.ts';
import { ofOurs, onKey, onOurs } from './hands.ts';
import { buildLayer } from './layer.ts';
import { type Picking, show } from './picking.ts';
import { aimAt, scrollable, under } from './under.ts';

/** Waits for the word to let a person point; a second word ends the pointing before it. */
export function awaitPicks(window: Window): void {
  let end: AbortController | undefined;
  onOrder('pick.start', ({ field, anywhere }) => {
    end?.abort();
    end = new AbortController();
    letPick(window, field, end, anywhere);
  });
}

function letPick(window: Window, field: OfficeField, end: AbortController, anywhere = false): void {
  const top = topSameOrigin(window);
  const layer = buildLayer(top.document, t('pick_ask', t(`field_${field}`)));
  const picking: Picking = { ...(!anywhere && { form: window }), top, field, layer, end, at: -1 };
  const { signal } = end;
  const { host, veil, bar } = layer;
  const hear = <E extends Event>(target: EventTarget, type: string, act: (event: E) => void) =>
    target.addEventListener(type, (event) => event.isTrusted && act(event as E), { signal });

  hear<PointerEvent>(veil, 'pointermove', ({ clientX, clientY }) => {
    bar.classList.toggle('low', clientY < 190);
    const pointed = under(top, clientX, clientY);
    show(picking, pointed && aimAt(pointed, field));
  });
  hear<WheelEvent>(veil, 'wheel', ({ clientX, clientY, deltaX, deltaY }) => {
    scrollable(under(top, clientX, clientY))?.scrollBy(deltaX, deltaY);
  });
  for (const type of ofOurs)
    top.addEventListener(type, (event) => onOurs(picking, event), { signal, capture: true });
  // At the window, before the page: an Esc that is ours must not close the page's own layer with the form in it.
  top.addEventListener('keydown', (event) => event.isTrusted && onKey(picking, event), {
    signal,
    capture: true,
  });
  window.addEventListener('pagehide', () => end.abort(), { signal });
  const before = top.document.activeElement;
  signal.addEventListener('abort', () => {
    host.remove();
    (before as HTMLElement | null)?.focus?.();
  });
  top.document.documentElement.append(host);
  // A page that takes the layer away, or is written anew, ends the pointing.
  const watch = new MutationObserver(() => host.isConnected || end.abort());
  watch.observe(top.document, { childList: true });
  watch.observe(top.document.documentElement, { childList: true });
  signal.addEventListener('abort', () => watch.disconnect());
  top.focus();
  layer.next.focus();
}
