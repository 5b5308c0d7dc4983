// @vitest-environment happy-dom
// What the page's own script says of its editors: asked at the moment, checked against what can be seen, never a trigger.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answerClaims } from '../../../entrypoints/page-claims/answer.ts';
import { claimAsked, claimMade, claimOf, forgetMissed, onUnanswered } from '../../../lib/review/claims.ts';
import { placeIn, readDraft } from '../../../lib/review/draft.ts';
import { codeText } from '../../../lib/review/draft-code.ts';

const fields =
  '<p>标题 <input name="title" value="关于公布办事指南的通知"></p><p>栏目 <select name="catid"><option value="5" selected>规划信息</option></select></p><p>来源 <input name="source" value="本站"></p>';
const lines = (...drawn: string[]) =>
  `<div class="CodeMirror-lines"><div class="CodeMirror-measure"><pre>xxxxxxxxxx</pre></div><div class="CodeMirror-code">${drawn.map((line) => `<pre class="CodeMirror-line">${line}</pre>`).join('')}</div></div>`;
const form = (inside: string) =>
  `<form>${fields}<div class="CodeMirror"><textarea></textarea>${inside}</div></form>`;

/** Draws the form, and gives its editor the object that a page keeps. */
function draw(inside: string, getValue: () => string): HTMLElement {
  document.body.innerHTML = form(inside);
  const editor = document.querySelector('.CodeMirror') as HTMLElement;
  Object.assign(editor, { CodeMirror: { getValue } });
  return editor;
}

const report = () => {
  const place = placeIn(document);
  return place && readDraft(place);
};

beforeEach(() => {
  Element.prototype.getClientRects = () => [{}] as unknown as DOMRectList;
  Element.prototype.getBoundingClientRect = () => new DOMRect(0, 0, 400, 30);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(300);
  forgetMissed();
  answerClaims(window);
});

describe('an article in a code editor', () => {
  it('is read whole, whatever of it is drawn, and said to be the page’s word', () => {
    draw(lines('&lt;p&gt;第一段文字'), () => '<p>第一段文字</p>\n<p>身份证号</p>');
    expect(report()).toMatchObject({
      state: 'read',
      draft: { text: '第一段文字\n身份证号', claimed: ['text'], column: '规划信息' },
    });
  });

  it.each([
    ['a line that is seen is not in what is told', () => '<p>干净的文字</p>', '对不上'],
    [
      'its object throws',
      () => {
        throw new Error('gone');
      },
      '没有说出全文',
    ],
    ['its object tells no text', () => 7 as unknown as string, '没有说出全文'],
    ['more is told than any draft has', () => 'x'.repeat(2_000_001), '没有说出全文'],
  ])('is unreadable where %s', (_, getValue, why) => {
    draw(lines('&lt;p&gt;看得见的一行文字'), getValue);
    expect(report()).toMatchObject({ state: 'unreadable', why: { zh: expect.stringContaining(why) } });
  });

  it.each([
    ['a fold', '第一段<span class="CodeMirror-widget">↔</span>文字都在'],
    ['blanks that do not break', '第一段&nbsp;&nbsp;中间的文字都在'],
    ['a sign for what has no shape', '第一段中间的文字<span class="cm-invalidchar">•</span>都在'],
  ])('is not contradicted by %s', (_, line) => {
    draw(lines(line), () => '第一段  中间的文字都在');
    expect(report()).toMatchObject({ state: 'read' });
  });

  it('is unreadable where nobody answers, and whoever can bring the answer is told once', () => {
    const alone = document.createElement('div');
    const told = vi.fn();
    const life = new AbortController();
    onUnanswered(told, life.signal);
    expect([claimOf(alone, 'text'), claimOf(alone, 'text')]).toEqual([undefined, undefined]);
    expect(told).toHaveBeenCalledOnce();
    life.abort();
    forgetMissed();
    claimOf(alone, 'text');
    expect(told).toHaveBeenCalledOnce();
  });
});

