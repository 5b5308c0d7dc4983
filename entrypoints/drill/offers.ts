// The ways to publish that a frame offers, each with the events by which a person would take it.
import type { LearnedTrigger } from '../../lib/model.ts';
import { type Place, placeIn } from '../../lib/review/draft.ts';
import { allIn, rootAround } from '../../lib/review/draft-deep.ts';
import { isShown } from '../../lib/review/draft-shown.ts';
import { controlSelector } from '../../lib/review/guard-controls.ts';
import { type Attempt, attemptOf } from '../../lib/review/guard-events.ts';
import { type Seen, submitAsked } from '../../lib/review/guard-seen.ts';
import { shortcutsShown } from '../../lib/review/guard-shortcuts.ts';
import { addressOf, taughtIn } from '../../lib/review/learned.ts';
import { meaningOf } from '../../lib/review/triggers.ts';
import type { WayId } from '../../lib/review/ways.ts';
import { wayOf } from './way-of.ts';

/**
 * `events`: made anew at each call, in order. `within`: keys pressed in an editor's frame, whose page may have listened
 * before anyone: they are never played there, it is asked who would hear them first.
 */
export type Offer = { way: WayId; words: string; events(): [EventTarget, Event][]; within?: Element };

/** Everything this frame offers, controls first; a control that keeps a draft is none. */
export function offersIn(document: Document, learned: LearnedTrigger[]): Offer[] {
  const place = placeIn(document);
  return [...controlsOf(document, learned), ...(place ? keysOf(place, learned) : [])];
}

const boxes = 'td, div, span, li, i, em, b, label, img, svg';
const most = 4000;

function controlsOf(document: Document, learned: LearnedTrigger[]): Offer[] {
  const controls = allIn(document, controlSelector).slice(0, most);
  const drawn = allIn(document, boxes)
    .slice(0, most)
    .filter(
      (box) => box.childElementCount < 2 && meaningOf((box.textContent ?? '').slice(0, 60)) === 'publish',
    );
  const here = learned.filter(({ kind, frame }) => kind === 'click' && frame === addressOf(document));
  const taught = here.flatMap((trigger) => taughtIn(document, trigger) ?? []);
  const found = new Map<Element, Offer>();
  for (const element of [...taught, ...controls, ...drawn]) {
    if (!isShown(element)) continue;
    const attempt = attemptOf(clickOn(element), learned);
    if (!attempt?.place || attempt.saves) continue;
    // The words inside a button are the same button.
    const known = [...found.keys()].some((one) => one.contains(element) || element.contains(one));
    if (!known) found.set(attempt.action.element, offerOf(attempt, element));
  }
  return [...found.values()];
}

function offerOf({ action, place }: Attempt, element: HTMLElement): Offer {
  const way = action.taught ? 'learned' : wayOf(action.element, action.words, place?.document);
  return { way, words: action.words, events: () => pressAndClick(element) };
}

function keysOf(place: Place, learned: LearnedTrigger[]): Offer[] {
  const within = place.bodies[0]?.root ?? place.title;
  const offers: Offer[] = [];
  const key = (way: WayId, words: string, target: Element | undefined, init: KeyboardEventInit) => {
    if (!target) return;
    const framed = target.ownerDocument !== place.document;
    const events = (): [EventTarget, Event][] =>
      framed ? [] : [[target, new KeyboardEvent('keydown', { ...whole, ...init })]];
    if (publishesByKey(target, init, learned))
      offers.push({ way, words, events, ...(framed && { within: target }) });
  };
  key('ctrl-enter', 'Ctrl+Enter', within, { key: 'Enter', ctrlKey: true });
  key('ctrl-s', 'Ctrl+S', within, { key: 's', ctrlKey: true });
  for (const combo of new Set(shortcutsShown(place.document).map((shown) => shown.combo)))
    if (combo !== 'Ctrl+Enter' && combo !== 'Ctrl+S') key('shown-shortcut', combo, within, keysIn(combo));
  for (const trigger of learned) {
    const { key: combo, kind, words } = trigger;
    const target = combo === 'Enter' ? taughtIn(place.document, trigger) : within;
    if (kind === 'key' && combo) key('learned', words, target, keysIn(combo));
  }
  const { form, title } = place;
  if (!form) return offers;
  if (lineIn(form, title) && form.querySelector('[type=submit], [type=image], button:not([type])'))
    offers.push({
      way: 'enter-in-field',
      words: 'Enter',
      events: () => [[form, new SubmitEvent('submit', whole)]],
    });
  offers.push({
    way: 'script-submit',
    words: 'form.submit()',
    events: () => [[form, new CustomEvent(submitAsked, whole)]],
  });
  return offers;
}

// A line in which Enter sends the form: the title, or any other where that is none (编辑摘要 of a wiki).
function lineIn(form: HTMLFormElement, title: HTMLElement | undefined): boolean {
  if (title?.tagName === 'INPUT') return true;
  const lines = form.querySelectorAll<HTMLInputElement>('input:not([type]), input[type=text]');
  return Array.from(lines).some((line) => !line.readOnly && !line.disabled && isShown(line));
}

const whole = { bubbles: true, cancelable: true, composed: true };

function pressAndClick(element: HTMLElement): [EventTarget, Event][] {
  const pointer = { ...whole, pointerType: 'mouse', isPrimary: true };
  return [
    [element, new PointerEvent('pointerdown', pointer)],
    [element, new MouseEvent('mousedown', whole)],
    [element, new PointerEvent('pointerup', pointer)],
    [element, new MouseEvent('mouseup', whole)],
    [element, new MouseEvent('click', whole)],
  ];
}

function keysIn(combo: string): KeyboardEventInit {
  const parts = combo.split('+');
  const held = (name: string) => parts.includes(name);
  return {
    key: parts.at(-1) ?? '',
    ctrlKey: held('Ctrl'),
    metaKey: held('Meta'),
    altKey: held('Alt'),
    shiftKey: held('Shift'),
  };
}

function publishesByKey(target: Element, init: KeyboardEventInit, learned: LearnedTrigger[]): boolean {
  const key = {
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    ...init,
    key: init.key ?? '',
  };
  const attempt = attemptOf(
    { ...still(target), kind: 'key', type: 'keydown', key: { ...key, repeat: false, composing: false } },
    learned,
  );
  return !!attempt?.place && !attempt.saves;
}

function clickOn(element: Element): Seen {
  return { ...still(element), kind: 'click', type: 'click' };
}

// An event that is only thought of.
function still(element: Element): Omit<Seen, 'kind' | 'type'> {
  const path: EventTarget[] = [];
  for (let here: Node | null = element; here; here = here.parentNode ?? rootAround(here)?.host ?? null)
    path.push(here);
  return { path, isTrusted: true, stop() {}, hush() {} };
}
