// What every page of the portal shares: head with the national meta tags, masthead, navigation, side column, footer.
import type { Archive, TownArticle } from '../archive.ts';
import { each, escaped } from '../markup.ts';
import { type ColumnPlan, columns, noticeColumn, sections } from '../plan.ts';
import { dateLine } from '../prose.ts';
import { addressOf, articleAddress, planOf, sectionCode } from './addresses.ts';

/** Made up: no portal has this code. */
export const siteIdCode = '1505259999';
export const siteName = '奈曼旗人民政府门户网站（演示）';

export type Frame = {
  title: string;
  /** National meta tags beyond those of the site. */
  meta?: [string, string][];
  /** Tags in lower case, as some templates write them. */
  mixedCase?: boolean;
  charset?: 'gb2312';
  crumbs?: { name: string; path?: string }[];
  current?: string;
  scripts?: string[];
  body: string;
};

/** A whole page of the portal. */
export function page(archive: Archive, frame: Frame): string {
  const site: [string, string][] = [
    ['SiteName', siteName],
    ['SiteDomain', 'portal.localhost'],
    ['SiteIDCode', siteIdCode],
  ];
  const metas = [...site, ...(frame.meta ?? [])].map(([name, content]) => {
    const shown = frame.mixedCase ? mixed(name) : name;
    return `<meta name="${shown}" content="${escaped(content)}">`;
  });
  const charset = frame.charset
    ? `<meta http-equiv="Content-Type" content="text/html; charset=${frame.charset}">`
    : '<meta charset="utf-8">';
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
${charset}
<meta name="renderer" content="webkit">
<title>${escaped(frame.title)}</title>
${metas.join('\n')}
<link rel="icon" href="/images/icon.svg">
<link rel="stylesheet" href="/css/portal.css">
${(frame.scripts ?? []).map((src) => `<script src="${src}"></script>`).join('\n')}
</head>
<body>
${masthead(archive, frame.current ?? '')}
<div class="wrap">
${frame.crumbs ? crumbs(frame.crumbs) : ''}
${frame.body}
</div>
${footer}
</body>
</html>`;
}

const mixed = (name: string) =>
  name === 'PubDate'
    ? 'pubdate'
    : name.startsWith('Site')
      ? name
      : `${name[0]?.toLowerCase()}${name.slice(1)}`;

function masthead(archive: Archive, current: string): string {
  const [key, lawful] = sections;
  const items = [
    ['首页', '/'],
    ['政务公开', '/zwgk/'],
    [key?.name ?? '', `/zwgk/${key?.code}/`],
    [lawful?.name ?? '', `/zwgk/${lawful?.code}/`],
    [noticeColumn.name, addressOf(noticeColumn)],
  ];
  return `<div class="topline"><div class="wrap"><span>${dateLine(archive.clock)}</span><span class="right"><b class="demo">演示站点，内容为自动生成</b><a href="/mn/">蒙古文版</a><a href="/login">登录</a></span></div></div>
<div class="masthead"><div class="wrap"><a class="name" href="/"><strong>奈曼旗人民政府</strong><em>NAIMAN BANNER PEOPLE'S GOVERNMENT</em></a>
<form class="search" action="/search" method="get"><input type="text" name="q" placeholder="请输入关键词" aria-label="关键词"><input type="submit" value="搜索"></form></div></div>
<div class="nav"><div class="wrap"><ul>${items
    .map(([name, path]) => `<li${name === current ? ' class="on"' : ''}><a href="${path}">${name}</a></li>`)
    .join('')}</ul></div></div>`;
}

function crumbs(path: { name: string; path?: string }[]): string {
  const links = path.map((one) =>
    one.path ? `<a href="${one.path}">${one.name}</a>` : `<span>${one.name}</span>`,
  );
  return `<div class="crumbs">您当前的位置：${links.join(' &gt; ')}</div>`;
}

const footer = `<div class="footer"><div class="wrap">
<p>主办单位：奈曼旗人民政府办公室　　承办单位：奈曼旗政务公开工作领导小组办公室</p>
<p>网站标识码：${siteIdCode}（演示用，非真实标识码）　　蒙ICP备00000000号（演示）</p>
<p>本站为软件演示站点，所载栏目名称取自奈政公开办字〔2022〕3号，信息内容由程序生成，不具有任何效力。</p>
</div></div>`;

/** The way to a column, for its breadcrumbs. */
export function wayTo(plan: ColumnPlan): { name: string; path?: string }[] {
  const start = [
    { name: '首页', path: '/' },
    { name: '政务公开', path: '/zwgk/' },
  ];
  if (plan === noticeColumn) return [...start, { name: plan.name, path: addressOf(plan) }];
  return [
    ...start,
    { name: plan.section, path: `/zwgk/${sectionCode(plan)}/` },
    { name: plan.name, path: addressOf(plan) },
  ];
}

/** Side column: the section's columns, and 点击排行 with month and day only. */
export function side(archive: Archive, plan: ColumnPlan): string {
  const beside =
    plan === noticeColumn ? [noticeColumn] : columns.filter((one) => one.section === plan.section);
  return `<div class="side">
<h2>${plan === noticeColumn ? '政务公开' : plan.section}</h2>
<ul class="menu">${each(beside, (one) => `<li${one === plan ? ' class="on"' : ''}><a href="${addressOf(one)}">${one.name}</a></li>`)}</ul>
${ranking(archive, plan)}
</div>`;
}

function ranking(archive: Archive, plan: ColumnPlan): string {
  const most = [...archive.listed(plan.name)]
    .filter((one) => !one.external)
    .sort((a, b) => hits(b) - hits(a));
  if (most.length === 0) return '';
  return `<div class="rank"><h3>点击排行</h3><ol>${each(
    most.slice(0, 8),
    (one, index) =>
      `<li><i${index < 3 ? ' class="hot"' : ''}>${index + 1}</i><a href="${articleAddress(plan, one)}" title="${escaped(one.title)}">${escaped(one.title.slice(0, 14))}…</a>${plan.undated ? '' : `<span>${one.day.slice(5)}</span>`}</li>`,
  )}</ol></div>`;
}

/** 浏览次数: made from the number of the article, so that it stays. */
export const hits = (article: TownArticle): number => 60 + ((article.id * 7919) % 1740);

/** Rows of mixed columns, for home page and search. */
export function mixedRows(articles: TownArticle[]): string {
  return each(articles, (one) => {
    const plan = planOf(one.column);
    if (!plan) return '';
    return `<li><span class="date">${one.day}</span><a class="of" href="${addressOf(plan)}">[${plan.name}]</a><a href="${articleAddress(plan, one)}" title="${escaped(one.title)}" target="_blank">${escaped(one.title.length > 30 ? `${one.title.slice(0, 29)}…` : one.title)}</a></li>`;
  });
}
