// The import rules of the house: which room may know which, and why.
import { importsOf, type Source } from './sources.ts';

type Rule = {
  /** A folder or a file. */
  room: string;
  /** Files and folders of the project it may import, besides itself. */
  may: string[];
  /** Packages it may import. */
  packages?: RegExp;
  why: string;
};

const known = ['lib/model.ts', 'lib/errors.ts'];
const parsers =
  /^(?:parse5|parse5-htmlparser2-tree-adapter|css-select|domhandler|domutils|@rgrove\/parse-xml)$/;

/** The first rule whose room holds a file is its rule. */
export const rules: Rule[] = [
  { room: 'lib/model.ts', may: [], why: 'the vocabulary knows nobody' },
  { room: 'lib/host.ts', may: [], why: 'an element of ours is only that' },
  { room: 'lib/errors.ts', may: ['lib/model.ts'], why: 'errors are words, nothing more' },
  {
    room: 'lib/wire.ts',
    may: [],
    packages: /^wxt\/browser$/,
    why: 'the wire is only the browser’s own object',
  },
  {
    room: 'lib/words.ts',
    may: ['lib/model.ts', 'lib/wire.ts', 'public/_locales'],
    why: 'words come from the locales',
  },
  {
    room: 'lib/messages.ts',
    may: ['lib/model.ts', 'lib/wire.ts'],
    why: 'content scripts carry the messages with them',
  },
  {
    room: 'lib/net.ts',
    may: [...known, 'lib/pages', 'lib/store', 'lib/wire.ts'],
    packages: /^wxt\/browser$/,
    why: 'the one door asks who may be visited and writes down who was, no more',
  },
  {
    room: 'lib/pages/adapters',
    may: [...known, 'lib/pages'],
    why: 'an adapter knows its contract and the model',
  },
  {
    room: 'lib/pages/answers',
    may: [...known, 'lib/pages'],
    why: 'a reader of answers knows its contract and the model',
  },
  { room: 'lib/pages', may: known, packages: parsers, why: 'reading a page is a pure function of the page' },
  {
    room: 'lib/notices',
    may: known,
    packages: parsers,
    why: 'reading a notice is a pure function of the notice',
  },
  {
    room: 'lib/duties',
    may: [...known, 'public/data'],
    packages: /^(?:valibot|date-fns|@date-fns\/tz|chinese-days\/.*\.json)$/,
    why: 'duties are pure functions of the table, the counts and today',
  },
  {
    room: 'lib/store',
    // What may be written in a recipe is said once, where it is read.
    may: [...known, 'lib/wire.ts', 'lib/words.ts', 'lib/pages/recipe-grammar.ts'],
    packages: /^(?:idb|valibot|wxt\/browser)$/,
    why: 'the store keeps records and judges nothing',
  },
  {
    room: 'lib/survey',
    may: [
      ...known,
      'lib/pages',
      'lib/duties',
      'lib/store',
      'lib/net.ts',
      'lib/wire.ts',
      'lib/words.ts',
      'lib/messages.ts',
    ],
    packages: /^wxt\/browser$/,
    why: 'the survey reads pages and stores what it saw; it knows no review and no surface',
  },
  {
    room: 'lib/review/checks',
    may: [...known, 'lib/review', 'lib/duties', 'public/data'],
    why: 'a check is a pure function',
  },
  {
    room: 'lib/review',
    may: [
      ...known,
      'lib/pages',
      'lib/duties',
      'lib/messages.ts',
      'lib/wire.ts',
      'lib/words.ts',
      'public/data',
    ],
    why: 'the review works on a draft in hand; records are brought to it',
  },
  { room: 'lib/office', may: [...known, 'lib/duties'], why: 'a report is a pure function of records' },
  {
    room: 'components',
    may: ['lib/model.ts', 'lib/errors.ts', 'lib/words.ts', 'lib/duties', 'lib/office'],
    packages: /^preact(?:\/hooks)?$/,
    why: 'a component shows props and calls callbacks',
  },
  {
    room: 'entrypoints',
    may: ['lib', 'components', 'public/data'],
    packages: /^(?:preact(?:\/hooks)?|valibot|wxt\/.*|date-fns|@date-fns\/tz)$/,
    why: 'an entry point builds on the rooms; what it needs besides belongs in one of them',
  },
];

/** Every import of a file that its room may not have, as a sentence. */
export function breaches(source: Source): string[] {
  const rule = rules.find(({ room }) => isIn(source.file, room));
  if (!rule) return [`${source.file} stands in no room of the house`];
  return importsOf(source)
    .filter(({ target }) => !allowed(rule, target))
    .map(({ target }) => `${rule.why}: ${source.file} imports ${target}`);
}

function allowed({ room, may, packages }: Rule, target: string): boolean {
  if (/\.(?:css|html)$/.test(target) && isIn(target, room)) return true;
  return isIn(target, room) || may.some((place) => isIn(target, place)) || packages?.test(target) === true;
}

export function isIn(file: string, room: string): boolean {
  return file === room || file.startsWith(`${room}/`);
}
