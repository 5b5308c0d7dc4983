// Pointing at a field: what is under the hand is outlined and read aloud, a real click or Enter takes it, Esc leaves.
import { wordsOf } from '../../lib/errors.ts';
import { ask, onOrder } from '../../lib/messages.ts';
import type { FieldAnchor, OfficeField } from '../../lib/model.ts';
import { topSameOrigin } from '../../lib/review/draft-frames.ts';
import { patternOf } from '../../lib/review/office-address.ts';
import { anchorFor } from '../../lib/review/office-anchor.ts';
import { say, t } from '../../lib/words.ts';
import { buildLayer, type Layer } from './layer.ts';
import { type Aim, aimAt, fieldsBelow, rectIn, scrollable, under } from './under.ts';

/** Waits for the word to let a person point; a second word ends the pointing before it. */
export function awaitPicks(window: Window): void {
  let end: AbortController | undefined;
  onOrder('pick.start', ({ field, anywhere }) => {
    end?.abort();
    end = new AbortController();
    letPick(window, field, end, anywhere);
  });
}

type Picking = {
  /** The window of the form; undefined: that of what is pointed at. */
  form?: Window;
  /** The window the layer lies over: all frames of this site are below it. */
  top: Window;
  field: OfficeField;
  layer: Layer;
  end: AbortController;
  aim?: Aim;
  /** Where the keyboard stands among the fields. */
  at: number;
};

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

// Seen on the way down, so that the page hears nothing of it: 点别处就关闭 would close the layer with the form, Enter would
// send it. What the browser makes of a press, focus and the click of a key, goes on.
const ofOurs = [
  ...[
    'pointerdown',
    'mousedown',
    'pointerup',
    'mouseup',
    'touchstart',
    'touchend',
    'click',
    'dblclick',
    'auxclick',
  ],
  ...['contextmenu', 'keypress', 'keyup'],
];

function onOurs(picking: Picking, event: Event): void {
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

function onKey(picking: Picking, event: KeyboardEvent): void {
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

// The next field of the page, of whichever frame, round the ends.
function step(picking: Picking, by: number): void {
  const fields = fieldsBelow(picking.top.document);
  if (fields.length === 0) return;
  picking.at = (picking.at + by + fields.length + (picking.at < 0 && by < 0 ? 1 : 0)) % fields.length;
  const element = fields[picking.at];
  if (!element) return;
  element.scrollIntoView({ block: 'center', inline: 'nearest' });
  show(picking, aimAt(element, picking.field));
  const { top, height } = rectIn(picking.top, element);
  picking.layer.bar.classList.toggle('low', top + height / 2 < 190);
}

function show(picking: Picking, aim: Aim | undefined): void {
  const { layer, top } = picking;
  picking.aim = aim;
  layer.take.disabled = !aim || !!aim.refused;
  layer.box.style.display = aim ? 'block' : 'none';
  if (!aim) return;
  const refused = !!aim.refused;
  layer.box.classList.toggle('refused', refused);
  layer.said.classList.toggle('refused', refused);
  layer.said.textContent = aim.refused
    ? t(aim.refused)
    : t('pick_reads', short(aim.text) || t('pick_nothing'));
  const { x, y, width, height } = rectIn(top, aim.element);
  Object.assign(layer.box.style, {
    left: `${x - 3}px`,
    top: `${y - 3}px`,
    width: `${width + 6}px`,
    height: `${height + 6}px`,
  });
}

async function take({ aim, field, end, layer, ...picking }: Picking): Promise<void> {
  if (!aim || aim.refused) return;
  const form = picking.form ?? aim.element.ownerDocument.defaultView;
  if (!form) return;
  const address = form.location.href;
  layer.take.disabled = true;
  await ask('office.taught', { field, address, anchor: anchorIn(aim.element, field, form) }).then(
    () => end.abort(),
    (error: unknown) => {
      layer.said.classList.add('refused');
      layer.said.textContent = say(wordsOf(error));
    },
  );
}

function anchorIn(element: Element, field: OfficeField, form: Window): FieldAnchor {
  const anchor = anchorFor(element, field);
  const { ownerDocument } = element;
  return ownerDocument === form.document
    ? anchor
    : { ...anchor, frame: patternOf(ownerDocument.location.href) };
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
