// Which article form an action would publish, if any: lists, searches and log-ins are left alone.
import { findEditors, type Place, placeIn } from './draft.ts';
import { allIn } from './draft-deep.ts';
import { asksToPublish, dialogs, hasText } from './draft-dialogs.ts';
import { frameOf, isEditorDocument, topSameOrigin } from './draft-frames.ts';
import { isShown } from './draft-shown.ts';
import { isInSight } from './draft-sight.ts';
import { addsToLine, around, isOfOtherBox, otherDialog } from './guard-boxes.ts';
import { controlSelector, leadsElsewhere, whatDoes } from './guard-controls.ts';
import { documentOf, isIn } from './plain.ts';
import { approves } from './trigger-words.ts';
import { type Does, maySend } from './triggers.ts';

/** The article form that a click on this control publishes, or undefined. */
export function placeOfControl(control: HTMLElement, does: Does): Place | undefined {
  if (!maySend(does) || (does === 'list' && !isApproval(control))) return undefined;
  const document = control.ownerDocument;
  const own = placeIn(document);
  if (own) return belongs(control, does, own) ? own : undefined;
  const window = document.defaultView;
  if (!window || does === 'make' || does === 'list') return undefined;
  const places = findEditors(topSameOrigin(window)).filter(isInSight);
  const below = places.find((place) => frameBelow(document, place));
  if (below) return reachesDown(control, does, below) ? below : undefined;
  // A tool bar in a frame of its own: only plain words count there, and no link that merely leads somewhere.
  return does === 'publish' && !leadsElsewhere(control) ? nearest(places, window) : undefined;
}

// 终审, 同意 as a button of the article's own form: who approves lets it out.
function isApproval(control: HTMLElement): boolean {
  return control.matches('button, input') && approves.test(whatDoes(control).words.replace(/\s/g, ''));
}

/** The article form that a taught control publishes: of its own document, below it, or in a frame beside it. */
export function placeAround(control: Element): Place | undefined {
  const document = control.ownerDocument;
  const window = document.defaultView;
  const own = placeIn(document);
  if (own || !window) return own;
  const places = findEditors(topSameOrigin(window)).filter(isInSight);
  return places.find((place) => frameBelow(document, place)) ?? nearest(places, window);
}

/** The article form a submitted form belongs to: its own, not a search or an upload beside it. */
export function placeOfForm(form: HTMLFormElement): Place | undefined {
  const place = placeIn(documentOf(form));
  if (!place) return undefined;
  const holds = [place.title, ...place.bodies.map((body) => body.holder)].some(
    (part) => part && isIn(form, part),
  );
  return holds || form === place.form ? place : undefined;
}

/** The article form keys were pressed in: in its document or in the frame of one of its bodies. */
export function placeOfKeys(target: Node): Place | undefined {
  let document = target.nodeType === 9 ? (target as Document) : target.ownerDocument;
  while (document) {
    const place = placeIn(document);
    if (place) return place;
    const frame = document.defaultView && frameOf(document.defaultView);
    if (!frame || !isInside(document)) return undefined;
    document = frame.ownerDocument;
  }
  return undefined;
}

/** True where a control of that meaning is in sight for this article: beside it, or in the layer that frames it. */
export function offers(place: Place, does: Does[], but?: Element): boolean {
  const means = (control: HTMLElement) => {
    const meaning =
      control !== but && !takesBack(control) && !leadsElsewhere(control) && whatDoes(control).does;
    return !!meaning && does.includes(meaning) && isShown(control);
  };
  const isBeside = (control: HTMLElement) => {
    const form = (control as HTMLButtonElement).form ?? control.closest('form');
    return (!form || form === place.form) && !otherDialog(control, place);
  };
  const layer = frameOf(place.window)?.closest(dialogs)?.querySelectorAll<HTMLElement>(controlSelector);
  return (
    allIn(place.document, controlSelector).some((control) => means(control) && isBeside(control)) ||
    Array.from(layer ?? []).some(means)
  );
}

// 切换为草稿 takes a public article back (WordPress 6.1, 2026-11): where it stands nothing is kept as a draft.
function takesBack({ textContent }: Element): boolean {
  return /^\s*(?:(?:切换|转|改|恢复|退回)[为成到至]草稿|(?:switch|revert) to draft)/i.test(textContent ?? '');
}

// WordPress 6.1, 2026-11: Enter in the title presses a 保存 that nobody sees. It keeps a draft only where 保存草稿 stands
// in sight; of an article that is public it changes what the public reads.
function better(save: HTMLElement): Does[] {
  return isShown(save) ? ['publish', 'submit'] : ['draft'];
}

// 修改, 添加: what a form is sent by that has nothing better named; beside 保存 they belong to a file or a row.
const named: Does[] = ['publish', 'submit', 'save'];

// 发布 counts anywhere in the document; 提交 in the article's form or outside any; 保存 only where nothing better is offered.
function belongs(control: HTMLElement, does: Does, place: Place): boolean {
  if (leadsElsewhere(control) && !/^\S{1,6}$/.test(control.textContent?.trim() ?? '')) return false;
  const form = (control as HTMLButtonElement).form ?? around(control, 'form');
  if (does === 'list') return !!form && form === place.form;
  if (does === 'make')
    return !!form && form === place.form && !addsToLine(control) && !offers(place, named, control);
  const other = otherDialog(control, place);
  if (form && form === place.form)
    return does !== 'save' || !(other || offers(place, better(control), control));
  // A layer without a text of its own asks about this one: when, by whom, whether at all.
  if (other) return does === 'publish' ? !hasText(other) : does === 'save' && asksToPublish(other);
  if (does === 'publish') return !form || !isOfOtherBox(control, place);
  if (form || isOfOtherBox(control, place)) return false;
  return does === 'submit' || (!place.form && !offers(place, ['publish', 'submit'], control));
}

// Buttons of a layer that frames the article form: 确定 there is the layer's only way to send it.
function reachesDown(control: HTMLElement, does: Does, place: Place): boolean {
  if (does === 'publish') return !leadsElsewhere(control);
  const frame = frameBelow(control.ownerDocument, place);
  if (!control.closest(dialogs)?.contains(frame ?? null))
    return does === 'submit' && !control.closest('form');
  return does === 'submit' || !offers(place, ['publish', 'submit'], control);
}

// The frame of this document on the way down to the place.
function frameBelow(document: Document, place: Place): Element | undefined {
  for (let frame = frameOf(place.window); frame; ) {
    if (frame.ownerDocument === document) return frame;
    const above = frame.ownerDocument.defaultView;
    frame = above ? frameOf(above) : undefined;
  }
  return undefined;
}

// In frames side by side: the one whose way up meets ours first.
function nearest(places: Place[], window: Window): Place | undefined {
  for (let here: Window | undefined = window; here; ) {
    const document = here.document;
    const near = places.find((place) => frameBelow(document, place));
    if (near) return near;
    here = frameOf(here)?.ownerDocument.defaultView ?? undefined;
  }
  return undefined;
}

// Only an editor's own document passes its keys on to the form above.
function isInside(document: Document): boolean {
  return isEditorDocument(document) || !!document.querySelector('iframe, [contenteditable]');
}
