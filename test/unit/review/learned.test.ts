// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import type { LearnedTrigger } from '../../../lib/model.ts';
import { clicked, keyed } from '../../../lib/review/guard-events.ts';
import { type Seen, seenOf } from '../../../lib/review/guard-seen.ts';
import { addressOf, anchorsOf, taughtIn, wordsFor } from '../../../lib/review/learned.ts';

beforeEach(() => {
  Element.prototype.getClientRects = () => [{}] as unknown as DOMRectList;
  Element.prototype.getBoundingClientRect = () => new DOMRect(0, 0, 400, 30);
});

const get = (selector: string) => document.querySelector(selector) as HTMLElement;
const taught = (selectors: string[], over: Partial<LearnedTrigger> = {}): LearnedTrigger => ({
  id: 'x',
  words: '图片',
  selectors,
  kind: 'click',
  frame: addressOf(document),
  publishes: true,
  ...over,
});
const harmless = (words: string) => taught(['#x'], { publishes: false, words });
const draw = (control: string) => {
  document.body.innerHTML = `<form>标题 <input name="title" value="标题一">
<div class="w-e-text" contenteditable="true"><p>正文一</p></div>${control}</form>`;
};
const seen = (event: Event, selector: string): Seen => {
  let one: Seen | undefined;
  const life = new AbortController();
  window.addEventListener(
    event.type,
    (heard) => {
      one = seenOf(heard);
    },
    { capture: true, signal: life.signal },
  );
  get(selector).dispatchEvent(event);
  life.abort();
  if (!one) throw new Error('Not heard.');
  return one;
};
const click = (selector: string) =>
  seen(new MouseEvent('click', { bubbles: true, composed: true }), selector);

describe('a taught control', () => {
  it.each([
    ['a picture in a cell', '<table><tr><td class="go"><img id="x" src="go.gif"></td></tr></table>'],
    ['a cell with a handler that says nothing', '<table><tr><td id="x" onclick="a1()"></td></tr></table>'],
    ['a box without any name, by its place', '<div><i></i><div><b id="x"></b></div></div>'],
  ])('%s publishes, though no word says so', (_, html) => {
    draw(html);
    expect(clicked(click('#x'))?.place).toBeUndefined();
    const trigger = taught(anchorsOf(get('#x')));
    expect(clicked(click('#x'), [trigger])?.place?.title).toBe(get('[name=title]'));
  });

  it('taught as harmless keeps a draft, whatever its words say', () => {
    draw('<button type="button" id="x">提交</button>');
    expect(clicked(click('#x'))).toMatchObject({ saves: false });
    expect(clicked(click('#x'), [harmless('提交')])).toMatchObject({ saves: true });
  });

  it('taught as harmless is so no more once the button there is called otherwise', () => {
    draw('<button type="button" id="x">发布</button>');
    expect(clicked(click('#x'), [harmless('提交')])).toMatchObject({
      saves: false,
      action: { words: '发布' },
    });
  });

  it('taught as harmless says nothing about the buttons inside', () => {
    draw('<div id="x" style="cursor: pointer"><b>保存</b><button type="button" id="y">发布</button></div>');
    const learned = [harmless(wordsFor(get('#x')))];
    expect(clicked(click('#x b'), learned)).toMatchObject({ saves: true });
    expect(clicked(click('#y'), learned)).toMatchObject({ saves: false, action: { words: '发布' } });
  });

  it('of another page, or gone from this one, is none', () => {
    draw('<img id="x">');
    expect(clicked(click('#x'), [taught(['#x'], { frame: '/elsewhere' })])).toBeUndefined();
    expect(clicked(click('#x'), [taught(['#y'])])).toBeUndefined();
  });

  it('is looked for by its surest anchor that leads to one element only', () => {
    draw('<img class="a"><img class="a" name="go">');
    expect(taughtIn(document, taught(['#gone', '.a', '[name=go]', 'img[']))).toBe(get('[name=go]'));
  });
});

describe('a taught key', () => {
  const f9 = () => new KeyboardEvent('keydown', { key: 'F9', bubbles: true, composed: true });
  it('publishes the article it is pressed in', () => {
    draw('');
    expect(keyed(seen(f9(), '.w-e-text'))).toBeUndefined();
    const trigger = taught([], { kind: 'key', key: 'F9' });
    expect(keyed(seen(f9(), '.w-e-text'), [trigger])?.place).toBeDefined();
  });
});

describe('anchors', () => {
  it('hold no number of an article, and nothing that a recipe may not hold', () => {
    draw('<a id="pub_20261122" onclick="go({a: 1})" class="btn"></a>');
    const anchors = anchorsOf(get('a'));
    expect(anchors.join()).not.toMatch(/20261122|[{<]/);
    expect(taughtIn(document, taught(anchors))).toBe(get('a'));
  });

  it('a control without words is called by what it is', () => {
    draw('<img id="go">');
    expect(wordsFor(get('#go'))).toBe('<img #go>');
  });
});
