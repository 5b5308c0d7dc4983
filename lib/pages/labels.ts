// Reads labelled values off an article's page: tables of 索引号 and 文号, lines of 来源 and 发布时间.
import type { Page, PageNode } from './page.ts';
import { squeeze } from './text.ts';

/** Labels as printed, blanks and colon left out, in falling order of precision. */
export const labels = {
  title: ['信息名称', '文件名称', '名称', '标题'],
  contentSource: [
    '信息来源',
    '稿件来源',
    '文章来源',
    '内容来源',
    '来源',
    '稿源',
    '来稿单位',
    '供稿单位',
    '提供单位',
    '责任部门',
    '发布机构',
    '发布单位',
    '发布部门',
    '公开机构',
    '发文机关',
    '发文单位',
    '制发机关',
  ],
  published: [
    '发布日期',
    '发布时间',
    '公开日期',
    '公开时间',
    '公布日期',
    '公布时间',
    '上载日期',
    '发稿时间',
    '发表时间',
    '发表日期',
    '信息时间',
    '录入时间',
    '上传时间',
    '添加时间',
    '上网时间',
    '发文日期',
    '日期',
    '时间',
  ],
  issued: ['成文日期', '成文时间', '生成日期', '形成日期'],
  documentNumber: ['发文字号', '发布文号', '发文文号', '公文字号', '文件编号', '文号'],
  indexNumber: ['索引号', '信息索引号', '索引码'],
} as const;

const all: string[] = Object.values(labels).flat();
// 索　引　号, 发 布 机 构: the letters of a label may stand apart.
const spaced = [...all].sort((a, b) => b.length - a.length).map((label) => [...label].join('\\s*'));
const long = spaced.filter((label) => label.split('\\s*').length > 3);
// Where inline elements meet no blank parts them: 财政局发布时间：. Only labels of four letters are told from words there.
const labelled = new RegExp(
  `(?:(?:^|[\\s|｜【[>]|(?<=\\d))(${spaced.join('|')})|(${long.join('|')}))\\s*(?:[:：]|】)`,
  'g',
);
const nextLabel = new RegExp(`(?:${long.join('|')})\\s*[:：]`);
// What ends a value: the next label, known or not, or the page's own tools.
const ending =
  /\s+(?:[\u4e00-\u9fa5]{2,7}|(?:[\u4e00-\u9fa5]\s+){1,6}[\u4e00-\u9fa5])\s*[:：]|\s*[|｜]\s*|\s*\]\s*(?:\[|$)|[（(【[]?(?:字体|字号|打印|分享|收藏|关闭|浏览次数|浏览量|访问量|阅读量|点击数|点击量|扫一扫)|\s+[大中小](?:\s|$)/;

/**
 * Values by label, each the first of the page outside the article's body; innermost element first, so that a
 * span's own text outranks the line it stands in. Values are as printed, empty ones left out.
 */
export function labelledValues(page: Page, body: string): Map<string, string> {
  const values = new Map<string, string>();
  const bodies = new Set(page.root.all(body));
  const keep = (label: string, value: string | undefined) => {
    const shown = value?.trim() ?? '';
    if (shown && !/^[-—–/无]$/.test(shown) && !values.has(label)) values.set(label, shown);
  };
  const visit = (node: PageNode) => {
    if (bodies.has(node) || ofOthers.test(`${node.attr('class') ?? ''} ${node.attr('id') ?? ''}`)) return;
    const inside = node.children();
    const children = withoutOthers(inside);
    children.forEach(visit);
    fromNeighbours(children, keep);
    if (children.length < inside.length) return;
    const text = node.text();
    if (text.length > 400 && node.tag !== 'table') return;
    fromLine(text.slice(0, 1000), keep);
  };
  const start = page.root.first('body');
  if (start) visit(start);
  return values;
}

/** A box about other documents has their 文号 and days: 相关文件, 政策原文. */
const ofOthers =
  /(?:^|[\s_-])(?:rel|related?|relevant|recommend|xgwj|xgzc|xgjd|xgyd|side|sidebar|aside)(?:$|[\s_-]|\d)/i;
const others =
  /^(?:相关|关联)(?:文件|政策|解读|链接|阅读|信息|稿件|附件)?[:：]?$|^(?:政策|文件)?原文(?:链接)?[:：]?$|^延伸阅读/;

/** What stands before a heading over other documents, within one box. */
function withoutOthers(children: PageNode[]): PageNode[] {
  const at = children.findIndex((child) => /^h[2-6]$/.test(child.tag) && others.test(squeeze(child.text())));
  return at < 0 ? children : children.slice(0, at);
}

/** A cell or span that is nothing but a label, and the value beside it. */
function fromNeighbours(children: PageNode[], keep: (label: string, value: string) => void): void {
  children.forEach((child, at) => {
    const label = squeeze(child.text().slice(0, 30))
      .replace(/[:：]$/, '')
      .replace(/^[[【](.*)[\]】]$/, '$1');
    const value = children[at + 1]?.text() ?? '';
    const known = all.includes(label) && (!vague.test(label) || children.some(isInfo));
    if (known && !isLabel(value) && value.length < 300) keep(label, cut(value));
  });
}

/** Beside these 时间 is the article's own. */
const isInfo = (node: PageNode) =>
  /^(?:来源|作者|编辑|浏览|访问|阅读|点击)/.test(squeeze(node.text().slice(0, 20)));

const isLabel = (text: string) =>
  all.includes(squeeze(text).replace(/[:：]$/, '')) || /^[^:：]{2,8}[:：]$/.test(squeeze(text));

function fromLine(text: string, keep: (label: string, value: string) => void): void {
  for (const match of text.matchAll(labelled)) {
    const label = squeeze(match[1] ?? match[2] ?? '');
    // 时间： alone may be when a meeting is held; beside these it is the article's own line (PbootCMS, DedeCMS, 2022).
    if (vague.test(label) && !/来源|作者|编辑|浏览|访问|阅读|点击/.test(text)) continue;
    keep(label, cut(text.slice(match.index + match[0].length)));
  }
}

const vague = /^(?:日期|时间)$/;

/** The value at the start of a run of text, up to whatever follows it. */
function cut(text: string): string {
  const value =
    text
      .slice(0, 200)
      .replace(/^[\s】]+/, '')
      .split(nextLabel)[0] ?? '';
  // The value is empty where the next label follows at once; 民政局 作者： is a value and a label.
  if (/^(?:[\u4e00-\u9fa5]{2,7}|(?:[\u4e00-\u9fa5]\s+){1,6}[\u4e00-\u9fa5])\s*[:：]/.test(value)) return '';
  return value.split(ending)[0] ?? '';
}
