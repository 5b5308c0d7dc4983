// Every named way has its proof, and README tells them as the list has them.
import { describe, expect, it } from 'vitest';
import { type HeldBy, type WayId, ways } from '../../../lib/review/ways.ts';
import readme from '../../../README.md?raw';
import { heldBy, triggers } from '../../editors/triggers.ts';

const holding: Record<HeldBy, string> = {
  click: '点击',
  press: '按下',
  key: '按键',
  submit: '提交',
  script: '页面脚本的提交',
  list: '点击，停一次，记为未检查',
  none: '**未覆盖**，普查看到公开后记为未检查',
};

/** In real browsers, way by way: its triggers are tried in every editor, and what holds each is measured there. */
const matrix = 'editors';
const proofs: Record<WayId, string> = {
  'submit-button': matrix,
  'image-button': matrix,
  'link-button': matrix,
  'drawn-button': matrix,
  'press-handler': matrix,
  'fetch-button': matrix,
  'send-for-review': matrix,
  'sign-off': matrix,
  'save-and-publish': matrix,
  'update-published': matrix,
  scheduled: matrix,
  'foot-bar': matrix,
  'other-frame': matrix,
  'enter-in-field': matrix,
  'enter-on-button': matrix,
  'ctrl-enter': matrix,
  'ctrl-s': matrix,
  'shown-shortcut': 'shield',
  'form-submit': matrix,
  'script-submit': matrix,
  learned: 'shield',
  'list-row': 'lists',
  'list-batch': 'lists',
  'quick-edit': 'lists',
  'list-switch': 'after',
  'wordless-icon': 'after',
  'field-change': 'after',
  'page-shortcut': 'after',
  'foreign-frame': 'after',
  'page-own-send': 'after',
  'server-timer': 'after',
  elsewhere: 'after',
  interface: 'after',
};

const files = import.meta.glob<string>('../../e2e/*.e2e.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
});

// True where a title of that file's tests, or the first cell of a row of `it.each`, has the way's id as a word.
function isNamedIn(file: string, id: WayId): boolean {
  const source = files[`../../e2e/${file}.e2e.ts`] ?? '';
  const titles = /(?:\b(?:it|test|describe)\b[^('"`\n]*\(|\]\)\(|\[)\s*(['"`])((?:(?!\1).)*)\1/g;
  return [...source.matchAll(titles)].some(([, , title = '']) =>
    new RegExp(`(?<![\\w-])${id}(?![\\w-])`).test(title),
  );
}

describe('every way to publish', () => {
  it('is tried by name: as a trigger of the matrix, or in the title of a test', () => {
    const unproved = ways.filter(({ id }) =>
      proofs[id] === matrix ? !triggers.some(({ way }) => way === id) : !isNamedIn(proofs[id], id),
    );
    expect(unproved.map(({ id }) => id)).toEqual([]);
  });

  it('is not proved by a file that only happens to be there', () => {
    expect(isNamedIn('lists', 'server-timer')).toBe(false);
    expect(isNamedIn('nowhere', 'list-row')).toBe(false);
  });

  it('stands in README as the list has it, with all that holds it where it was tried', () => {
    const rows = ways.map(
      ({ id, words, by }) =>
        `| ${words.zh} · ${words.en} | \`${id}\` | ${holdersOf(id, by)} | \`${proofs[id]}\` |`,
    );
    const [, table = ''] = readme.split(/<!-- \/?ways -->/);
    const told = table.trim().split('\n').slice(2);
    expect(told).toEqual(rows);
  });
});

// What the matrix measures first, then what the way is held by elsewhere.
function holdersOf(id: WayId, by: HeldBy): string {
  const measured = triggers.filter(({ way }) => way === id).map(heldBy);
  return [...new Set([...measured, by])].map((one) => holding[one]).join('，或');
}
