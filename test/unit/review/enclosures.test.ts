// @vitest-environment happy-dom
// Files and pictures that go out with a draft: what is the same one, and what was added, exchanged or lost.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Enclosure } from '../../../lib/model.ts';
import { placeIn, readDraft } from '../../../lib/review/draft.ts';
import { keyOf } from '../../../lib/review/enclosure-key.ts';
import { compared, sameEnclosures } from '../../../lib/review/enclosures.ts';
import { changesSince, printOf } from '../../../lib/review/text-print.ts';
import { draft as base } from '../panel/desk.ts';

const site = 'http://office.test/content/edit';
const pixels = (sign: string) => `data:image/png;base64,${sign.repeat(200)}`;

beforeEach(() => {
  Element.prototype.getClientRects = () => [{}] as unknown as DOMRectList;
  Element.prototype.getBoundingClientRect = () => new DOMRect(0, 0, 400, 300);
});

function enclosed(body: string, fields = ''): Enclosure[] {
  document.body.innerHTML = `<form><p>标题 <input name="title" value="t"></p>${fields}<div contenteditable="true" class="w-e-text"><p>第一段</p>${body}</div></form>`;
  const place = placeIn(document);
  const report = place && readDraft(place);
  if (report?.state !== 'read') throw new Error('not read');
  return report.draft.enclosures ?? [];
}

describe('one picture is known', () => {
  it.each([
    ['by another host', '/upload/1668999912345.jpg', 'https://cdn.test/upload/1668999912345.jpg'],
    ['by a thumbnail of WordPress', '/2026/11/mayor.jpg', '/2026/11/mayor-300x200.jpg'],
    ['scaled by WordPress', '/2026/11/mayor.jpg', '/2026/11/mayor-scaled.jpg'],
    ['by a folder of thumbnails', '/upload/20261122/1.jpg', '/upload/20261122/thumb/1.jpg'],
    ['by a prefix', '/upload/20261122/1.jpg', '/upload/20261122/thumb_1.jpg'],
    ['as a style of its cloud', '/upload/20261122/1.jpg', '/upload/20261122/1.jpg!small'],
    [
      'as a query of its cloud',
      '/upload/20261122/1.jpg',
      '/upload/20261122/1.jpg?x-oss-process=image/resize,w_300',
    ],
    ['past a cache', '/upload/20261122/1.jpg', '/upload/20261122/1.jpg?t=1668999912345'],
    ['in another format', '/upload/20261122/1.jpg', '/upload/20261122/1.webp'],
    ['by a script and its number', '/image?id=7&t=1', '/image?id=7&t=2'],
    ['relative and absolute', '../upload/20261122/1.jpg', 'http://office.test/upload/20261122/1.jpg'],
  ])('%s', (_, a, b) => expect(keyOf(a, site)?.key).toBe(keyOf(b, site)?.key));

  it.each([
    ['numbers', '/upload/1668999912345.jpg', '/upload/1668999912346.jpg'],
    ['folders of days', '/upload/20261121/1.jpg', '/upload/20261122/1.jpg'],
    ['scripts’ numbers', '/image?id=7', '/image?id=8'],
    ['pixels', pixels('A'), pixels('B')],
    ['files of one name', '/upload/20261121/名单.xlsx', '/upload/20261122/名单.xlsx'],
    ['files of two kinds', '/upload/1668999912345.doc', '/upload/1668999912345.pdf'],
  ])('from another one by %s', (_, a, b) => expect(keyOf(a, site)?.key).not.toBe(keyOf(b, site)?.key));

  it.each(['javascript:alert(1)', 'mailto:a@b.cn', '#top', '', 'tel:110', 'about:blank'])(
    '%s names nothing',
    (address) => expect(keyOf(address, site)).toBeUndefined(),
  );
});

const one = '<img src="/upload/20261122/1.jpg">';
const two = '<img src="/upload/20261122/2.jpg">';
const link = (address: string, words = '附件：名单.xlsx') => `<a href="${address}">${words}</a>`;

