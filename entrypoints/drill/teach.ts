// 教一次发布: watches one ordinary publishing in a frame, and tells which control or key it followed from.
import { ask } from '../../lib/messages.ts';
import type { LearnedTrigger } from '../../lib/model.ts';
import { captionBeside } from '../../lib/review/draft-captions.ts';
import { seenOf, submitAsked } from '../../lib/review/guard-seen.ts';
import { addressOf, anchorsOf, comboOf, wordsFor } from '../../lib/review/learned.ts';

/** Watches until the page leaves or ten minutes have passed. True where it began; a second call is the first. */
export function watchPublishing(window: Window): boolean {
  const world = window as Window & { __zhishouTaught?: boolean };
  if (world.__zhishouTaught) return true;
  world.__zhishouTaught = true;
  const life = new AbortController();
  const { signal } = life;
  const end = () => {
    life.abort();
    world.__zhishouTaught = false;
  };
  const timer = setTimeout(end, 600_000);
  signal.addEventListener('abort', () => clearTimeout(timer));
  const listen = (type: string, act: (event: Event) => void) =>
    window.addEventListener(type, act, { capture: true, signal });
  let pressed: Element | undefined;
  listen('pointerdown', (event) => {
    pressed = event.isTrusted ? told(event) : undefined;
  });
  // Pages that publish on the press leave no click; others leave both, told once.
  listen('click', (event) => {
    if (event.isTrusted && controlOf(event) !== pressed) told(event);
  });
  listen('keydown', (event) => event.isTrusted && toldKey(event as KeyboardEvent));
  watchSending(window, signal, (how) => void ask('lesson.sent', { how }).catch(() => {}));
  return true;
}

const asking = /^(?:fetch|xmlhttprequest|beacon)$/;

function watchSending(
  window: Window,
  signal: AbortSignal,
  act: (how: 'submit' | 'request' | 'leave') => void,
): void {
  const sent = (event: Event) => setTimeout(() => event.defaultPrevented || act('submit'));
  for (const type of ['submit', submitAsked]) window.addEventListener(type, sent, { capture: true, signal });
  window.addEventListener('pagehide', () => act('leave'), { signal });
  const observer = new PerformanceObserver((list) => {
    const entries = list.getEntries() as PerformanceResourceTiming[];
    if (entries.some(({ initiatorType }) => asking.test(initiatorType))) act('request');
  });
  observer.observe({ type: 'resource' });
  signal.addEventListener('abort', () => observer.disconnect());
}

function told(event: Event): Element | undefined {
  const control = controlOf(event);
  if (control)
    tell({
      kind: 'click',
      words: wordsFor(control),
      selectors: anchorsOf(control),
      frame: addressOf(control.ownerDocument),
    });
  return control;
}

function toldKey(event: KeyboardEvent): void {
  const { key, path } = seenOf(event);
  if (!key || key.repeat || key.composing || /^(?:Control|Shift|Alt|Meta)$/.test(key.key)) return;
  const element = path[0] as Element;
  const combo = comboOf(key);
  const frame = addressOf(element.ownerDocument);
  const line = combo === 'Enter' && element.matches(lines);
  // Enter means something else in every field: it is taught of this one.
  if (line) tell({ kind: 'key', key: combo, words: enterIn(element), selectors: anchorsOf(element), frame });
  else if (key.ctrlKey || key.metaKey || key.altKey || /^F\d+$/.test(key.key))
    tell({ kind: 'key', key: combo, words: combo, selectors: [], frame });
}

const lines =
  'input:not([type=button], [type=submit], [type=image], [type=checkbox], [type=radio], [type=file])';

function enterIn(line: Element): string {
  const caption = captionBeside(line) || line.getAttribute('placeholder') || '';
  return ['Enter', caption.slice(0, 20)].filter(Boolean).join(' · ');
}

function tell(trigger: Omit<LearnedTrigger, 'id' | 'publishes'>): void {
  const id = crypto.getRandomValues(new Uint32Array(2)).join('-');
  void ask('lesson.saw', { trigger: { ...trigger, id, publishes: true } }).catch(() => {});
}

// The outermost box under the hand that is still a button, and nothing that is written in.
function controlOf(event: Event): Element | undefined {
  const inside = event.composedPath().filter((target): target is Element => (target as Node).nodeType === 1);
  const [first] = inside;
  if (!first || first.closest('textarea, select, option, [contenteditable=true]')) return undefined;
  if (first.matches('input') && !/^(?:button|submit|image)$/.test((first as HTMLInputElement).type))
    return undefined;
  const named = first.closest('button, a, input, [role=button], [onclick]');
  if (named && named.tagName !== 'BODY' && named.tagName !== 'FORM') return named;
  const view = first.ownerDocument.defaultView;
  const hands = inside.filter(
    (one) => view?.getComputedStyle(one).cursor === 'pointer' && (one.textContent ?? '').length < 40,
  );
  return hands.at(-1) ?? first;
}
