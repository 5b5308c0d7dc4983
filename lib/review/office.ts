// What is known of the back office this frame stands in: taught by pointing, or ready-made for a product; asked field by field.
import type {
  ColumnKey,
  ColumnMapping,
  FieldAnchor,
  OfficeField,
  OfficeRecipe,
  ReadyOffice,
  Words,
} from '../model.ts';
import { frameOf, framesOf, topSameOrigin } from './draft-frames.ts';
import { isShown } from './draft-shown.ts';
import { columnKeysIn, fits, foldersIn, isColumnKey, shapeOf } from './office-address.ts';
import { type Anchored, find, read } from './office-anchor.ts';
import { isUnsure } from './office-ways.ts';

/**
 * The recipe of this site, if there is one, the ready-made ones, and columns by the numbers that the same site's public pages
 * name them by.
 */
export type KnownOffice = {
  recipe?: OfficeRecipe;
  ready: ReadyOffice[];
  categories?: Record<string, string>;
};

/** A field that a recipe leads to. */
export type ToldField = { elements: [Element, ...Element[]]; text(): string; taught: boolean };

/** What the recipes say about the form in one document. */
export type ToldForm = {
  field(name: OfficeField): ToldField | undefined;
  /**
   * The title where this form is at no address that was taught, but another form of the same path was, by an id that
   * stands here, too: 显示预览 sends to `?action=submit` what was opened as `?action=edit` (MediaWiki, 2026-11).
   */
  likelyTitle(): HTMLElement | undefined;
  /** The ready-made recipe whose signs all stand here. */
  office?: Words;
  /** The form does not show its column: only its address knows it. */
  columnElsewhere: boolean;
  /** The panel in which the column is chosen is closed or open; undefined where it is no panel. */
  columnPanel?: 'closed' | 'open';
  /** The page's script knows the column while the panel is closed. */
  columnClaim?: true;
};

// One script a frame, one site a frame: known once, heard by whoever reads drafts.
let known: KnownOffice = { ready: [] };
const listeners = new Set<() => void>();

/** What is known from now on; whoever reads drafts is told. */
export function knowOffice(office: KnownOffice): void {
  known = office;
  readAnew();
}

/** The column of that number, as the same site's public pages name it. */
export function categoryNamed(number: number): string | undefined {
  return known.categories?.[number];
}

/** Whoever reads drafts reads them anew. */
export function readAnew(): void {
  for (const act of listeners) act();
}

/** Calls `act` whenever something else is known, until `signal`. */
export function onOffice(act: () => void, signal: AbortSignal): void {
  listeners.add(act);
  signal.addEventListener('abort', () => listeners.delete(act));
}

/** What the recipes say about the form in this document. Cheap where nothing is known. */
export function toldForm(document: Document): ToldForm {
  const address = document.location?.href ?? '';
  const forms = known.recipe?.forms ?? [];
  const here = forms.filter((form) => fits(form.address, address));
  const others = forms.filter((form) => !here.includes(form));
  const ready = known.ready.find((office) => isHere(office, document, address));
  const taught = (name: OfficeField) =>
    firstOf(here, (form) => lead(document, form.fields[name], false)) ??
    firstOf(others, (form) => lead(document, form.fields[name], true));
  return {
    ...(ready && { office: ready.name }),
    columnElsewhere: ready?.fields.column?.length === 0,
    ...(ready?.columnClaim && { columnClaim: true as const }),
    ...(ready?.columnPanel && { columnPanel: document.querySelector(ready.columnPanel) ? 'open' : 'closed' }),
    field(name) {
      const mine = taught(name);
      const found = mine ?? findReady(document, ready?.fields[name] ?? [], name);
      return found && { elements: found.elements, text: () => read(found), taught: !!mine };
    },
    likelyTitle() {
      const kin = others.filter((form) => pathOf(form.address) === pathOf(shapeOf(address)));
      return firstOf(kin, ({ fields: { title } }) => byName(document, title));
    },
  };
}

/** What the form and the addresses around it call its column by, where it shows no words: hidden fields first. */
export function columnKeysOf(scope: ParentNode, window: Window): ColumnKey[] {
  const hidden = Array.from(scope.querySelectorAll<HTMLInputElement>('input[type=hidden]'))
    .map(({ name, id, value }) => ({ param: name || id, value: value.trim() }))
    .filter(isColumnKey);
  const keys = [...hidden];
  for (let view: Window | undefined = window; view; view = above(view))
    keys.push(...columnKeysIn(view.location.href));
  if (!keys.length) keys.push(...foldersIn(window.location.href));
  return keys.filter((key, nth) => keys.findIndex((other) => isSame(key, other)) === nth).slice(0, 8);
}

/** The line of the column map for one of these keys, surest first. */
export function mappedColumn(keys: ColumnKey[]): ColumnMapping | undefined {
  const columns = known.recipe?.columns ?? [];
  return firstOf(keys, (key) => columns.find((mapping) => isSame(mapping, key)));
}

function isHere({ signs, address }: ReadyOffice, document: Document, href: string): boolean {
  return (!address || href.includes(address)) && signs.every((sign) => document.querySelector(sign));
}

function lead(document: Document, anchor: FieldAnchor | undefined, strictly: boolean) {
  if (!anchor) return undefined;
  const { frame } = anchor;
  if (!frame) return find(document, anchor, strictly);
  const window = document.defaultView;
  const around = window ? documentsBelow(topSameOrigin(window).document) : [];
  return firstOf(
    around.filter((other) => fits(frame, other.location?.href ?? '')),
    (other) => find(other, anchor, strictly),
  );
}

// Only by what an element is called, never by its place.
function byName(document: Document, anchor: FieldAnchor | undefined): HTMLElement | undefined {
  const selectors = anchor?.selectors.filter((selector) => !isUnsure(selector)) ?? [];
  if (!anchor || anchor.frame || !selectors.length) return undefined;
  const element = find(document, { selectors, caption: '', read: anchor.read })?.elements[0];
  return element && isShown(element) ? (element as HTMLElement) : undefined;
}

function pathOf(shape: string): string {
  return shape.split(/[?#]/)[0] ?? '';
}

function documentsBelow(document: Document): Document[] {
  return [document, ...framesOf(document).flatMap(documentsBelow)];
}

// The column may be ticked in many boxes; any other field is one element.
function findReady(document: Document, selectors: string[], name: OfficeField): Anchored | undefined {
  const one = find(document, { selectors, caption: '', read: 'value' });
  if (one) return name === 'title' && !isShown(one.elements[0]) ? undefined : one;
  const boxes = name === 'column' ? find(document, { selectors, caption: '', read: 'ticked' }) : undefined;
  return boxes?.elements.every((box) => box.matches('input[type=checkbox], input[type=radio]'))
    ? boxes
    : undefined;
}

function above(window: Window): Window | undefined {
  return frameOf(window)?.ownerDocument.defaultView ?? undefined;
}

function isSame(a: ColumnKey, b: ColumnKey): boolean {
  return a.param.toLowerCase() === b.param.toLowerCase() && a.value === b.value;
}

function firstOf<T, R>(items: T[], seek: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = seek(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