describe('nothing changed', () => {
  it.each([
    [
      'where a picture is drawn smaller',
      one,
      '<img src="/upload/20261122/1.jpg" width="30" style="float: left">',
    ],
    ['where pictures are in another order', one + two, two + one],
    ['where a picture stands twice', one, one + one],
    ['where a picture is gone', one + two, one],
    ['where one pasted was uploaded', `<img src="${pixels('A')}">`, one],
    [
      'where a blob was uploaded',
      '<img src="blob:http://office.test/6f1d3c2a-8b7e-4f5a-9c0d-1e2f3a4b5c6d">',
      one,
    ],
    [
      'where an editor puts its own marks',
      one,
      `${one}<img class="mce-pagebreak" src="/js/trans.gif"><img data-mce-bogus="all" src="/js/x.gif">`,
    ],
    ['where an upload shows its wheel', one, `${one}<img class="loadingclass" src="/js/loading.gif">`],
    [
      'where a film of UEditor is itself',
      '<img class="edui-faked-video" _url="/upload/20261122/a.mp4" src="/js/spacer.gif">',
      '<video src="/upload/20261122/a.mp4"></video>',
    ],
  ])('%s', (_, was, now) => expect(compared(enclosed(was), enclosed(now))).toEqual({ fresh: [], gone: [] }));

  it.each([
    [
      'where the list shows what a hidden field had',
      '<input type="hidden" name="file1" value="/upload/20261122/名单.xlsx">',
      `<ul id="fileList"><li>${link('/upload/20261122/名单.xlsx', '名单.xlsx')}</li></ul>`,
    ],
    [
      'where the cover became the first picture of the text',
      '',
      '<input type="hidden" name="thumb" value="/upload/20261122/1.jpg">',
    ],
  ])('%s', (_, was, now) => expect(compared(enclosed(one, was), enclosed(one, now)).fresh).toEqual([]));

  it('where a chosen file was uploaded under a name of the server, shown in the list and sent in a field', () => {
    const chosen: Enclosure = {
      kind: 'file',
      name: '名单.xlsx',
      key: 'chosen:9:1',
      extension: 'xlsx',
      at: 'local',
      from: 'list',
    };
    const now = enclosed(
      '',
      '<ul id="fileList"><li><a href="/upload/1668999912345.xlsx">名单.xlsx</a></li></ul><input type="hidden" name="f" value="/upload/1668999912345.xlsx">',
    );
    expect(sameEnclosures([chosen], now)).toBe(true);
    expect(sameEnclosures([chosen], [{ ...chosen, key: 'chosen:10:2' }])).toBe(false);
  });

  it('where a file was chosen in a field, listed beside it, and the list has it since it was uploaded (layui)', () => {
    const file = { kind: 'file', name: '名单.xlsx', extension: 'xlsx', from: 'list' } as const;
    const was: Enclosure[] = [
      { ...file, key: 'chosen:11:1795341545723', at: 'local' },
      { ...file, key: '', at: 'own' },
    ];
    const now: Enclosure[] = [{ ...file, key: '1668999912345.xlsx', at: 'own' }];
    expect(sameEnclosures(was, now)).toBe(true);
    expect(sameEnclosures(was, [{ ...now[0], name: '附表.xlsx' } as Enclosure])).toBe(false);
    expect(sameEnclosures(was, [])).toBe(false);
  });

  it('where the own site took over a picture of another one, of the same shape', () => {
    const far: Enclosure = {
      kind: 'picture',
      name: '',
      key: 'mmbiz/640',
      extension: '',
      at: 'foreign',
      from: 'text',
      shape: 1500,
    };
    const near: Enclosure = { ...far, key: '1668999912345', at: 'own', shape: 1503 };
    expect(sameEnclosures([far], [near])).toBe(true);
    expect(sameEnclosures([far], [{ ...near, shape: 700 }])).toBe(false);
    expect(sameEnclosures([far], [near, { ...near, key: '1668999912346' }])).toBe(false);
  });
});

