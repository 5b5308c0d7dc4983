// What may come in of a list that an opened page shows: it is counted and stored.
import * as v from 'valibot';

const upTo = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most));
const reason = v.picklist([
  'login',
  'blocked',
  'redirected',
  'changed',
  'unsure',
  'script-rendered',
  'recipe',
]);
const web = v.pipe(v.string(), v.maxLength(4000), v.regex(/^https?:\/\/[^/\s]+/));
const day = v.pipe(v.string(), v.regex(/^20\d\d-\d\d-\d\d$/), v.isoDate());
/** Rows that are to be stored: an address that can be opened, words one can read, no date that a person entered. */
const seenRow = v.strictObject({
  title: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(500)),
  url: web,
  date: v.optional(
    v.strictObject({
      on: day,
      origin: v.picklist(['label', 'list', 'meta', 'url', 'inferred']),
      printed: v.pipe(v.string(), v.maxLength(200)),
    }),
  ),
  pinned: v.boolean(),
  external: v.boolean(),
});
/** What an opened page shows. */
export const seen = v.variant('state', [
  v.strictObject({
    state: v.literal('read'),
    adapter: v.pipe(v.string(), v.maxLength(200)),
    rows: v.pipe(v.array(seenRow), v.minLength(1), v.maxLength(2000)),
    next: v.optional(web),
    total: v.optional(upTo(1_000_000)),
    place: v.optional(upTo(100_000)),
  }),
  v.strictObject({ state: v.literal('unreadable'), reason }),
]);
