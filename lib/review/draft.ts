// The draft as it stands in the editor: finding the article form of a page and reading it at this moment.
import type { DraftReport } from '../messages.ts';
import type { Words } from '../model.ts';
import { type Body, bodiesIn, bodyText, isSureBody } from './draft-bodies.ts';
import { bodilessForm, noBody } from './draft-bodiless.ts';
import { hasIn } from './draft-deep.ts';
import { isPutAway } from './draft-dialogs.ts';
import { formFields } from './draft-form.ts';
import { frameOf, framesOf, isEditorFrame } from './draft-frames.ts';
import { formOfStepBefore, noteSeen, titleInOtherTab } from './draft-hidden.ts';
import { atOnce } from './draft-labels.ts';
import { isArticle, isLetter, isMail, isOffices } from './draft-letter.ts';
import { writesPage } from './draft-pages.ts';
import { formOf, scopeOf } from './draft-scope.ts';
import type { LiveText } from './draft-text.ts';
import { isOfColumn, isSureTitle, titleField } from './draft-title.ts';
import { withTold } from './draft-told.ts';
import { type ToldField, toldForm } from './office.ts';

/** An article form: the document that owns it, its title, its bodies. Found anew each time, never kept: editors rebuild themselves. */
export type Place = {
  document: Document;
  window: Window;
  title?: HTMLElement;
  bodies: Body[];
  form?: HTMLFormElement;
  /** What of it cannot be read. */
  trouble?: Words;
  /** No body was found, or none yet: an editor that is still loading, or of a kind nobody knows. */
  bodiless?: true;
  /** What a person could point at. */
  lacks?: 'body';
};

/** The article form this document owns, or undefined. Cheap in a page that has nothing to write in. */
export function placeIn(document: Document): Place | undefined {
  const window = document.defaultView;
  if (!window || !document.body || !hasIn(document, somethingToWriteIn)) return undefined;
  if (isEditorFrame(window)) return undefined;
  try {
    return atOnce(() => formIn(document, window));
  } catch {
    return unlooked(document, window);
  }
}

/** Article forms of a window and all same-origin frames below it. */
export function findEditors(top: Window): Place[] {
  const place = placeIn(top.document);
  const below = framesOf(top.document).flatMap((inner) =>
    inner.defaultView ? findEditors(inner.defaultView) : [],
  );
  return place ? [place, ...below] : below;
}

/** The draft as it stands now: from live text, never from the copies that editors fill in at submit. */
export function readDraft(place: Place): DraftReport {
  const { trouble, lacks } = place;
  if (trouble) return { state: 'unreadable', why: trouble, ...(lacks && { lacks }) };
  if (!place.title) return { state: 'unreadable', why: noTitle, lacks: 'title' };
  const text = bodyTexts(place)
    .map(({ live }) => live.text)
    .join('\n');
  try {
    const form = { ...place, title: place.title, scope: scopeOf(place) };
    const fields = atOnce(() => formFields(form));
    return { state: 'read', draft: { url: place.window.location.href, text, ...fields } };
  } catch {
    return { state: 'unreadable', why: unlookedAt };
  }
}

/** The bodies that have text, each with its live text and where that begins in `draft.text`. */
export function bodyTexts(place: Place): { body: Body; live: LiveText; start: number }[] {
  let start = 0;
  return place.bodies
    .map((body) => ({ body, live: bodyText(body) }))
    .filter(({ live }) => live.text)
    .map((read) => {
      const at = start;
      start += read.live.text.length + 1;
      return { ...read, start: at };
    });
}

const somethingToWriteIn = 'iframe, textarea, [contenteditable]';

// A page may be made so that nothing in it can be looked at (<input name="querySelector">): held unread, never let slip.
function unlooked(document: Document, window: Window): Place | undefined {
  const form = document.querySelector<HTMLFormElement>('form:has(textarea, iframe, [contenteditable])');
  return form ? { document, window, bodies: [], form, trouble: unlookedAt } : undefined;
}

const unlookedAt: Words = {
  zh: '这个网页的写法使程序读不到表单，稿件没有检查。请人工核对。',
  en: 'This page is written so that its form cannot be read; the draft was not checked. Check it by hand.',
};

