// @vitest-environment happy-dom
// What the panel must not lie on: questions that hang in boxes without height, and what keeps an article.
import { beforeEach, expect, it } from 'vitest';
import { publishing } from '../../../entrypoints/desk/publishing.ts';
import { floatingIn } from '../../../entrypoints/panel/obstacles.ts';

beforeEach(() => {
  Element.prototype.getClientRects = () => [{}] as unknown as DOMRectList;
  Element.prototype.getBoundingClientRect = function (this: Element) {
    const bare = this.hasAttribute('data-bare');
    return new DOMRect(20, 20, bare ? 1440 : 240, bare ? 0 : 120);
  };
});

const floating = 'position: absolute; z-index: 1060';

it.each([
  ['at the end of the page', `<div class="q" style="${floating}">确定？</div>`],
  [
    'in a box without height',
    `<div data-bare style="position: absolute"><div class="q" style="${floating}">确定？</div></div>`,
  ],
  [
    'in two of them',
    `<div data-bare><div data-bare><div class="q" style="${floating}">确定？</div></div></div>`,
  ],
])('a question that hangs %s is found', (_, html) => {
  document.body.innerHTML = `<main>文章</main>${html}`;
  expect(floatingIn(window as unknown as Window).map(({ className }) => className)).toEqual(['q']);
});

it.each([
  ['发布 and 保存', '<button>发布</button><button>保存</button><button>确定</button>', ['发布', '保存']],
  ['发布 and 存草稿', '<button>发布</button><button>存草稿</button>', ['发布', '存草稿']],
  ['保存 where nothing else sends', '<button>Save</button><a href="/list">返回</a>', ['Save']],
  ['确定 where nothing else sends', '<button>确定</button>', ['确定']],
])('%s must stay free', (_, html, words) => {
  document.body.innerHTML = html;
  expect(publishing([window as unknown as Window]).map(({ textContent }) => textContent)).toEqual(words);
});
