// Events as the guard sees them: what they were about is kept, for the decision may fall after they are over.
import { deepPath } from './draft-deep.ts';

/** The event by which the page-world script asks about a scripted `form.submit()`; cancelled means held. */
export const submitAsked = 'zhishou:submit';

export type Seen = {
  kind: 'click' | 'press' | 'key' | 'submit';
  type: string;
  /** Innermost first, as when the event was under way. */
  path: EventTarget[];
  isTrusted: boolean;
  /** When it was made, ms on the clock of its window. */
  at?: number;
  submitter?: HTMLElement;
  key?: Pressed;
  /** The press before this click was kept from the page. */
  pressed?: boolean;
  /** Stops the event and what it would do. */
  stop(): void;
  /** Keeps the event from the page; what the browser makes of it goes on. */
  hush(): void;
};

/** A key as it can be pressed again. */
export type Pressed = KeyboardEventInit & { key: string; repeat: boolean; composing: boolean };

/**
 * Hears everything by which a page may publish, in the capture phase of the window, before the page does. Repeatable:
 * listeners that are still there are not doubled, those that `document.open()` stripped come back.
 */
export function hear(window: Window, act: (event: Event) => void, signal: AbortSignal): void {
  listen(window, [...presses, ...keys, 'click', 'auxclick', 'submit', submitAsked], act, signal);
}

/** Hears what does not leave a shadow root: submits. Repeatable. */
export function hearRoot(root: ShadowRoot, act: (event: Event) => void, signal: AbortSignal): void {
  root.addEventListener('submit', act, { capture: true, signal });
}

/** Hears the keys only: in an editor's frame. Repeatable. */
export function hearKeys(window: Window, act: (event: Event) => void, signal: AbortSignal): void {
  listen(window, keys, act, signal);
}

/** What an event is, taken down while it is under way. */
export function seenOf(event: Event): Seen {
  return {
    kind: kindOf(event),
    type: event.type,
    path: deepPath(event),
    isTrusted: event.isTrusted,
    at: event.timeStamp,
    submitter: (event as SubmitEvent).submitter ?? undefined,
    key: event.type.startsWith('key') ? pressedOf(event as KeyboardEvent) : undefined,
    stop() {
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    hush: () => event.stopImmediatePropagation(),
  };
}

/** A press by mouse, finger or pen, but for its click. */
export const presses = [
  'pointerdown',
  'mousedown',
  'pointerup',
  'mouseup',
  'touchstart',
  'touchend',
  'dblclick',
  'contextmenu',
];
const keys = ['keydown', 'keypress', 'keyup'];

function listen(window: Window, types: string[], act: (event: Event) => void, signal: AbortSignal): void {
  for (const type of types) {
    window.addEventListener(type, act, { capture: true, passive: type.startsWith('touch'), signal });
  }
}

function kindOf(event: Event): Seen['kind'] {
  const { type } = event;
  if (type === 'click') return 'click';
  // The middle button opens a link in another tab, which publishes as well where the link does.
  if (type === 'auxclick') return (event as MouseEvent).button === 1 ? 'click' : 'press';
  if (type === 'submit' || type === submitAsked) return 'submit';
  return type.startsWith('key') ? 'key' : 'press';
}

function pressedOf(event: KeyboardEvent): Pressed {
  const { key, code, keyCode, which, ctrlKey, metaKey, shiftKey, altKey, repeat, isComposing } = event;
  const composing = isComposing || keyCode === 229;
  const held = { ctrlKey, metaKey, shiftKey, altKey };
  return {
    key,
    code,
    keyCode,
    which,
    ...held,
    repeat,
    composing,
    bubbles: true,
    cancelable: true,
    composed: true,
  };
}
