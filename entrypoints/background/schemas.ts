// What may come in over the wire: one schema a verb. Whatever does not fit is refused before anything looks at it.
import * as v from 'valibot';
import type { Verb } from '../../lib/messages.ts';
import { anchorSchema, fieldSchema, triggerSchema } from '../../lib/store/office-schema.ts';
import { spotSchema } from '../../lib/store/panels.ts';
import { recipeSchema } from '../../lib/store/recipe-schema.ts';
import { address, count, digest, few, key, line, text } from './basic-schema.ts';
import { armament, cleared, columnKey, people, report, row } from './draft-schema.ts';
import { aftermath, answer, form, strength, summary, verdict } from './review-schema.ts';
import { seen } from './seen-schema.ts';

const tabId = v.pipe(v.number(), v.integer());

/** Verb → schema of its body. */
export const schemas = {
  'page.context': v.strictObject({ url: address, headings: few(line, 50), list: v.boolean() }),
  'page.read': v.strictObject({
    url: address,
    html: v.pipe(v.string(), v.maxLength(5 * 1024 * 1024)),
    first: v.boolean(),
  }),
  'page.rows': v.strictObject({ column: line, rows: few(row, 5000) }),
  'page.seen': v.strictObject({ column: line, seen }),
  'column.come': v.strictObject({}),
  'teach.come': v.strictObject({}),
  'teach.context': v.strictObject({ url: address }),
  'teach.save': v.strictObject({ recipe: recipeSchema, column: v.optional(line) }),
  'teach.undo': v.strictObject({ id: key }),
  'bar.minimise': v.strictObject({ minimised: v.boolean() }),
  'desk.come': v.strictObject({}),
  'claims.come': v.strictObject({}),
  'editor.found': v.strictObject({ armament, page: key }),
  'editor.changed': v.strictObject({ key }),
  'panel.fold': v.strictObject({ folded: v.boolean() }),
  'panel.put': spotSchema,
  'office.known': v.strictObject({}),
  'office.taught': v.strictObject({ field: fieldSchema, address, anchor: anchorSchema }),
  'editor.window': v.strictObject({ key, quiet: v.boolean() }),
  'draft.rest': v.strictObject({ key, report }),
  'guard.held': v.strictObject({ words: line, report, armament }),
  'guard.shown': v.strictObject({}),
  'guard.stayed': v.strictObject({ words: line, why: v.picklist(['again', 'menu']) }),
  'guard.slipped': v.strictObject({ words: line, report }),
  'guard.released': v.strictObject({ id: key, words: line, cleared: v.optional(cleared) }),
  'lesson.saw': v.strictObject({ trigger: triggerSchema }),
  'lesson.sent': v.strictObject({ how: v.picklist(['submit', 'request', 'leave']) }),
  'review.shield': v.strictObject({ key }),
  'review.rehearse': v.strictObject({ key }),
  'review.teach': v.strictObject({ key, end: v.optional(v.literal(true)) }),
  'review.learn': v.strictObject({ key, trigger: triggerSchema, forget: v.optional(v.literal(true)) }),
  'review.claim': v.strictObject({ token: key }),
  'review.state': v.strictObject({ key }),
  'review.context': v.strictObject({ key }),
  'review.save': v.strictObject({
    key,
    answers: few(answer),
    verdicts: few(verdict, 5000),
    form: v.optional(form),
    people: v.optional(people),
    withdrawn: v.optional(v.literal(true)),
  }),
  'review.confirm-public': v.strictObject({ digest, undo: v.optional(v.literal(true)) }),
  'review.clear': v.strictObject({ key, cleared, summary }),
  'review.aftermath': v.strictObject({ key, seq: v.pipe(count, v.minValue(1)), said: aftermath }),
  'review.unchecked': v.strictObject({ key, by: line, reason: line }),
  'review.window': v.strictObject({ key }),
  'review.sight': v.strictObject({
    key,
    part: v.strictObject({ left: v.number(), top: v.number(), right: v.number(), bottom: v.number() }),
  }),
  'review.point': v.strictObject({ key, field: fieldSchema }),
  'review.unpoint': v.strictObject({ key, field: fieldSchema }),
  'review.column': v.strictObject({ key, as: columnKey, column: line }),
  'review.show': v.strictObject({ key, field: key, quote: text, at: count }),
  'review.marks': v.strictObject({
    key,
    marks: few(v.strictObject({ field: key, at: count, length: count, strength }), 2000),
  }),
  'site.enable': v.strictObject({ origin: address, title: line, tabId: v.optional(tabId) }),
  'site.disable': v.strictObject({ origin: address }),
  'tab.editor': v.strictObject({ tabId }),
  'tab.written': v.strictObject({ tabId }),
  'tab.point': v.strictObject({ tabId }),
  'tab.teach': v.strictObject({ tabId }),
  'tab.read': v.strictObject({ columns: v.pipe(few(line), v.minLength(1)) }),
  'tab.stop': v.strictObject({}),
  'survey.start': v.strictObject({ columns: v.optional(few(line)) }),
  'survey.stop': v.strictObject({}),
} satisfies Record<Verb, v.GenericSchema>;