describe('a page that wants more than to answer', () => {
  it('is not heard when it was not asked', () => {
    const editor = draw(lines(), () => '<p>真的文字</p>');
    editor.dispatchEvent(new CustomEvent(claimMade, { detail: '<p>别的文字</p>' }));
    expect(report()).toMatchObject({ draft: { text: '真的文字' } });
  });

  it('gets no answer out of an answer', () => {
    const inner: (string | undefined)[] = [];
    const editor = draw(lines(), () => {
      inner.push(claimOf(editor, 'text'));
      return '<p>文字</p>';
    });
    expect(claimOf(editor, 'text')).toBe('<p>文字</p>');
    expect(inner).toEqual([undefined]);
  });

  it.each(['constructor', 'toString', '__proto__', ''])('gets nothing by asking for %j', (detail) => {
    const editor = draw(lines(), () => '<p>文字</p>');
    const heard = vi.fn();
    editor.addEventListener(claimMade, heard);
    editor.dispatchEvent(new CustomEvent(claimAsked, { bubbles: true, cancelable: true, detail }));
    expect(heard).not.toHaveBeenCalled();
  });
});

describe('written code', () => {
  it.each([
    ['HTML, its lines no lines of the text', '<p>第一\n段</p><p>第二段</p>', '第一 段\n第二段'],
    ['Markdown, line by line', '# 标题\n\n正文<br>换行\n- 一项', '# 标题\n正文\n换行\n- 一项'],
    ['a < that opens no tag', '当 a < b 时\n身份证号', '当 a < b 时\n身份证号'],
    ['a tag that never ends', '前文 <b 之后\n身份证号', '前文 <b 之后\n身份证号'],
    ['nothing of a script', '<p>文字</p><script>身份证号</script>', '文字'],
    ['nothing', '', ''],
  ])('is read as %s', (_, code, text) => expect(codeText(code)).toBe(text));
});

describe('the categories of WordPress’ block editor', () => {
  type Resolver = [state: unknown, args: unknown[]];
  const wordpress = (chosen: unknown, resolved: Resolver[], terms: unknown[]) => {
    // As in @wordpress/data: what is looked up by arguments that are equal, but others, is put behind all the rest.
    const map = new Map(resolved.map(([state, args]) => [args, state]));
    const getEntityRecords = vi.fn((...args: unknown[]) => {
      if (getEntityRecords.mock.calls.length > 100) throw new Error('It never ends.');
      const same = [...map].find(([key]) => JSON.stringify(key) === JSON.stringify(args));
      if (same) map.delete(same[0]);
      map.set(args, same?.[1]);
      return terms;
    });
    const getCachedResolvers = () => ({
      getEntityRecords: {
        forEach: (act: (...of: Resolver) => void) => {
          for (const [args, state] of map) act(state, args);
        },
      },
    });
    const stores: Record<string, object> = {
      'core/editor': { getEditedPostAttribute: () => chosen },
      core: { getCachedResolvers, getEntityRecords },
    };
    vi.stubGlobal('wp', { data: { select: (name: string) => stores[name] } });
    return getEntityRecords;
  };
  const list: unknown[] = ['taxonomy', 'category', { per_page: -1 }];

  it.each<[string, unknown, Resolver[], string | undefined, number]>([
    ['by number and name', [5, 7], [[{ status: 'finished' }, list]], '[[5,"财政信息"],[7]]', 1],
    ['by name in older versions', [5], [[false, list]], '[[5,"财政信息"]]', 1],
    ['by number while names are on their way', [5], [[{ status: 'resolving' }, list]], '[[5]]', 0],
    ['by number where nobody asked for names', [5], [], '[[5]]', 0],
    ['by number where other words were asked for', [5], [[false, ['taxonomy', 'post_tag', {}]]], '[[5]]', 0],
    ['none chosen', [], [], '[]', 0],
    ['not at all where the article has none', undefined, [], undefined, 0],
  ])('are told %s', (_, chosen, resolved, said, looked) => {
    const asked = wordpress(chosen, resolved, [{ id: 5, name: '财政信息' }]);
    expect(claimOf(document.documentElement, 'categories')).toBe(said);
    // A list that is not there yet would be asked of the server.
    expect(asked).toHaveBeenCalledTimes(looked);
    vi.unstubAllGlobals();
  });
});
