// What is kept of a cleared text: salted digests by paragraph and field, never the text; and what changed since.
import type { Draft, Enclosure, PrintedField, TextPrint } from '../model.ts';
import { align } from './aligned.ts';
import { type Digest, digests, sha256 } from './digest.ts';
import { compared } from './enclosures.ts';
import { mask } from './mask.ts';
import { paragraphs, settled } from './sentences.ts';

/** A paragraph that is not as it was: `changed` stands where another stood. */
export type ChangedParagraph = { at: number; words: string; how: 'new' | 'changed' };

/** What changed since a text was cleared. */
export type Changes = {
  same: boolean;
  /** `was` as it may be shown; `''` where its words were not kept. */
  fields: { field: PrintedField; was: string; now: string }[];
  paragraphs: ChangedParagraph[];
  kept: number;
  /** Places, from 0, of earlier paragraphs that are gone or were changed. */
  gone: number[];
  /** The same paragraphs in another order. */
  moved: boolean;
  /** Files and pictures that were not among those cleared, or are others now; `unknown` where nothing was kept of them. */
  enclosures: { pictures: number; files: string[]; gone: number } | 'unknown';
};

const fields: PrintedField[] = [
  'title',
  'column',
  'contentSource',
  'author',
  'publishedOn',
  'documentNumber',
  'abstract',
  'attachments',
];

/** The print of a draft under that salt (hex). */
export async function printOf(draft: Draft, salt: string, digest: Digest = sha256): Promise<TextPrint> {
  const body = bodyOf(draft);
  const values = fields.map((field) => wordsIn(draft, field));
  const salted = [...body.map(({ text }) => text), ...values].map((words) => withSalt(words, salt));
  const hashes = await digests(salted, digest);
  return {
    salt,
    paragraphs: body.map(({ text }, nth) => ({ digest: hashes[nth] ?? '', length: text.length })),
    fields: Object.fromEntries(
      fields.map((field, nth) => [
        field,
        // An abstract is text like the body: its words are not kept.
        {
          digest: hashes[body.length + nth] ?? '',
          shown: field === 'abstract' ? '' : mask(values[nth] ?? ''),
        },
      ]),
    ) as TextPrint['fields'],
    ...(draft.enclosures && { enclosures: await digested(draft.enclosures, salt, digest) }),
  };
}

/** What of `draft` is not as it was when `before` was taken. */
export async function changesSince(
  before: TextPrint,
  draft: Draft,
  digest: Digest = sha256,
): Promise<Changes> {
  const now = await printOf(draft, before.salt, digest);
  const body = bodyOf(draft);
  const enclosures = enclosuresSince(before, now, draft);
  const { pictures, files, gone } = enclosures === 'unknown' ? unlike : enclosures;
  const changed = fields.filter(
    (field) =>
      before.fields[field]?.digest !== now.fields[field]?.digest &&
      // In another order, or under the name that the server gave an upload.
      !(field === 'attachments' && before.enclosures && now.enclosures && files.length + gone === 0),
  );
  const aligned = align(
    before.paragraphs.map((one) => one.digest),
    now.paragraphs.map((one) => one.digest),
  );
  const paragraphsNow = aligned.fresh.map(({ place, how }) => {
    const { text = '', at = 0 } = body[place] ?? {};
    return { at, words: text, how };
  });
  const moved = isMoved(before, now);
  return {
    same:
      changed.length === 0 &&
      paragraphsNow.length === 0 &&
      aligned.gone.length === 0 &&
      pictures + files.length + gone === 0,
    enclosures,
    fields: changed.map((field) => ({
      field,
      was: before.fields[field]?.shown ?? '',
      now: mask(wordsIn(draft, field)),
    })),
    paragraphs: moved ? [] : paragraphsNow,
    gone: moved ? [] : aligned.gone,
    kept: now.paragraphs.length - paragraphsNow.length,
    moved,
  };
}

const none = { pictures: 0, files: [], gone: 0 };
/** What cannot be compared lets nothing pass. */
const unlike = { pictures: 1, files: [], gone: 0 };

// By names and keys that only their digests are kept of.
async function digested(all: Enclosure[], salt: string, digest: Digest): Promise<Enclosure[]> {
  const words = all.flatMap(({ name, key }) => [name, key].map((one) => `${salt}\n${one}`));
  const hashes = await digests(words, digest);
  return all.map((one, nth) => ({
    ...one,
    name: one.name && (hashes[2 * nth] ?? ''),
    key: one.key && `${one.at === 'local' ? one.key.split(':')[0] : ''}:${hashes[2 * nth + 1]}`,
  }));
}

// A print that is older than this has nothing to compare: nothing is said of a draft that has something.
function enclosuresSince(
  before: TextPrint,
  now: TextPrint,
  { enclosures = [] }: Draft,
): Changes['enclosures'] {
  if (!before.enclosures) return enclosures.length === 0 ? none : 'unknown';
  if (!now.enclosures) return none;
  const { fresh, gone } = compared(before.enclosures, now.enclosures ?? []);
  const files = fresh.filter(({ kind }) => kind === 'file');
  const named = files.map((one) => enclosures[now.enclosures?.indexOf(one) ?? -1]?.name ?? '');
  return {
    pictures: fresh.length - files.length,
    files: [...new Set(named.map(mask))],
    gone: gone.length,
  };
}

function isMoved(before: TextPrint, now: TextPrint): boolean {
  const all = (print: TextPrint) => print.paragraphs.map((one) => one.digest);
  const [was, is] = [all(before), all(now)];
  return was.join() !== is.join() && [...was].sort().join() === [...is].sort().join();
}

function bodyOf(draft: Draft): { text: string; at: number }[] {
  return paragraphs(draft.text);
}

function wordsIn(draft: Draft, field: PrintedField): string {
  return field === 'attachments' ? draft.attachments.join('、') : draft[field];
}

function withSalt(words: string, salt: string): string {
  return `${salt}\n${settled(words)}`;
}
