// Finds which unit of a Hanweb jpaas page is the column's own list, among those that stand beside it.
import { absolute, pathOf } from './addresses.ts';
import { isAside } from './boxes.ts';
import { columnHeading } from './heading.ts';
import { oncePerPage } from './once.ts';
import type { Page, PageNode } from './page.ts';
import { squeeze } from './text.ts';

/** One unit: the gateway's address and what the page tells it. `weight`: how much speaks for its being the column's list. */
export type Unit = { url: string; params: Record<string, string>; weight: number };

/** Parameters are a few hundred characters; what is longer would keep the reader busy. */
const mostParams = 4000;

/** Names of units that stand beside a list. */
const beside =
  /位置|导航|菜单|面包屑|头部|底部|页头|页脚|推荐|热点|排行|轮播|图片|链接|相关|head|foot|nav|menu|标题$/i;
// Names of lists seen 2026-11: 当前栏目list, 分页列表, list, 内容区域, 右侧内容, zw.
const own = /当前栏目|本栏目/;
const paged = /分页/;
const listed = /列表|list/i;

/**
 * The units that can be the column's list, most likely first: none that says it stands beside one, and no other kind
 * where any is called a list. 2026-11 `<script url="/api-gateway/…/front/page/build/unit" queryData="{'webId':'…','tagId':'…'}">`.
 */
export const listUnits = oncePerPage((page: Page): Unit[] => {
  const units = page.root.all('[querydata][url*="/front/page/build/unit"]').flatMap((node) => {
    const url = absolute(page, node.attr('url'));
    const params = paramsIn(node.attr('querydata') ?? '');
    const { webId, pageId, tagId = '' } = params;
    if (!url || !webId || !pageId || beside.test(tagId)) return [];
    return [{ url, params, weight: weightOf(page, node, params) }];
  });
  const called = units.filter(({ params: { tagId = '' } }) =>
    [own, paged, listed].some((name) => name.test(tagId)),
  );
  return (called.length ? called : units).sort((a, b) => b.weight - a.weight);
});

/** True for the one unit that more speaks for than for any other. */
export function isMain(page: Page, { weight }: Unit): boolean {
  const [first, second] = listUnits(page);
  return first?.weight === weight && (second === undefined || second.weight < weight);
}

/** The unit's name says most, then whose column it is of, then where it stands. */
function weightOf(page: Page, node: PageNode, { tagId = '', pageId = '', pageType }: Unit['params']): number {
  const name = squeeze(tagId).replace(/(?:信息)?列表$|list$/i, '');
  return (
    (own.test(tagId) ? 4 : 0) +
    (paged.test(tagId) ? 2 : 0) +
    (name.length > 1 && columnHeading(page).some((heading) => squeeze(heading) === name) ? 3 : 0) +
    (pageId.length > 2 && pathOf(page.url).includes(pageId) ? 1 : 0) +
    (pageType === 'column' ? 1 : 0) -
    (isAside(page, node) ? 4 : 0)
  );
}

/** The attribute looks like JSON and is not: names and values stand in single quotes. */
function paramsIn(text: string): Record<string, string> {
  const pairs = text
    .slice(0, mostParams)
    .matchAll(/["']?(\w{1,60})["']?\s*:\s*(?:'([^']*)'|"([^"]*)"|([^\s,{}'"]+))/g);
  return Object.fromEntries([...pairs].map(([, name, one, two, bare]) => [name, one ?? two ?? bare ?? '']));
}
