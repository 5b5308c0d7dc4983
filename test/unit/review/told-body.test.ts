// @vitest-environment happy-dom
// A body that a person pointed at, and forms of which nothing but the title was told.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FieldAnchor, OfficeField } from '../../../lib/model.ts';
import { placeIn, readDraft } from '../../../lib/review/draft.ts';
import { bodyAt, bodyMeant } from '../../../lib/review/draft-told.ts';
import { knowOffice } from '../../../lib/review/office.ts';
import { patternOf } from '../../../lib/review/office-address.ts';
import { anchorFor } from '../../../lib/review/office-anchor.ts';

const here = () => patternOf(window.location.href);

beforeEach(() => {
  document.body.innerHTML = '';
  Element.prototype.getClientRects = function (this: Element) {
    return (this.closest('[style*="display:none"]') ? [] : [{}]) as unknown as DOMRectList;
  };
  Element.prototype.getBoundingClientRect = () => new DOMRect(0, 0, 400, 30);
});
afterEach(() => knowOffice({ ready: [] }));

// Points at what stands in the page now, and stores it for this address.
function point(at: Partial<Record<OfficeField, string>>, address = here()): void {
  const fields: Partial<Record<OfficeField, FieldAnchor>> = {};
  for (const [field, selector] of Object.entries(at)) {
    const pointed = document.querySelector(selector);
    if (!pointed) throw new Error(selector);
    const element = field === 'body' ? bodyMeant(pointed) : pointed;
    fields[field as OfficeField] = anchorFor(element, field as OfficeField);
  }
  const origin = window.location.origin;
  const recipe = { version: 1 as const, origin, name: '', columns: [], triggers: [], at: '' };
  knowOffice({ recipe: { ...recipe, forms: [{ address, fields }] }, ready: [] });
}
const report = () => {
  const place = placeIn(document);
  return place && readDraft(place);
};

const head = '<h2 id="head">第三季度预算</h2>';
const small = '<div contenteditable="true" id="small"><b>正文</b>第一段</div>';

describe('a form of which only the title was told', () => {
  it.each([
    ['the only text area is its body', `${head}<textarea name="q7">正文</textarea>`, '正文'],
    [
      'of several the largest that is called nothing else',
      `${head}<textarea name="a">短</textarea>摘要 <textarea name="b" data-size="90">要点</textarea><textarea name="c" data-size="60">正文</textarea>`,
      '正文',
    ],
  ])('%s', (_, html, text) => {
    document.body.innerHTML = html;
    for (const area of document.querySelectorAll('textarea'))
      for (const side of ['clientWidth', 'clientHeight'])
        Object.defineProperty(area, side, { value: Number(area.dataset.size ?? 10) });
    expect(report()).toBeUndefined();
    point({ title: '#head' });
    expect(report()).toMatchObject({ state: 'read', draft: { title: '第三季度预算', text } });
  });

  it('without anything known to be a body says so, and lets the body be pointed at', () => {
    document.body.innerHTML = `${head}${small}`;
    point({ title: '#head' });
    expect(report()).toMatchObject({ state: 'unreadable', lacks: 'body' });
    point({ title: '#head', body: '#small b' });
    expect(report()).toMatchObject({
      state: 'read',
      draft: { text: '正文第一段', recipe: { taught: ['title', 'body'] } },
    });
  });
});

describe('the body that was pointed at', () => {
  it('takes the place of a guess, and leaves an editor beside it that is surely one', () => {
    document.body.innerHTML = `<form>标题 <input name="title" value="t"> 来源 <input name="source"> 内容 <textarea name="content">错</textarea><textarea name="x" id="x">对</textarea></form>`;
    expect(report()).toMatchObject({ draft: { text: '错' } });
    point({ body: '#x' });
    expect(report()).toMatchObject({ draft: { text: '对', recipe: { taught: ['body'] } } });
    document
      .querySelector('form')
      ?.insertAdjacentHTML('beforeend', '<div class="w-e-text" contenteditable="true">手机版</div>');
    expect(report()).toMatchObject({ draft: { text: '对\n手机版' } });
  });

  it('without a title is held, and says that the title is missing', () => {
    document.body.innerHTML = '<textarea id="x">正文</textarea>';
    point({ body: '#x' });
    expect(report()).toMatchObject({ state: 'unreadable', lacks: 'title' });
  });

  it('is nothing where nobody can write', () => {
    document.body.innerHTML = '<p id="p">字</p>';
    expect(bodyAt(bodyMeant(document.querySelector('#p') as Element))).toBeUndefined();
  });
});

describe('a form at another address of the same path', () => {
  const wiki =
    '<h1 id="firstHeading">编辑“第三季度预算”</h1><form><textarea name="text">正文</textarea><button>保存页面</button><button>显示预览</button></form>';

  it('has the title that was taught by its id (显示预览 of MediaWiki)', () => {
    document.body.innerHTML = wiki;
    point({ title: '#firstHeading' }, `${window.location.pathname}?action=edit`);
    expect(report()).toMatchObject({ draft: { title: '第三季度预算', text: '正文' } });
    point({ title: '#firstHeading' }, '/elsewhere?action=edit');
    expect(report()).toMatchObject({ lacks: 'title' });
  });

  it('is no article for all that', () => {
    document.body.innerHTML =
      '<h1 id="firstHeading">上传文件</h1><form><textarea name="text">说明</textarea><button>上传</button></form>';
    point({ title: '#firstHeading' }, `${window.location.pathname}?action=edit`);
    expect(report()).toBeUndefined();
  });

  it('keeps a title field of its own', () => {
    document.body.innerHTML = wiki.replace('<form>', '<form>标题 <input name="title" value="自己的标题">');
    point({ title: '#firstHeading' }, `${window.location.pathname}?action=edit`);
    expect(report()).toMatchObject({ draft: { title: '自己的标题' } });
  });
});
