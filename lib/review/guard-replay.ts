// Doing again, once, what was stopped.
import { allIn } from './draft-deep.ts';
import { isGone } from './draft-frames.ts';
import { controlSelector, whatDoes } from './guard-controls.ts';

/** A stopped action: a click (and the press before it), keys, a submit, or a scripted `form.submit()`. */
export type Action = {
  kind: 'click' | 'key' | 'form' | 'script';
  element: HTMLElement;
  words: string;
  /** The press of the pointer was kept from the page too. */
  pressed?: boolean;
  key?: KeyboardEventInit;
  submitter?: HTMLElement;
  /** Known as a way to publish only because it was taught. */
  taught?: boolean;
};

/** The event by which the page-world script is asked to press an element; cancelled means it did. */
const pressAsked = 'zhishou:press';

/** Replays an action on its element. A page that refuses scripted events ignores it; then the next human try passes. */
export function replay(action: Action): void {
  if (action.kind === 'click') click(action);
  else if (action.kind === 'key') press(action);
  else if (action.kind === 'script') HTMLFormElement.prototype.submit.call(action.element);
  // By its button: the page's own handlers on it ran when the text was another one.
  else if (action.submitter && isAlive(action.submitter)) action.submitter.click();
  else (action.element as HTMLFormElement).requestSubmit();
}

/** True while the element can still be acted on. */
export function isAlive(element: HTMLElement): boolean {
  return !isGone(element) && element.isConnected && !(element as HTMLButtonElement).disabled;
}

/** The one control that took the place of a redrawn one: same document, same words, same meaning. */
export function twinOf(action: Action): HTMLElement | undefined {
  if (action.kind !== 'click' || isGone(action.element)) return undefined;
  const before = whatDoes(action.element);
  const twins = allIn(action.element.ownerDocument, controlSelector).filter((control) => {
    const now = whatDoes(control);
    return isAlive(control) && now.words === before.words && now.does === before.does;
  });
  return twins.length === 1 ? twins[0] : undefined;
}

function click({ element, pressed }: Action): void {
  const init = { bubbles: true, cancelable: true, composed: true, button: 0, ...middleOf(element) };
  const down = { ...init, buttons: 1 };
  if (pressed) {
    element.dispatchEvent(
      new PointerEvent('pointerdown', { ...down, pointerType: 'mouse', isPrimary: true }),
    );
    element.dispatchEvent(new MouseEvent('mousedown', down));
    element.dispatchEvent(new PointerEvent('pointerup', { ...init, pointerType: 'mouse', isPrimary: true }));
    element.dispatchEvent(new MouseEvent('mouseup', init));
  }
  if (isScriptLink(element) && pressedInPage(element)) return;
  if (typeof element.click === 'function') element.click();
  else element.dispatchEvent(new MouseEvent('click', init));
}

// <a href="javascript:document.forms[0].submit()">: Chromium 156 refuses the script of a link that a content script presses.
function isScriptLink(element: HTMLElement): boolean {
  return /^\s*javascript:/i.test(element.closest('a')?.getAttribute('href') ?? '');
}

// False where the page-world script is not there: then the press is ours after all.
function pressedInPage(element: HTMLElement): boolean {
  return !element.dispatchEvent(
    new CustomEvent(pressAsked, { bubbles: true, cancelable: true, composed: true }),
  );
}

function press({ element, key }: Action): void {
  for (const type of ['keydown', 'keypress', 'keyup']) {
    if (!element.dispatchEvent(new KeyboardEvent(type, key)) && type === 'keydown') break;
  }
}

function middleOf(element: HTMLElement): { clientX: number; clientY: number } {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { clientX: left + width / 2, clientY: top + height / 2 };
}
