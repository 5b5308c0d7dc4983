// The boxes that a control stands in: forms, layers, comments, elements of the page's own making.
import type { Place } from './draft.ts';
import { rootAround } from './draft-deep.ts';
import { dialogs } from './draft-dialogs.ts';
import { isShown } from './draft-shown.ts';

/** The open dialog of the same document that the form is written in. */
export function dialogOf({ bodies, title }: Place): Element | undefined {
  const dialog = (bodies[0]?.holder ?? title)?.closest(dialogs);
  return dialog && isShown(dialog) ? dialog : undefined;
}

/** The layer that a control stands in, where the form stands outside of it. */
export function otherDialog(control: HTMLElement, place: Place): Element | undefined {
  const dialog = around(control, dialogs) ?? floatingAround(control);
  const anchor = place.bodies[0]?.holder ?? place.title;
  return dialog && anchor && !dialog.contains(anchor) ? dialog : undefined;
}

/** 提交 below a comment, 发送 below a message: the nearest box with something to write in is theirs. */
export function isOfOtherBox(control: HTMLElement, { title, bodies }: Place): boolean {
  let box = control.parentElement;
  while (box && !box.querySelector(writtenIn)) box = box.parentElement;
  const own = [title, bodies[0]?.holder].some((part) => part && box?.contains(part));
  return !own && isTalk(box);
}

const writtenIn = 'textarea, input:not([type]), input[type=text], [contenteditable=true]';
const talks = /评论|留言|反馈|回复|批注|咨询|消息|聊天|短信|comment|reply|feedback|message|chat/i;

const shortOf = (text: string) => (text.length < 200 ? text : '');

function isTalk(box: Element | null): boolean {
  return talks.test(saidIn(box));
}

function saidIn(box: Element | null): string {
  const fields = Array.from(box?.querySelectorAll(writtenIn) ?? []);
  const placeholders = fields.map((field) => field.getAttribute('placeholder') ?? '');
  return [...placeholders, shortOf(box?.textContent ?? '')].join(' ');
}

/** The nearest of that kind, also around the element of the page's own making that a button is part of. */
export function around(control: Element, selector: string): Element | null {
  const host = rootAround(control)?.host;
  return control.closest(selector) ?? (host ? around(host, selector) : null);
}

// A layer of no known make: it floats, and asks for something itself. A foot bar that floats only has buttons.
function floatingAround(control: Element): Element | undefined {
  for (let here = control.parentElement; here && here.localName !== 'body'; here = here.parentElement) {
    const style = here.ownerDocument.defaultView?.getComputedStyle(here);
    if (style && /^(?:fixed|absolute)$/.test(style.position) && Number(style.zIndex) >= 100)
      return here.querySelector(asked) ? here : undefined;
  }
  return undefined;
}

const asked =
  'select, textarea, input:not([type=hidden], [type=button], [type=submit], [type=image], [type=reset])';

/** [标签____] [添加]: a button beside a line adds what is written there. */
export function addsToLine(control: Element): boolean {
  const { type } = control as HTMLButtonElement;
  return (
    type === 'button' && !!control.previousElementSibling?.matches('input:not([type]), input[type=text]')
  );
}
