// Forms in tabs and steps: what of an article stands out of sight at the moment it goes out.
import type { Body } from './draft-bodies.ts';
import { isGone } from './draft-frames.ts';
import { fieldText } from './draft-labels.ts';
import { isShown } from './draft-shown.ts';
import { titleOutOfSight } from './draft-title.ts';
import { managedRow } from './list-signs.ts';

/** A form as it was found while it was in sight. */
type Seen = { title: HTMLElement; bodies: Body[] };

/** Keeps what was found, for the step after it. */
export function noteSeen(document: Document, { title, bodies }: Partial<Seen>): void {
  if (title && bodies?.length && isShown(title)) seen.set(document, { title, bodies });
}

/** The title in another tab than the body that is in sight: its panel stands beside the body's, in the same form. */
export function titleInOtherTab(document: Document, found: Body[]): HTMLElement | undefined {
  const holder = found.find((body) => isShown(body.holder))?.holder;
  const title = holder && titleOutOfSight(document, holder);
  if (!title || title.closest('form') !== holder.closest('form')) return undefined;
  const panel = outOfSight(title);
  if (panel === title || panel.matches(layers) || panel.closest(layers)) return undefined;
  return panel.parentElement?.contains(holder) ? title : undefined;
}

/**
 * The form of the step before, all of it out of sight, where the page shows its title for a last look (核对信息) and not in
 * a list, to which the article may have gone already.
 */
export function formOfStepBefore(document: Document): Seen | undefined {
  const before = seen.get(document);
  if (!before || [before.title, ...before.bodies.map(({ root }) => root)].some(isLost)) return undefined;
  const words = fieldText(before.title);
  if (!words || isShown(before.title) || outOfSight(before.title).matches(layers)) return undefined;
  return showsWords(document, words) ? before : undefined;
}

const seen = new WeakMap<Document, Seen>();
// A layer that was closed is no tab.
const layers =
  'dialog, [role=dialog], [class*=modal], [class*=dialog], [class*=drawer], [class*=popup], [class*=layer], .inline-edit-row';

function isLost(element: HTMLElement): boolean {
  return isGone(element) || !element.isConnected;
}

// The outermost box that hides it.
function outOfSight(element: Element): Element {
  let hidden = element;
  while (hidden.parentElement && !isShown(hidden.parentElement)) hidden = hidden.parentElement;
  return hidden;
}

function showsWords(document: Document, words: string): boolean {
  const texts = document.createTreeWalker(document.body, 4);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const box = node.parentElement;
    if (!box || !(node.textContent ?? '').includes(words)) continue;
    if (isShown(box) && !managedRow(box)) return true;
  }
  return false;
}
