// An article that was reviewed before: found again by number or title, passed only where nothing changed.
import { describe, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { earlierOf, keepCleared, passedBefore, wentOutAs } from '../../../entrypoints/background/earlier.ts';
import { fresh, type OpenEditor } from '../../../entrypoints/background/editors.ts';
import type { Draft, LedgerFacts } from '../../../lib/model.ts';
import { append } from '../../../lib/store/ledger.ts';
import { draft as base } from '../panel/desk.ts';
import { facts } from '../store/facts.ts';
import { withFreshStore } from '../store/fresh.ts';

withFreshStore();

function editor(change: Partial<Draft> = {}): OpenEditor {
  const opened = fresh({ tabId: 1, frameId: 0 }, 'page', 'http://office.test');
  const draft = { ...base, url: 'http://office.test/new?catid=3', ...change };
  return { ...opened, report: { state: 'read', draft } };
}

async function cleared(change: Partial<Draft> = {}, override: Partial<LedgerFacts> = {}) {
  const entry = await append(facts(`cleared ${JSON.stringify([change, override])}`, override));
  await keepCleared(editor(change), entry, 'key of the answers');
  return entry;
}

async function went(seq: number, kind: LedgerFacts['kind'] = 'released') {
  return append(facts(`${kind} ${seq}`, { kind, refers: seq }));
}

describe('an article that was cleared before', () => {
  it.each<[string, Partial<Draft>, Partial<Draft>, boolean]>([
    ['title and column', {}, {}, true],
    ['another title from a form without a number', {}, { title: '别的标题' }, false],
    ['the same title in another column', {}, { column: '规划信息' }, false],
    [
      'its number, under another title',
      { url: 'http://office.test/edit?id=5' },
      { url: 'http://office.test/edit?id=5', title: '别的标题' },
      true,
    ],
    [
      'another number and title',
      { url: 'http://office.test/edit?id=5' },
      { url: 'http://office.test/edit?id=6', title: '别的标题' },
      false,
    ],
  ])('is found by %s', async (_, before, now, isFound) => {
    const { seq } = await cleared(before);
    expect((await earlierOf(editor(now)))?.seq).toBe(isFound ? seq : undefined);
  });

  it('is not that of another site', async () => {
    await cleared();
    expect(await earlierOf({ ...editor(), origin: 'http://other.test' })).toBeUndefined();
  });

  it('comes with all rows that continue it, and with its words until the browser is closed', async () => {
    const { seq } = await cleared();
    await went(seq);
    const found = await earlierOf(editor());
    expect(found?.family.map(({ kind }) => kind)).toEqual(['cleared', 'released']);
    expect(found?.words).toEqual(base.text.split('\n'));
    await browser.storage.session.clear();
    const later = await earlierOf(editor());
    expect(later?.seq).toBe(seq);
    expect(later?.words).toBeUndefined();
  });
});

describe('a new text of it', () => {
  it('continues the newest row of what went out, and nothing where it never did', async () => {
    const { seq } = await cleared();
    expect(await wentOutAs(editor())).toBeUndefined();
    const { seq: newest } = await went(seq);
    expect(await wentOutAs(editor())).toBe(newest);
  });

  it('passes by what was said of it, not by what became of the text before', async () => {
    const first = await cleared();
    await went(first.seq);
    await went(first.seq, 'corrected');
    const second = await cleared({ text: '改过' }, { refers: first.seq });
    await went(second.seq);
    expect((await passedBefore(editor({ text: '改过' })))?.seq).toBe(second.seq);
  });
});

describe('publishing it again', () => {
  const another = { check: 'id-number', reason: '样例', by: '甲' };

  it.each<[string, Partial<LedgerFacts>, LedgerFacts['kind'][], Partial<Draft>, boolean]>([
    ['goes straight through where nothing changed', {}, ['released'], {}, true],
    ['is asked about where it never went out', {}, [], {}, false],
    ['is asked about where a word changed', {}, ['released'], { text: '改过' }, false],
    ['is asked about where only the date changed', {}, ['released'], { publishedOn: '2026-11-21' }, false],
    ['is asked about where it was withdrawn', {}, ['released', 'withdrawn'], {}, false],
    ['is asked about where it was corrected', {}, ['released', 'corrected'], {}, false],
    ['is asked about while an override is open', { overrides: [another] }, ['released'], {}, false],
    [
      'goes through once a second person closed that',
      { overrides: [another] },
      ['released', 'closed'],
      {},
      true,
    ],
  ])('%s', async (_, override, kinds, change, passes) => {
    const { seq } = await cleared({}, override);
    for (const kind of kinds) await went(seq, kind);
    expect((await passedBefore(editor(change)))?.seq).toBe(passes ? seq : undefined);
  });
});
