// What stands around a list: menus, side boxes, pagers, footers, carousels, wrappers of many names.
import type { Choices } from './choices.ts';
import { holders, linkings, rows, writings } from './rows.ts';
import { addressing, days, type Manner, type Post, titleOf, told } from './words.ts';

/** A list of other posts in one make, its dates with or without year, or none. */
export function otherList(count: number, folder: string, c: Choices, dated = c.chance(0.7)): string {
  const when = days(count, c);
  const manner: Manner = c.of(['long', 'middle', 'files', 'short'] as const);
  const make = addressing(folder, c.from(10, 70), c);
  const posts = when.map((day, at): Post => ({ title: titleOf(manner, at, c), href: make(at, day), day }));
  const [open, close, item] = c.of(holders.slice(0, 5));
  const [row, link, { write }] = [c.of(rows.slice(0, 4)), c.of(linkings), c.of(writings)];
  const each = posts.map((post, at) =>
    item(row(post, dated ? write(post.day) : '', { at, c, link: link(post) }), at),
  );
  return `${open}${each.join('\n')}${close}`;
}

const sideNames = [
  '热点信息',
  '点击排行',
  '推荐阅读',
  '最新发布',
  '相关链接',
  '图片新闻',
  '专题专栏',
  '政策解读',
  '视频新闻',
  '我要看',
  '',
];

/** Fewer rows than the column's, most under a heading of their own. */
export function sideBox(c: Choices, column = ''): string {
  const folder = `/${c.of(['qt', 'xw', 'zx'])}${c.upTo(9)}/`;
  const name = c.of(sideNames.filter((one) => one !== column));
  const tag = c.of(['h3', 'div', 'h2', 'strong']);
  const more = c.maybe(
    0.5,
    () => `<a class="more" href="${folder}">${c.of(['更多&gt;&gt;', '更多', 'MORE', '+'])}</a>`,
  );
  const heading = name && `<${tag} class="tit">${name}</${tag}>`;
  return `<div class="${c.of(['side', 'box', 'mod', 'r-box', 'hot'])}">${c.of([heading + more, `<div class="hd">${heading}${more}</div>`])}${otherList(c.from(3, 8), folder, c)}</div>`;
}

const words = [
  '首页',
  '县情',
  '政务公开',
  '办事服务',
  '互动交流',
  '数据发布',
  '走进鹿泉',
  '专题专栏',
  '营商环境',
  '政民互动',
  '招商引资',
  '法定主动公开内容',
];
const subs = [
  '机构职能',
  '领导之窗',
  '规划计划',
  '统计信息',
  '财政信息',
  '行政执法公示',
  '政府信息公开指南',
  '政府信息公开制度',
  '重大建设项目批准和实施',
  '公共资源配置',
  '社会公益事业建设',
  '优化营商环境政策汇编',
];

/** A menu, now and then of two levels. */
export function menu(c: Choices): string {
  const tag = c.of(['ul', 'div', 'nav']);
  const deep = c.chance(0.4);
  const each = words.slice(0, c.from(4, 12)).map((word, at) => {
    const below = deep
      ? `<ul class="sub">${subs
          .slice(0, c.from(3, 8))
          .map((sub, n) => `<li><a href="/m${at}/s${n}/">${sub}</a></li>`)
          .join('')}</ul>`
      : '';
    return tag === 'ul'
      ? `<li><a href="/m${at}/">${word}</a>${below}</li>`
      : `<a href="/m${at}/">${word}</a>`;
  });
  return `<${tag} class="${c.of(['nav', 'menu', 'daohang', 'w1200', 'top'])}">${each.join('')}</${tag}>`;
}

/** The columns beside this one. */
export const columnsBeside = (c: Choices) =>
  `<div class="${c.of(['left', 'side', 'lm', 'col-3'])}"><div>${c.of(['政务公开', '栏目导航'])}</div><ul>${subs
    .slice(0, c.from(3, 12))
    .map((sub, at) => `<li${at === 2 ? ' class="on"' : ''}><a href="/zw/c${at}/">${sub}</a></li>`)
    .join('')}</ul></div>`;

export const pagers: string[] = [
  '<div class="fy"><a href="index_1.html">下一页</a> <a href="index_9.html">尾页</a></div>',
  '<div class="pagination"><span class="cur">1</span><a href="index_2.html">2</a><a href="index_3.html">3</a><a href="index_2.html">&gt;</a></div>',
  '<ul class="page"><li class="active"><a>1</a></li><li><a href="?page=2">2</a></li><li><a href="?page=2">下页</a></li></ul>',
  '<table width="100%"><tr><td align="center">共 156 条 第1/8页 首页 上一页 <a href="list_2.html">下一页</a> <a href="list_8.html">末页</a></td></tr></table>',
  '<div id="pages"><script>createPageHTML(9, 0, "index", "html");</script></div>',
  '<div class="more"><a href="javascript:void(0)" onclick="load()">加载更多</a></div>',
  '<p align="center">共9页 <a href="list_2.htm">2</a> <a href="list_3.htm">3</a> <a href="list_2.htm">后页</a> 转到<input size="2">页</p>',
  '',
];

export const footer = (c: Choices) =>
  `<div class="${c.of(['footer', 'foot', 'bottom'])}">${c.maybe(0.5, () => `<div>友情链接：${['省政府', '市政府', '政务服务网', '县融媒体中心', '中国政府网'].map((word, at) => `<a href="http://l${at}.example/">${word}</a>`).join(' ')}</div>`)}<p><a href="/gy/">关于我们</a> <a href="/map/">网站地图</a></p><p>鹿泉县人民政府办公室主办 网站标识码1301990001 冀ICP备05019660号</p></div>`;

/** Pictures of articles with their titles, of other columns or of this one. */
export const carousel = (posts: Post[], c: Choices) =>
  `<div class="${c.of(['banner', 'focus', 'swiper', 'slide'])}"><ul>${posts.map(({ href, title }) => `<li><a href="${href}"><img src="/b.jpg" alt="${title}"><span>${title}</span></a></li>`).join('')}</ul></div>`;

const names = [
  'con',
  'box',
  'w1000',
  'r',
  'c-2',
  'body',
  'main',
  'content',
  'list-right',
  'nav-content',
  'menu_con',
  'hot-list',
  'right_bar',
  'xxgk',
  'tab-con',
  'wrapper side-by-side',
  'side-main',
  'news-recommend',
  '',
];

/** So many boxes around, each of some name; several stand in most pages. */
export function wrapped(inner: string, times: number, c: Choices): string {
  if (!times) return inner;
  const name = c.of(names);
  return `<div${name && ` ${c.of(['class', 'class', 'id'])}="${name}"`}>${wrapped(inner, times - 1, c)}</div>`;
}

export const clock = (c: Choices) =>
  c.maybe(0.4, () => '<div>今天是2026年11月22日 星期日 天气：晴 -3℃</div>');
export const introduction = (c: Choices) =>
  `<div class="${c.of(['intro', 'js', 'about'])}">${told(c.from(1, 6), c)}</div>`;
