// Answers, verdicts and what a review comes to, as the panel sends them.
import * as v from 'valibot';
import { isSecret, sameName } from '../../lib/review/grounds.ts';
import { address, count, digest, few, filled, key, line, text } from './basic-schema.ts';
import { people } from './draft-schema.ts';

export const strength = v.picklist(['hold', 'ask', 'note']);
export const choice = v.picklist(['no', 'yes']);
export const answer = v.strictObject({
  check: key,
  choice,
  detail: v.optional(line),
  covers: few(digest, 5000),
  at: v.pipe(v.string(), v.isoTimestamp()),
});
export const overrideClass = v.picklist([
  'mistaken',
  'lawful',
  'consent',
  'declassified',
  'cited',
  'elsewhere',
  'other',
]);
export const verdict = v.strictObject({
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
export const override = v.pipe(
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
export const form = v.strictObject({
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
export const summary = v.strictObject({
  checks: few(v.strictObject({ check: key, strength, count, quotes: few(line) })),
  answers: few(v.strictObject({ check: key, choice, detail: v.optional(line) })),
  overrides: few(override),
  people,
  owners: few(line),
  unit: v.optional(line),
  contentSource: text,
});
export const byHand = { by: filled, reason: filled };
export const aftermath = v.variant('kind', [
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
