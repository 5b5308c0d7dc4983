// The column of a form as the page's script knows it: asked where the form has put its choice away.
import type { ColumnKey } from '../model.ts';
import { claimOf } from './claims.ts';
import { oneLine } from './draft-text.ts';
import { categoryNamed } from './office.ts';

/** `text`: words of the chosen, joined by 、; `''` where the page knows them by number only, or none is chosen: then `keys`. */
export type ClaimedColumn = { text: string; keys: ColumnKey[] };

/** What the page's script says of the column of the article in this document; undefined where it says nothing that can be read. */
export function claimedColumn({ documentElement }: Document): ClaimedColumn | undefined {
  const chosen = parsed(claimOf(documentElement, 'categories'));
  if (!chosen) return undefined;
  const numbers = chosen.map(([id]) => id).join(',');
  // Of a panel that was never opened the page has no names: the portal of the same site has told which column is which.
  const names = chosen.map(([id, name]) => name || categoryNamed(id));
  const named = names.every(Boolean);
  return {
    text: named ? names.join('、') : '',
    keys: numbers && !named ? [{ param: 'categories', value: numbers }] : [],
  };
}

type Chosen = [id: number, name: string];

function parsed(said: string | undefined): Chosen[] | undefined {
  try {
    const all: unknown = JSON.parse(said ?? '');
    return Array.isArray(all) && all.length <= 50 ? all.map(chosenIn) : undefined;
  } catch {
    return undefined;
  }
}

function chosenIn(one: unknown): Chosen {
  const [id, name] = one as unknown[];
  if (typeof id !== 'number' || !Number.isSafeInteger(id)) throw new TypeError('no number of a category');
  return [id, typeof name === 'string' ? wordsOf(name) : ''];
}

// Names come as they stand in HTML: 工业&amp;商贸.
function wordsOf(name: string): string {
  return oneLine(new DOMParser().parseFromString(name, 'text/html').body.textContent ?? '').slice(0, 200);
}
