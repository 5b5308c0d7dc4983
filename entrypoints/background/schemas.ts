// What may come in over the wire: one schema a verb. Whatever does not fit is refused before anything looks at it.
import * as v from 'valibot';
import type { Verb } from '../../lib/messages.ts';
import { isSecret, sameName } from '../../lib/review/grounds.ts';
import { anchorSchema, fieldSchema, triggerSchema } from '../../lib/store/office-schema.ts';
import { spotSchema } from '../../lib/store/panels.ts';
import { recipeSchema } from '../../lib/store/recipe-schema.ts';
import { seen } from './seen-schema.ts';

const line = v.pipe(v.string(), v.maxLength(2000));
const filled = v.pipe(line, v.regex(/\S/));
const address = v.pipe(v.string(), v.maxLength(4000));
/** An article's text: the longest report seen has 60,000 characters. */
const text = v.pipe(v.string(), v.maxLength(2_000_000));
const key = v.pipe(v.string(), v.maxLength(200));
const digest = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const few = <S extends v.GenericSchema>(item: S, most = 500) => v.pipe(v.array(item), v.maxLength(most));

const words = v.strictObject({ zh: line, en: line });
/** A column's words are as long as the page makes them. */
const columnKey = v.strictObject({ param: text, value: text });
const people = v.strictObject({ clerk: line, reviewer: line, leader: line, publisher: line });
const armament = v.strictObject({ late: v.boolean(), submit: v.boolean() });
const enclosure = v.strictObject({
  kind: v.picklist(['file', 'picture']),
  name: line,
  key: line,
  extension: line,
  at: v.picklist(['local', 'own', 'foreign']),
  from: v.picklist(['text', 'list', 'field']),
  shape: v.optional(count),
});
/** Whatever a page may hold in its fields: a draft that is refused here would be let go unchecked. */
const draft = v.strictObject({
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
  recipe: v.optional(v.strictObject({ taught: few(fieldSchema, 20), office: v.optional(words) })),
  claimed: v.optional(few(v.picklist(['text', 'column']), 2)),
});
const report = v.variant('state', [
  v.strictObject({ state: v.literal('read'), draft }),
  v.strictObject({
    state: v.literal('unreadable'),
    why: words,
    articles: v.optional(few(line)),
    lacks: v.optional(v.picklist(['title', 'body'])),
  }),
]);
const row = v.strictObject({
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
const cleared = v.strictObject({
  title: text,
  text,
  column: text,
  abstract: text,
  enclosures: v.optional(few(enclosure, 2000)),
});
const strength = v.picklist(['hold', 'ask', 'note']);
const choice = v.picklist(['no', 'yes']);
const answer = v.strictObject({
  check: key,
  choice,
  detail: v.optional(line),
  covers: few(digest, 5000),
  at: v.pipe(v.string(), v.isoTimestamp()),
});
const overrideClass = v.picklist([
  'mistaken',
  'lawful',
  'consent',
  'declassified',
  'cited',
  'elsewhere',
  'other',
]);
const verdict = v.strictObject({
  check: key,
  sentence: digest,
  quote: digest,
  decision: v.picklist(['overridden', 'confirmed-public', 'dismissed']),
  reason: line,
  by: line,
  at: v.pipe(v.string(), v.isoTimestamp()),
  class: v.optional(overrideClass),
  approvedBy: v.optional(line),
});
/** A mark of state secrecy goes on only with the name of the leader who approved it, who is another person. */
const override = v.pipe(
  v.strictObject({
    check: key,
    reason: line,
    by: line,
    class: v.optional(overrideClass),
    approvedBy: v.optional(line),
  }),
  v.check(
    ({ check, by, approvedBy = '' }) =>
      !isSecret(check) || (approvedBy.trim() !== '' && !sameName(by, approvedBy)),
  ),
);
const form = v.strictObject({
  submittedOn: line,
  clerk: line,
  phone: line,
  title: text,
  unit: text,
  sourceKind: v.picklist(['own', 'repost', 'other', '']),
  column: text,
  publishAt: text,
  unitOpinion: line,
  leaderOpinion: line,
  siteOpinion: line,
  publisher: line,
  publishedOn: line,
});
const summary = v.strictObject({
  checks: few(v.strictObject({ check: key, strength, count, quotes: few(line) })),
  answers: few(v.strictObject({ check: key, choice, detail: v.optional(line) })),
  overrides: few(override),
  people,
  owners: few(line),
  unit: v.optional(line),
  contentSource: text,
});
const byHand = { by: filled, reason: filled };
const aftermath = v.variant('kind', [
  v.strictObject({
    kind: v.literal('withdrawn'),
    ...byHand,
    goneOn: v.optional(v.pipe(v.string(), v.isoDate())),
  }),
  v.strictObject({
    kind: v.literal('corrected'),
    ...byHand,
    address: v.optional(v.pipe(address, v.regex(/^https?:\/\/\S+$/))),
  }),
]);
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
