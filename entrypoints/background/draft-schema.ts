// Drafts and rows as pages send them.
import * as v from 'valibot';
import { fieldSchema } from '../../lib/store/office-schema.ts';
import { address, count, few, line, text } from './basic-schema.ts';

export const words = v.strictObject({ zh: line, en: line });
/** A column's words are as long as the page makes them. */
export const columnKey = v.strictObject({ param: text, value: text });
export const people = v.strictObject({ clerk: line, reviewer: line, leader: line, publisher: line });
export const armament = v.strictObject({ late: v.boolean(), submit: v.boolean() });
export const enclosure = v.strictObject({
  kind: v.picklist(['file', 'picture']),
  name: line,
  key: line,
  extension: line,
  at: v.picklist(['local', 'own', 'foreign']),
  from: v.picklist(['text', 'list', 'field']),
  shape: v.optional(count),
});
/** Whatever a page may hold in its fields: a draft that is refused here would be let go unchecked. */
export const draft = v.strictObject({
  url: text,
  title: text,
  text,
  column: text,
  contentSource: text,
  author: text,
  publishedOn: text,
  documentNumber: text,
  abstract: text,
  attachments: few(text, 100_000),
  enclosures: v.optional(few(enclosure, 2000)),
  columnKeys: v.optional(few(columnKey, 50)),
  columnSaid: v.optional(few(text, 50)),
  recipe: v.optional(v.strictObject({ taught: few(fieldSchema, 20), office: v.optional(words) })),
  claimed: v.optional(few(v.picklist(['text', 'column']), 2)),
});
export const report = v.variant('state', [
  v.strictObject({ state: v.literal('read'), draft }),
  v.strictObject({
    state: v.literal('unreadable'),
    why: words,
    articles: v.optional(few(line)),
    lacks: v.optional(v.picklist(['title', 'body'])),
  }),
]);
export const row = v.strictObject({
  title: line,
  url: address,
  date: v.optional(
    v.strictObject({
      on: v.pipe(v.string(), v.isoDate()),
      origin: v.picklist(['label', 'list', 'meta', 'url', 'inferred', 'hand']),
      printed: line,
    }),
  ),
  pinned: v.boolean(),
  external: v.boolean(),
});
export const cleared = v.strictObject({
  title: text,
  text,
  column: text,
  abstract: text,
  enclosures: v.optional(few(enclosure, 2000)),
});
