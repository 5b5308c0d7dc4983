// What may be written in a recipe: selectors, places, shapes of addresses. Nothing slower or stranger ever reaches a page.

const simple = String.raw`(?:[a-z][a-z\d]*)?(?:[#.][\w\u00a0-\uffff-]+|:nth-of-type\(\d{1,4}\))*`;
const compounds = new RegExp(`^${simple}(?:(?: > | )${simple}){0,15}$`, 'i');
const steps = /^(?:[a-z][\w-]*:nth-of-type\(\d{1,4}\)(?: > (?=[a-z])|$)){0,60}$/i;
const shape = /^[a-z]{1,20}(?:\.[\w\u00a0-\uffff.-]*)?$/i;

/** A selector of tags, ids, classes and `:nth-of-type(n)`, parted by blanks or ` > `. */
export function isSelector(text: string): boolean {
  return text.length <= 400 && compounds.test(text) && text.split(/ > | /).every(Boolean);
}

/** A place by position: `div:nth-of-type(2) > ul:nth-of-type(1)`; empty for the element itself. */
export function isPlace(text: string): boolean {
  return text.length <= 2000 && steps.test(text);
}

/** The shape of a row: its tag, and its classes behind points. */
export function isRowShape(text: string): boolean {
  return text.length <= 200 && shape.test(text);
}

/** Path and query of an address, with `*` and `#` for what is left open. */
export function isAddressShape(text: string): boolean {
  return text.length <= 1000 && /^\/\S*$/.test(text) && !/\*{2}/.test(text);
}
