// The hand of a person who points: on our layer and on the keys, before the page hears of it.
import { presses } from '../../lib/review/guard-seen.ts';
import { type Picking, show, step, take } from './picking.ts';
import { aimAt, under } from './under.ts';

/**
 * Seen on the way down, so that the page hears nothing of it: 点别处就关闭 would close the layer with the form, Enter would
 * send it. What the browser makes of a press, focus and the click of a key, goes on.
 */
export const ofOurs = [...presses, 'click', 'auxclick', 'keypress', 'keyup'];

/** Hears the hand on our own layer. */
export function onOurs(picking: Picking, event: Event): void {
  const { layer, top, field, end } = picking;
  if (event.target !== layer.host) return;
  event.stopImmediatePropagation();
  if (event.type !== 'click' || !event.isTrusted) return;
  const { clientX, clientY, detail } = event as MouseEvent;
  const at = detail === 0 ? layer.root.activeElement : layer.root.elementFromPoint(clientX, clientY);
  if (at === layer.before) step(picking, -1);
  else if (at === layer.next) step(picking, 1);
  else if (at === layer.leave) end.abort();
  else if (at === layer.veil) {
    const pointed = under(top, clientX, clientY);
    show(picking, pointed && aimAt(pointed, field));
  }
  if (at === layer.veil || at === layer.take) void take(picking);
}

/** Arrows step, Esc leaves. */
export function onKey(picking: Picking, event: KeyboardEvent): void {
  const { key } = event;
  const steps: Record<string, number> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };
  const ours = event.target === picking.layer.host;
  if (ours) event.stopImmediatePropagation();
  if (key !== 'Escape' && !(ours && steps[key])) return;
  swallow(event);
  if (key === 'Escape') {
    picking.top.addEventListener('keyup', swallow, { once: true, capture: true });
    picking.end.abort();
  } else step(picking, steps[key] ?? 1);
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
