// Autosaves: forms that a page sends into a hidden frame by itself, so that nothing is lost. They publish nothing.
import { isShown } from './draft-labels.ts';
import type { Seen } from './guard-seen.ts';
import { tokensOf } from './triggers.ts';

/**
 * True where a form is sent into a hidden frame by no hand: its address or fields speak of drafts, or nobody has
 * pressed anything for `sinceHand` ms that could have set it off. One that speaks of publishing never is.
 */
export function isAutosave(form: HTMLFormElement, sinceHand: number): boolean {
  if (!isHiddenTarget(form)) return false;
  const said = saidBy(form);
  if (said.some((token) => publishing.test(token))) return false;
  return said.some((token) => keeping.test(token)) || sinceHand > quiet;
}

/** True for a hand on something that may set a page off: a press or Enter outside of what one writes in. */
export function isHand(seen: Seen): boolean {
  if (!seen.isTrusted || (seen.kind !== 'press' && seen.kind !== 'click' && seen.kind !== 'key'))
    return false;
  const element = seen.path[0] as HTMLElement;
  if (seen.key?.ctrlKey || seen.key?.metaKey) return true;
  if (seen.key && seen.key.key !== 'Enter' && seen.key.key !== ' ') return false;
  const written = element.isContentEditable || element.tagName === 'TEXTAREA';
  // Enter in a line sends its form, a click or a blank there only writes.
  return !written && (element.tagName !== 'INPUT' || !isLine(element) || seen.key?.key === 'Enter');
}

const quiet = 10_000;
const keeping =
  /^(?:auto\w*|drafts?|savedraft|caogao|caogaoxiang|zancun|temp|tempsave|savetemp|backup|草稿|暂存|自动保存)$/;
const publishing = /^(?:publish|fabu|qianfa|songshen|audit|release|发布|签发|送审)$/;

function isHiddenTarget(form: HTMLFormElement): boolean {
  const target = form.getAttribute('target');
  if (!target || /^_/.test(target)) return false;
  const frames = Array.from(form.ownerDocument.querySelectorAll('iframe'));
  const frame = frames.find((one) => one.name === target || one.getAttribute('name') === target);
  return !!frame && !isShown(frame);
}

// Words of the address, and what the fields say that nobody sees.
function saidBy(form: HTMLFormElement): string[] {
  const hidden = Array.from(form.querySelectorAll<HTMLInputElement>('input[type=hidden]'));
  const short = hidden.filter(({ value }) => value.length < 30);
  const code = [form.getAttribute('action') ?? '', ...short.flatMap(({ name, value }) => [name, value])];
  return code.flatMap((words) => [...tokensOf(words), ...(words.match(/[\u4e00-\u9fff]+/g) ?? [])]);
}

function isLine(field: Element): boolean {
  return !/^(?:button|submit|image|reset|checkbox|radio)$/.test((field as HTMLInputElement).type);
}