describe('something changed', () => {
  it.each([
    ['a picture more', one, one + two, 1, 0],
    ['another picture', one, two, 1, 0],
    [
      'pasted pixels in the place of others',
      `<img src="${pixels('A')}">`,
      `<img src="${pixels('B')}">`,
      1,
      0,
    ],
    ['one pasted and two uploaded', `<img src="${pixels('A')}">`, one + two, 1, 0],
    [
      'a picture behind the text',
      one,
      `${one}<p style="background: url('/upload/20261122/9.png')">x</p>`,
      1,
      0,
    ],
    ['a film', '', '<video src="/upload/20261122/a.mp4"></video>', 1, 0],
    [
      'another file behind the same words',
      link('/upload/20261122/1.xlsx'),
      link('/upload/20261122/2.xlsx'),
      1,
      1,
    ],
    ['a file less', link('/upload/20261122/1.xlsx'), '', 0, 1],
    ['a linked picture', one, `${one}<a href="/upload/20261122/7.png">图</a>`, 1, 0],
  ])('%s', (_, was, now, fresh, gone) => {
    const found = compared(enclosed(was), enclosed(now));
    expect([found.fresh.length, found.gone.length]).toEqual([fresh, gone]);
  });

  it.each([
    [
      'a file in the list',
      '<ul id="fileList"><li>名单.xlsx</li></ul>',
      '<ul id="fileList"><li>名单.xlsx</li><li>表.docx</li></ul>',
    ],
    [
      'a file of the same name uploaded again',
      `<ul id="fileList"><li>${link('/upload/20261121/名单.xlsx', '名单.xlsx')}</li></ul>`,
      `<ul id="fileList"><li>${link('/upload/20261122/名单.xlsx', '名单.xlsx')}</li></ul>`,
    ],
    [
      'another cover',
      '<input name="thumb" value="/upload/20261122/1.jpg">',
      '<input name="thumb" value="/upload/20261122/8.jpg">',
    ],
  ])('%s', (_, was, now) => expect(sameEnclosures(enclosed('', was), enclosed('', now))).toBe(false));
});

describe('a print of what was cleared', () => {
  const salt = 'ab'.repeat(16);
  const since = async (was: Enclosure[] | undefined, now: Enclosure[]) =>
    changesSince(await printOf({ ...base, enclosures: was }, salt), { ...base, enclosures: now });

  it('holds neither names nor addresses', async () => {
    const all = enclosed(one + link('/upload/20261122/1.xlsx'), '');
    const kept = JSON.stringify((await printOf({ ...base, enclosures: all }, salt)).enclosures);
    expect(kept).not.toMatch(/名单|20261122|upload/);
  });

  it('tells one picture more, and another file by its name', async () => {
    const found = await since(enclosed(one + link('/a/1/1.xlsx')), enclosed(one + two + link('/a/2/1.xlsx')));
    expect(found).toMatchObject({
      same: false,
      enclosures: { pictures: 1, files: ['附件：名单.xlsx'], gone: 1 },
    });
  });

  it('takes another order for no change', async () => {
    const files = [link('/a/1/1.xlsx', '一.xlsx'), link('/a/1/2.xlsx', '二.xlsx')];
    const was = enclosed(files.join(''));
    const names = (all: Enclosure[]) => all.map(({ name }) => name);
    const now = enclosed([...files].reverse().join(''));
    const print = await printOf({ ...base, enclosures: was, attachments: names(was) }, salt);
    expect(await changesSince(print, { ...base, enclosures: now, attachments: names(now) })).toMatchObject({
      same: true,
    });
  });

  it('that is older than this lets pass what has none, and nothing else', async () => {
    expect(await since(undefined, [])).toMatchObject({ same: true });
    expect(await since(undefined, enclosed(one))).toMatchObject({ same: false, enclosures: 'unknown' });
  });
});
