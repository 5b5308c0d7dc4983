// A taught recipe survives small redesigns and gives no number after large ones.
import { describe, expect, it } from 'vitest';
import { readByRecipe } from '../../../lib/pages/recipe-read.ts';
import { articles, type Design, design, hotList, inferred, pageOf, recipeOf, url } from './recipe-pages.ts';

const taught = recipeOf(inferred(design(), '第15批', '第9批'));
const read = (html: string, first = true, at = url) =>
  readByRecipe(pageOf(html, at), taught, { notAfter: '2026-03-31', first });

/** What a page gives: `15/15` rows and those with a date, or why there is no number. */
function said(html: string, first = true, at = url): string {
  const { reading } = read(html, first, at);
  if (reading.state === 'empty') return 'empty';
  if (reading.state === 'unreadable') return `${reading.reason}: ${reading.detail ?? ''}`;
  return `${reading.rows.length}/${reading.rows.filter(({ date }) => date).length}`;
}

const own = articles(15);
const ad = '<a href="https://ads.example/x"><img src="x.png" alt="广告"></a>';
const bare = (list: Design) => design(list);

describe('after a small redesign the same rows are read', () => {
  const survived: [what: string, html: string, result: string][] = [
    ['nothing changed', bare({}), '15/15'],
    ['the list’s class was renamed', bare({ listClass: 'm-list-2' }), '15/15'],
    ['a wrapper was put around it', bare({ wrapper: true }), '15/15'],
    ['the list moved to the other side', bare({ side: 'right' }), '15/15'],
    ['rows are div instead of li', bare({ rowTag: 'div' }), '15/15'],
    [
      'the date is printed in another format',
      bare({
        rows: articles(
          15,
          (day) => `<span class="time">${day.replace(/(\d+)-(\d+)-(\d+)/, '$1年$2月$3日')}</span>`,
        ),
      }),
      '15/15',
    ],
    ['the date lost its year', bare({ rows: articles(15, (day) => `<em>[${day.slice(5)}]</em>`) }), '15/15'],
    [
      'the date stands before the title',
      bare({ rows: own.map((row) => row.replace(/^(.*)(<span.*)$/, '$2$1')) }),
      '15/15',
    ],
    [
      'a side box of the same shape came before it',
      bare({ before: `<div class="newslist-box">${hotList}</div>` }),
      '15/15',
    ],
    [
      'a row of advertising stands among them',
      bare({ rows: [...own.slice(0, 5), ad, ...own.slice(5)] }),
      '15/15',
    ],
    [
      'a repost that leads to another site is a row',
      bare({
        rows: [
          '<a href="https://www.gov.example/zc/1.html">转载一条上级的政策文件</a><span class="time">2026-03-29</span>',
          ...own,
        ],
      }),
      '16/16',
    ],
    [
      'a row without a date stays a row',
      bare({ rows: [...own.slice(0, 14), own[14]?.replace(/<span.*/, '') ?? ''] }),
      '15/15',
    ],
    ['there are new articles', bare({ rows: articles(18) }), '18/18'],
  ];
  it.each(survived)('%s', (_what, html, result) => expect(said(html)).toBe(result));
});

describe('after a large one the recipe needs a look, and there is no number', () => {
  const noticed: [what: string, html: string, result: string][] = [
    [
      'the list was replaced by another',
      bare({ rows: articles(15, undefined, '/xwzx/tpxw/pic') }),
      'recipe: 列表里的地址与教的时候不一样',
    ],
    [
      'it lost its dates',
      bare({ rows: articles(15, () => '').map((row) => row.replace(/t2026\d+_/, 'content_')) }),
      'recipe: 列表里的地址与教的时候不一样',
    ],
    ['the date column was removed', bare({ rows: articles(15, () => '') }), 'recipe: 多数条目读不到日期'],
    ['only two rows are left', bare({ rows: articles(2) }), 'recipe: 条数比教的时候少得多'],
    ['the list is gone', bare({ inList: '', heading: '' }), 'recipe: 找不到识别方案里的列表'],
    ['the list says nothing and is empty', bare({ inList: '' }), 'recipe: 找不到识别方案里的列表'],
    [
      'two lists of the column’s articles are as likely as each other',
      bare({
        listClass: 'a1',
        heading: '最新',
        before: `<div class="main2"><h2>头条</h2><ul>${own.map((row) => `<li class="item">${row.replace('/t', '/t0')}</li>`).join('')}</ul></div>`,
        wrapper: true,
      }),
      'recipe: 有两处很像，分不清哪一处是本栏目的列表',
    ],
  ];
  it.each(noticed)('%s', (_what, html, result) => expect(said(html)).toBe(result));
});

describe('other reasons stay what they are', () => {
  it('a list that says 暂无信息 in its place is empty', () => {
    expect(said(bare({ inList: '<li>暂无信息</li>' }))).toBe('empty');
  });
  it('a login page is a login page', () => {
    expect(said('<title>登录</title><body><form><input type="password"></form></body></html>')).toBe(
      'login: ',
    );
  });
  it('a page cut off in the list is no reading', () => {
    expect(
      said(
        bare({})
          .slice(0, -900)
          .replace(/<div class="other">[\s\S]*/, ''),
      ),
    ).toMatch(/^network/);
  });
  it('the last page of the list may be short', () => {
    expect(said(bare({ rows: articles(2) }), false, `${url}index_3.html`)).toBe('2/2');
  });
});
