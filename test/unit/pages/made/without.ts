// Composes pages by chance that are no column's list: home pages, channels of several boxes, articles, searches, empty columns, services.
import { carousel, clock, columnsBeside, footer, menu, otherList, sideBox, wrapped } from './around.ts';
import { type Choices, choices } from './choices.ts';
import { days, office, type Post, sentence, titleOf, told } from './words.ts';

export type Without = { html: string; url: string; kind: string };

const names = [
  '政务要闻',
  '通知公告',
  '部门动态',
  '乡镇动态',
  '公示公告',
  '政策文件',
  '政策解读',
  '财政信息',
  '人事信息',
  '招标采购',
];

/** A box of a home page: all of a page are of one make, or of several. */
function boxes(count: number, c: Choices, alike: boolean): string[] {
  const seed = c.upTo(1e6);
  const more = c.chance(0.7);
  return names.slice(0, count).map((name, at) => {
    const own = alike ? choices(seed) : c;
    const head = `<${alike ? 'h3' : c.of(['h3', 'div', 'h2'])}>${name}</${alike ? 'h3' : 'div'}>${more ? `<a href="/c${at}/">更多</a>` : ''}`;
    return `<div class="mod">${head}${otherList(own.from(4, 8), `/c${at}/`, own, true)}</div>`;
  });
}

const kinds: Record<string, (c: Choices) => { path: string; title: string; body: string }> = {
  home: (c) => ({
    path: c.of(['/', '/index.html', '/index.jsp']),
    title: '鹿泉县人民政府',
    body: `${carousel(posts(4, c), c)}${boxes(c.from(3, 9), c, c.chance(0.6)).join('')}`,
  }),
  channel: (c) => ({
    path: c.of(['/zwgk/', '/zwgk/index.html', '/xwzx.htm']),
    title: '政务公开_鹿泉县人民政府',
    body: `<div>当前位置：<a href="/">首页</a> &gt; 政务公开</div>${c.maybe(0.3, () => columnsBeside(c))}${boxes(c.from(3, 8), c, c.chance(0.8)).join('')}`,
  }),
  article: (c) => ({
    path: c.of([
      '/zw/tz/48123.html',
      '/art/2026/11/20/art_71_812.html',
      '/info/1071/3012.htm',
      '/show.jsp?id=7321',
      '/zw/tz/202611/t20261120_1052.html',
    ]),
    title: `${titleOf('long', 1, c)}_鹿泉县人民政府`,
    body: `${c.maybe(0.6, () => '<div>当前位置：<a href="/">首页</a> &gt; <a href="/zw/tz/">通知公告</a> &gt; 正文</div>')}<h1>${titleOf('long', 1, c)}</h1><div class="info">发布时间：2026-11-20 来源：${office(c)} ${c.maybe(0.5, () => '【字体：大 中 小】 打印')}</div><div class="${c.of(['TRS_Editor', 'content', 'nr', 'article-con'])}">${told(c.from(1, 9), c)}</div>${c.maybe(0.6, () => '<p>上一篇：<a href="48122.html">关于停水的公告</a></p><p>下一篇：<a href="48124.html">关于停电的公告</a></p>')}${c.maybe(0.3, () => '<p>责任编辑：值班编辑</p>')}<div class="${c.of(['xg', 'related', 'bd'])}"><h3>${c.of(['相关阅读', '相关信息', '相关链接', '延伸阅读', '最新信息'])}</h3>${otherList(c.from(3, 9), '/zw/tz/', c)}</div>`,
  }),
  search: (c) => ({
    path: c.of(['/search?q=%E5%81%9C%E6%B0%B4', '/s?keyword=%E5%81%9C', '/jsearch/search.do?kw=abc']),
    title: c.of(['停水_站内搜索', '搜索结果', '检索结果-鹿泉县']),
    body: `<form><input name="q" value="停水"><button>搜索</button></form><p>为您找到相关结果约 86 个</p>${otherList(10, '/xw/', c, true)}<div class="page"><a href="?q=x&p=2">下一页</a></div>`,
  }),
  empty: (c) => ({
    path: '/zw/tz/',
    title: '通知公告_鹿泉县人民政府',
    body: `<div>当前位置：<a href="/">首页</a> &gt; 通知公告</div><h2>通知公告</h2><ul class="list"><li>${c.of(['暂无信息', '暂无数据', '该栏目暂无内容'])}</li></ul>${sideBox(c)}${sideBox(c)}`,
  }),
  services: (c) => ({
    path: '/fw/',
    title: '办事服务_鹿泉县人民政府',
    body: `<div>当前位置：<a href="/">首页</a> &gt; 办事服务</div><ul class="fw">${[
      '社会保险登记',
      '养老保险服务',
      '户籍办理',
      '婚姻登记',
      '不动产登记',
      '企业开办',
      '食品经营许可',
      '医保报销',
      '公积金提取',
      '生育登记',
    ]
      .slice(0, c.from(5, 10))
      .map((word, at) => `<li><a href="/fw/${at}/">${word}</a></li>`)
      .join('')}</ul>${c.maybe(0.5, () => sideBox(c))}`,
  }),
  letters: (c) => ({
    path: '/hd/xz/',
    title: '县长信箱_鹿泉县人民政府',
    body: `<div>当前位置：<a href="/">首页</a> &gt; 县长信箱</div><table><tr><th>来信标题</th><th>来信时间</th><th>状态</th></tr>${days(
      c.from(5, 15),
      c,
    )
      .map(
        (day, at) =>
          `<tr><td><a href="show?id=${at}">${c.of(['路灯不亮怎么反映', '咨询医保报销', '小区暖气不热的问题', '公交车次太少'])}</a></td><td>${day}</td><td>${c.of(['已办结', '办理中', '已回复'])}</td></tr>`,
      )
      .join('')}</table><div class="page"><a href="?p=2">下一页</a></div>`,
  }),
  told: (c) => ({
    path: '/gk/zn/',
    title: '政府信息公开指南',
    body: `<div>当前位置：<a href="/">首页</a> &gt; 政府信息公开指南</div>${columnsBeside(c)}<div>${told(c.from(4, 20), c)}</div>${c.maybe(0.5, () => sideBox(c))}`,
  }),
  leaders: (c) => ({
    path: '/ld/',
    title: '领导之窗',
    body: `<div>当前位置：<a href="/">首页</a> &gt; 领导之窗</div><ul>${['县长', '副县长', '副县长', '副县长', '办公室主任'].map((post, at) => `<li><a href="/ld/${at}.html"><img src="/l${at}.jpg"><span>${post}</span></a><p>${sentence(c)}</p></li>`).join('')}</ul><div><h3>活动报道</h3><a href="/hd/">更多</a>${otherList(c.from(3, 6), '/hd/', c)}</div>`,
  }),
};

const posts = (count: number, c: Choices) =>
  days(count, c).map((day, at): Post => ({ title: titleOf('long', at, c), href: `/tp/${at}.html`, day }));

/** A page made of what number `seed` chooses. */
export function without(seed: number): Without {
  const c = choices(seed);
  const kind = c.of(Object.keys(kinds));
  const { path, title, body } = kinds[kind]?.(c) ?? { path: '/', title: '', body: '' };
  const side = c.maybe(0.4, () => sideBox(c));
  const inner = wrapped(`${body}${side}`, c.upTo(3), c);
  const html = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}</title></head><body>${clock(c)}${menu(c)}${inner}${footer(c)}</body></html>`;
  return { html, url: `https://www.luquan.example${path}`, kind };
}
