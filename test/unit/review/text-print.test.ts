// What is kept of a cleared text tells what changed since, and gives nothing of it away.
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../lib/model.ts';
import { changesSince, printOf } from '../../../lib/review/text-print.ts';
import { draft as base } from '../panel/desk.ts';

const salt = 'ab'.repeat(16);
const draft = (text: string, change: Partial<Draft> = {}): Draft => ({ ...base, text, ...change });

async function changes(before: string, after: string, change: Partial<Draft> = {}) {
  return changesSince(await printOf(draft(before), salt), draft(after, change));
}

const words = (found: Awaited<ReturnType<typeof changes>>) =>
  found.paragraphs.map((one) => `${one.how}:${one.words}`);

describe('what changed since a text was cleared', () => {
  it.each<[string, string, string, string[], number[]]>([
    ['nothing', '甲\n乙\n丙', '甲\n乙\n丙', [], []],
    ['blanks only', '甲 段\n乙', '  甲  段\n\n乙 ', [], []],
    ['one paragraph', '甲\n乙\n丙', '甲\n乙二\n丙', ['changed:乙二'], [1]],
    ['one more', '甲\n丙', '甲\n乙\n丙', ['new:乙'], []],
    ['one less', '甲\n乙\n丙', '甲\n丙', [], [1]],
    ['one became two', '甲\n乙\n丙', '甲\n乙一\n乙二\n丙', ['changed:乙一', 'new:乙二'], [1]],
    ['the beginning and the end', '甲\n乙\n丙', '零\n乙\n丁', ['changed:零', 'changed:丁'], [0, 2]],
    ['everything', '甲\n乙', '丙', ['changed:丙'], [0, 1]],
    ['the same line thrice instead of twice', '甲\n甲', '甲\n甲\n甲', ['new:甲'], []],
    ['all is gone', '甲', '', [], [0]],
  ])('%s', async (_, before, after, fresh, gone) => {
    const found = await changes(before, after);
    expect(words(found)).toEqual(fresh);
    expect(found.gone).toEqual(gone);
    expect(found.same).toBe(fresh.length + gone.length === 0);
  });

  it('says so where paragraphs only changed places', async () => {
    expect(await changes('甲\n乙\n丙', '乙\n甲\n丙')).toMatchObject({
      same: false,
      moved: true,
      paragraphs: [],
      gone: [],
    });
  });

  it('points at where a new paragraph stands', async () => {
    expect((await changes('甲\n丙', '甲\n新段\n丙')).paragraphs).toEqual([
      { at: 2, words: '新段', how: 'new' },
    ]);
  });

  it.each<[Partial<Draft>, { field: string; was: string; now: string }]>([
    [{ title: '另一标题' }, { field: 'title', was: base.title, now: '另一标题' }],
    [{ column: '规划信息' }, { field: 'column', was: '涉农补贴', now: '规划信息' }],
    [{ publishedOn: '2026-11-21' }, { field: 'publishedOn', was: '2026-11-20', now: '2026-11-21' }],
    [{ attachments: ['表.xlsx'] }, { field: 'attachments', was: '', now: '表.xlsx' }],
    [{ abstract: '新摘要' }, { field: 'abstract', was: '', now: '新摘要' }],
  ])('compares %o as well', async (change, field) => {
    const found = await changes('甲', '甲', change);
    expect(found).toMatchObject({ same: false, fields: [field], paragraphs: [] });
  });

  it('aligns 2,000 paragraphs of which every tenth changed', async () => {
    const lines = Array.from({ length: 2000 }, (_, nth) => `第${nth}段`);
    const after = lines.map((line, nth) => (nth % 10 ? line : `${line}改`));
    const found = await changes(lines.join('\n'), after.join('\n'));
    expect([found.paragraphs.length, found.kept]).toEqual([200, 1800]);
  });
});

describe('what is kept', () => {
  it('holds no word of body or abstract, and masks numbers in fields', async () => {
    const secret = '身份证号11010519491231002X';
    const print = await printOf(draft(`${secret}。`, { abstract: secret, title: secret }), salt);
    const kept = JSON.stringify(print);
    expect(kept).not.toContain('11010519491231002X');
    expect(print.fields.abstract.shown).toBe('');
    expect(print.fields.title.shown).toContain('1101');
  });

  it('is another under another salt', async () => {
    const [one, two] = await Promise.all(['00', '11'].map((by) => printOf(draft('甲'), by.repeat(16))));
    expect(one?.paragraphs[0]?.digest).not.toBe(two?.paragraphs[0]?.digest);
  });
});