const noTitle: Words = {
  zh: '找到了正文编辑框，没有找到标题框，读不到稿件。请人工核对。',
  en: 'A body editor was found but no title field; the draft cannot be read. Check it by hand.',
};

function formIn(document: Document, window: Window): Place | undefined {
  const office = toldForm(document);
  const { found, trouble } = withTold(document, bodiesIn(document), office);
  const anchor = found[0]?.holder;
  const told = office.field('title');
  const inSight =
    asTitle(told) ?? titleField(document, anchor) ?? titleInCanvas(found) ?? office.likelyTitle();
  const title = inSight ?? titleInOtherTab(document, found);
  const before = title || trouble ? undefined : formOfStepBefore(document);
  if (before) return { document, window, ...before, form: formOf(before.title) };
  if (!found.length && !trouble) return title && withoutBody(document, window, title, told?.taught);
  if (!found.length && !(title && isSureTitle(title))) return undefined;
  const alone = (body: Body) => isSureBody(body) || (body.kind === 'plain' && writesPage(formOf(body.root)));
  const bodies = title ? found : found.filter(alone);
  if (!bodies.length && !title) return undefined;
  if (!title && (isPartOfForm(window) || bodies.every(({ holder }) => isPutAway(holder)))) return undefined;
  const place = { document, window, title, bodies, form: formOf(title) ?? formOf(anchor), trouble };
  if (!title && isOfColumn(scopeOf(place))) return undefined;
  if (title && !told?.taught && isLetter(scopeOf(place))) return undefined;
  if (!told?.taught && isMail(scopeOf(place))) return undefined;
  // Title and a plain text area alone may be a letter to the mayor; title and code alone, a template of the site.
  const all = (kind: Body['kind']) => bodies.length > 0 && bodies.every((body) => body.kind === kind);
  const plain = title && all('plain') && !writesPage(place.form);
  const coded = all('code') && !(title && isSureTitle(title));
  if ((plain || coded) && !told?.taught && !isArticle(scopeOf(place))) return undefined;
  if (mayBeLine(place)) return title && withoutBody(document, window, title, told?.taught);
  noteSeen(document, place);
  return place;
}

// A low box is a line for a remark as well: a body only where an article is written for sure, or where a person pointed at it.
function mayBeLine(place: Place): boolean {
  const { document, title, bodies } = place;
  if (!bodies.some(({ blocks }) => blocks) || isArticle(scopeOf(place))) return false;
  return !(title && isSureTitle(title) && isOffices(document));
}

// A form that a person pointed at the title of is an article's, whatever it is written in.
function withoutBody(
  document: Document,
  window: Window,
  title: HTMLElement,
  taught: boolean | undefined,
): Place | undefined {
  const bare = { document, window, title, bodies: [], trouble: noBody, lacks: 'body' as const };
  if (taught) return { ...bare, form: formOf(title) };
  const form = isSureTitle(title) ? bodilessForm(formOf(title)) : undefined;
  return form && { ...bare, form, bodiless: true };
}

function asTitle(told: ToldField | undefined): HTMLElement | undefined {
  return told?.elements[0] as HTMLElement | undefined;
}

// Gutenberg from 6.3 on draws title and body into one canvas frame.
function titleInCanvas(bodies: Body[]): HTMLElement | undefined {
  const body = bodies.find(({ root }) => root.matches('.is-root-container'));
  return body && titleField(body.root.ownerDocument, undefined);
}

// The page of an editor that holds the body in a frame of its own (FCKeditor, TRS): title and form stand above it.
function isPartOfForm(window: Window): boolean {
  const { document } = window;
  for (let frame = frameOf(window); frame; ) {
    const above = placeIn(frame.ownerDocument);
    if (above?.title) return above.bodies.some(({ root }) => isBelow(root.ownerDocument, document));
    const next = frame.ownerDocument.defaultView;
    frame = next ? frameOf(next) : undefined;
  }
  return false;
}

function isBelow(inner: Document, document: Document): boolean {
  const frame = inner.defaultView && frameOf(inner.defaultView);
  return !!frame && (frame.ownerDocument === document || isBelow(frame.ownerDocument, document));
}
