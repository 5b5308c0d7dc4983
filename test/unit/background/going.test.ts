// What was let go is in the ledger, wherever the browser ended in between: written once, and 未确认 where nobody heard of it.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeEditor, fresh, keepEditor, type OpenEditor } from '../../../entrypoints/background/editors.ts';
import { settled, settleGoing } from '../../../entrypoints/background/going.ts';
import { letGo } from '../../../entrypoints/background/holding.ts';
import { settle, settleNotes } from '../../../entrypoints/background/releases.ts';
import { releaseNote } from '../../../lib/messages.ts';
import { verifyChain } from '../../../lib/store/chain.ts';
import { append, entries } from '../../../lib/store/ledger.ts';
import { draft } from '../panel/desk.ts';
import { facts } from '../store/facts.ts';
import { withFreshStore } from '../store/fresh.ts';

withFreshStore();

const now = '2026-03-12T01:00:00.000Z';
const address = 'http://office.test/edit?id=5';
let editor: OpenEditor;

// A draft was held and cleared; the word to go is about to be given.
beforeEach(async () => {
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue(undefined);
  const { seq, textDigest } = await append(
    facts('cleared', { kind: 'cleared', title: '放行的稿件', address }),
  );
  const { title, text, column, abstract } = draft;
  editor = {
    ...fresh({ tabId: 1, frameId: 0 }, 'page', 'http://office.test'),
    report: { state: 'read', draft },
    held: { words: '发布', at: now, frameId: 0 },
    cleared: { text: { title, text, column, abstract }, digest: textDigest, seq },
  };
  await keepEditor(editor);
});

const ends = () => fakeBrowser.storage.session.clear();
const note = (id: string) =>
  fakeBrowser.storage.local.set({ [releaseNote + id]: { key: editor.key, words: '发布', checked: true } });
const rows = async () =>
  (await entries()).map(({ kind, unconfirmed }) => (unconfirmed ? `${kind}, unconfirmed` : kind));

describe('what was told to go, and the browser ended', () => {
  it('before anybody heard of it, is 已放行，未确认 from the next start on, once', async () => {
    await letGo(editor);
    await ends();
    await settleNotes(now);
    expect(await settleGoing(now)).toBe(true);
    expect(await settleGoing(now)).toBe(false);
    expect(await rows()).toEqual(['cleared', 'released, unconfirmed']);
    expect((await entries()).at(-1)).toMatchObject({ title: '放行的稿件', refers: 1, address, note: '发布' });
    expect(await verifyChain(await entries())).toMatchObject({ ok: true });
  });

  it('after the page had noted it, is 已放行', async () => {
    await letGo(editor);
    await note('1');
    await ends();
    await settleNotes(now);
    await settleGoing(now);
    expect(await rows()).toEqual(['cleared', 'released']);
  });

  it('after it was written, has one row', async () => {
    await letGo(editor);
    await settle(async () => editor, { id: '1', words: '发布', checked: true }, now);
    await ends();
    await settleGoing(now);
    expect(await rows()).toEqual(['cleared', 'released']);
  });

  it('after it was held again, has none', async () => {
    await letGo(editor);
    const next = await changeEditor(editor.key, (was) => ({ ...was, report: { state: 'read', draft } }));
    if (next) await settled(next);
    await ends();
    await settleGoing(now);
    expect(await rows()).toEqual(['cleared']);
  });

  it('while its page stands, is not settled over its head', async () => {
    await letGo(editor);
    expect(await settleGoing(now)).toBe(false);
    expect(await rows()).toEqual(['cleared']);
  });
});

describe('what was cleared and never told to go', () => {
  it('has no row more when the browser ends', async () => {
    await letGo({ ...editor, held: undefined });
    await ends();
    expect(await settleGoing(now)).toBe(false);
    expect(await rows()).toEqual(['cleared']);
  });

  it('but went by a press of its own, noted before the browser ended, is 已放行', async () => {
    await letGo({ ...editor, held: undefined });
    await note('1');
    await ends();
    await settleNotes(now);
    await settleNotes(now);
    expect(await rows()).toEqual(['cleared', 'released']);
  });
});
