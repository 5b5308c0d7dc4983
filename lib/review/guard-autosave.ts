// Autosaves: forms that a page sends into a hidden frame by itself, so that nothing is lost. They publish nothing.
import { isShown } from './draft-shown.ts';
import type { Seen } from './guard-seen.ts';
import { tokensOf } from './triggers.ts';

/**
 * True where a form is sent into a hidden frame by no hand: its address or fields speak of drafts, or nobody has
 * pressed anything for `sinceHand` ms that could have set it off. One that speaks of publishing never is.
 */
export function isAutosave(form: HTMLFormElement, sinceHand: number): boolean {
  if (!isHiddenTarget(form)) return false;
  const fields = fieldsSaying(form);
  const address = phraseOf(form.getAttribute('action') ?? '');
  if ([address, ...fields].some((phrase) => publishing.test(phrase))) return false;
  return keepsAt.test(address) || fields.some((phrase) => keeps.test(phrase)) || sinceHand > quiet;
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
const keep =
  '(?:auto ?saves?|auto ?draft|auto ?backup|drafts?|caogao|caogaoxiang|zancun|temp|temp ?save|save ?temp|backup|草稿|暂存|自动保存)';
// A field says so as a whole: draft_id is carried by every form that began as a draft, and author is no autosave.
const keeps = new RegExp(`^(?:(?:is|as|to|save) )?${keep}$`);
const keepsAt = new RegExp(`(?:^| )${keep}(?: |$)`);
const publishing = /(?:^| )(?:publish|fabu|qianfa|songshen|audit|release|发布|签发|送审)(?: |$)/;

/** True where a form goes into a frame that nobody sees. */
export function isHiddenTarget(form: HTMLFormElement): boolean {
  const target = form.getAttribute('target');
  if (!target || /^_/.test(target)) return false;
  const frames = Array.from(form.ownerDocument.querySelectorAll('iframe'));
  const frame = frames.find((one) => one.name === target || one.getAttribute('name') === target);
  return !!frame && !isShown(frame);
}

// What the fields say that nobody sees: their names and values; of one that says no (isDraft=0), nothing.
function fieldsSaying(form: HTMLFormElement): string[] {
  const hidden = Array.from(form.querySelectorAll<HTMLInputElement>('input[type=hidden]'));
  return hidden
    .filter(({ value }) => value.length < 30 && !/^(?:0|no?|false|off|否|null)?$/i.test(value.trim()))
    .flatMap(({ name, value }) => [phraseOf(name), phraseOf(value)]);
}

// saveDraft → save draft; 存为草稿 stands as it is.
function phraseOf(words: string): string {
  return [...tokensOf(words), ...(words.match(/[\u4e00-\u9fff]+/g) ?? [])].join(' ');
}

function isLine(field: Element): boolean {
  return !/^(?:button|submit|image|reset|checkbox|radio)$/.test((field as HTMLInputElement).type);
}
