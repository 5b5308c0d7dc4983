// The shape of a 后台识别方案, for what is stored and for files that come from elsewhere.
import * as v from 'valibot';
import type { OfficeField, OfficeRecipe } from '../model.ts';
import { isPlainSelector } from './office-selector.ts';

const line = (most: number) => v.pipe(v.string(), v.maxLength(most));
const few = <S extends v.GenericSchema>(item: S, most: number) => v.pipe(v.array(item), v.maxLength(most));

const named = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const selector = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(500),
  v.regex(/^[^<>{}]*(?:>[^<>{}]*)*$/),
  v.check(isPlainSelector, 'selector'),
);
const address = v.pipe(v.string(), v.maxLength(500), v.startsWith('/'));

/** One anchor: at least one way to find it, and the attribute's name where one is read. */
export const anchorSchema = v.pipe(
  v.strictObject({
    selectors: few(selector, 12),
    caption: line(60),
    read: v.picklist(['value', 'text', 'chosen', 'ticked', 'attribute']),
    attribute: v.optional(v.pipe(v.string(), v.regex(/^[a-z][\w:.-]{0,60}$/i))),
    frame: v.optional(address),
  }),
  v.check(({ selectors, caption }) => selectors.length > 0 || caption !== '', 'no way to find it'),
  v.check(({ read, attribute }) => (read === 'attribute') === (attribute !== undefined), 'attribute'),
);

const fieldNames = {
  title: true,
  body: true,
  column: true,
  contentSource: true,
  author: true,
  publishedOn: true,
  documentNumber: true,
  abstract: true,
  attachments: true,
} satisfies Record<OfficeField, true>;

/** The fields in the order in which people meet them. */
export const officeFields = Object.keys(fieldNames) as OfficeField[];

export const fieldSchema = v.picklist(officeFields);

/** One line of the column map. */
export const mappingSchema = v.strictObject({ param: line(100), value: named, column: named });

/** A learned way to publish. */
export const triggerSchema = v.strictObject({
  id: named,
  words: line(200),
  selectors: few(selector, 12),
  kind: v.picklist(['click', 'key']),
  key: v.optional(named),
  frame: address,
  publishes: v.boolean(),
});

const optionalFields = Object.fromEntries(
  officeFields.map((name) => [name, v.optional(anchorSchema)]),
) as Record<OfficeField, v.OptionalSchema<typeof anchorSchema, undefined>>;

export const formSchema = v.strictObject({ address, fields: v.strictObject(optionalFields) });

/** A whole recipe. */
export const officeSchema = v.strictObject({
  version: v.literal(1),
  origin: v.pipe(v.string(), v.maxLength(300), v.regex(/^https?:\/\/[^/\s?#]+$/)),
  name: line(200),
  forms: few(formSchema, 100),
  columns: few(mappingSchema, 2000),
  triggers: few(triggerSchema, 200),
  at: v.pipe(v.string(), v.isoTimestamp()),
}) satisfies v.GenericSchema<unknown, OfficeRecipe>;
