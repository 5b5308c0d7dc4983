// A held action finds its editor, also where a tab of the browser holds several of one address.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { editorOf, fresh, keepEditor } from '../../../entrypoints/background/editors.ts';
import { guardHeld, guardReleased } from '../../../entrypoints/background/holding.ts';
import type { DraftReport } from '../../../lib/messages.ts';

const origin = 'http://office.test';
const now = '2026-03-12T01:00:00.000Z';
const report = (title: string, text = ''): DraftReport => ({
  state: 'read',
  draft: {
    url: `${origin}/content/add`,
    title,
    text,
    column: '规划信息',
    contentSource: '',
    author: '',
    publishedOn: '',
    documentNumber: '',
    abstract: '',
    attachments: [],
  },
});

// Two tabs of one shell, each with the same form; 发布 stands in the shell.
const editors = [
  { ...fresh({ tabId: 1, frameId: 1 }, 'a', origin), report: report('标题甲', '正文甲') },
  { ...fresh({ tabId: 1, frameId: 2 }, 'b', origin), report: report('标题乙', '正文乙') },
];
const shell = { id: 'x', tab: { id: 1 }, frameId: 0, origin } as never;

// Nothing else is going on here: each lock is free.
beforeEach(async () => {
  vi.stubGlobal('navigator', {
    ...navigator,
    locks: { request: (_: string, ...given: unknown[]) => (given.at(-1) as () => unknown)() },
  });
  for (const editor of editors) await keepEditor(editor);
});

describe('what is held in the shell belongs to', () => {
  it.each([
    ['the form with its draft', report('标题乙', '正文乙'), 1],
    ['the form whose title it is, the text being newer', report('标题乙', '正文乙改过'), 1],
    ['the form whose text it is, the title being newer', report('标题甲改过', '正文甲'), 0],
  ])('%s', async (_, held, nth) => {
    await guardHeld({ words: '发布', report: held, armament: { late: false, submit: true } }, shell, now);
    const kept = await Promise.all(editors.map(({ key }) => editorOf(key)));
    expect(kept.map((editor) => editor?.held?.words)).toEqual(
      nth === 1 ? [undefined, '发布'] : ['发布', undefined],
    );
  });
});

describe('a release that takes long to be written', () => {
  const [first] = editors;
  const released = (at: string) =>
    guardReleased(
      { id: at, words: '发布', cleared: undefined },
      { ...(shell as object), frameId: 1 } as never,
      at,
    );

  it.each([
    ['ends the hold that came before it', '2026-03-12T00:59:59.000Z', undefined],
    ['leaves the hold of the next press', '2026-03-12T01:00:00.400Z', '发布'],
  ])('%s', async (_, at, words) => {
    if (first)
      await keepEditor({ ...first, unchecked: { seqs: [] }, held: { words: '发布', at, frameId: 0 } });
    await released(now);
    expect((await editorOf(first?.key ?? ''))?.held?.words).toBe(words);
  });
});
