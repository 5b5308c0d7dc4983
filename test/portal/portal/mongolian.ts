// The Mongolian edition: one column, set in vertical lines, with its articles.
import type { Archive } from '../archive.ts';
import { addDays } from '../clock.ts';
import { each } from '../markup.ts';
import { siteIdCode, siteName } from './frame.ts';

const government = 'ᠨᠠᠶᠢᠮᠠᠨ ᠬᠣᠰᠢᠭᠤᠨ ᠤ ᠠᠷᠠᠳ ᠤᠨ ᠵᠠᠰᠠᠭ ᠤᠨ ᠣᠷᠳᠣᠨ';
const columnName = 'ᠮᠡᠳᠡᠭᠳᠡᠯ ᠵᠠᠷᠯᠠᠯ';

const titles = [
  'ᠨᠠᠰᠤᠲᠠᠨ ᠤ ᠦᠢᠯᠡᠴᠢᠯᠡᠭᠡᠨ ᠦ ᠲᠤᠬᠠᠢ ᠮᠡᠳᠡᠭᠳᠡᠯ',
  'ᠪᠣᠯᠪᠠᠰᠤᠷᠠᠯ ᠰᠤᠷᠭᠠᠨ ᠬᠥᠮᠦᠵᠢᠯ ᠦᠨ ᠠᠵᠢᠯ ᠤᠨ ᠮᠡᠳᠡᠭᠡ',
  'ᠡᠷᠡᠭᠦᠯ ᠠᠬᠤᠢ ᠶᠢᠨ ᠦᠢᠯᠡᠴᠢᠯᠡᠭᠡᠨ ᠦ ᠵᠠᠷᠯᠠᠯ',
  'ᠲᠠᠷᠢᠶᠠᠯᠠᠩ ᠮᠠᠯᠵᠢᠯ ᠤᠨ ᠬᠥᠭᠵᠢᠯᠲᠡ ᠶᠢᠨ ᠮᠡᠳᠡᠭᠡ',
  'ᠨᠡᠶᠢᠭᠡᠮ ᠦᠨ ᠳᠠᠭᠠᠳᠬᠠᠯ ᠤᠨ ᠲᠤᠬᠠᠢ ᠮᠡᠳᠡᠭᠳᠡᠯ',
  'ᠮᠣᠩᠭᠣᠯ ᠬᠡᠯᠡ ᠪᠢᠴᠢᠭ ᠦᠨ ᠠᠵᠢᠯ ᠤᠨ ᠮᠡᠳᠡᠭᠡ',
  'ᠪᠠᠢᠭᠠᠯᠢ ᠣᠷᠴᠢᠨ ᠤ ᠬᠠᠮᠠᠭᠠᠯᠠᠯᠲᠠ ᠶᠢᠨ ᠵᠠᠷᠯᠠᠯ',
  'ᠰᠣᠶᠣᠯ ᠤᠷᠠᠯᠢᠭ ᠤᠨ ᠠᠵᠢᠯᠯᠠᠭᠠᠨ ᠤ ᠮᠡᠳᠡᠭᠡ',
  'ᠠᠵᠤ ᠠᠬᠤᠢ ᠶᠢᠨ ᠬᠥᠭᠵᠢᠯᠲᠡ ᠶᠢᠨ ᠪᠠᠢᠳᠠᠯ',
  'ᠠᠵᠢᠯ ᠡᠷᠬᠢᠯᠡᠯᠲᠡ ᠶᠢᠨ ᠲᠤᠬᠠᠢ ᠵᠠᠷᠯᠠᠯ',
  'ᠲᠥᠷᠥ ᠶᠢᠨ ᠪᠣᠳᠣᠯᠭ᠎ᠠ ᠶᠢᠨ ᠲᠠᠶᠢᠯᠪᠤᠷᠢ',
  'ᠬᠣᠳᠠ ᠪᠠᠯᠭᠠᠰᠤᠨ ᠤ ᠪᠠᠶᠢᠭᠤᠯᠤᠯᠲᠠ ᠶᠢᠨ ᠮᠡᠳᠡᠭᠳᠡᠯ',
];

const text = [
  'ᠠᠷᠠᠳ ᠲᠦᠮᠡᠨ ᠦ ᠠᠮᠢᠳᠤᠷᠠᠯ ᠤᠨ ᠪᠠᠢᠳᠠᠯ ᠢ ᠰᠠᠶᠢᠵᠢᠷᠠᠭᠤᠯᠬᠤ ᠶᠢᠨ ᠲᠥᠯᠥᠭᠡ ᠡᠨᠡ ᠠᠵᠢᠯ ᠢ ᠡᠷᠬᠢᠯᠡᠨ᠎ᠡ᠃',
  'ᠬᠣᠰᠢᠭᠤᠨ ᠤ ᠬᠠᠷᠢᠶᠠᠲᠤ ᠰᠤᠮᠤ ᠪᠠᠯᠭᠠᠰᠤ ᠪᠠᠷ ᠢᠶᠡᠨ ᠬᠠᠮᠲᠤ ᠠᠵᠢᠯᠯᠠᠨ᠎ᠠ᠃',
  'ᠲᠤᠬᠠᠢ ᠶᠢᠨ ᠮᠡᠳᠡᠭᠡ ᠵᠠᠩᠭᠢ ᠶᠢ ᠣᠯᠠᠨ ᠨᠡᠶᠢᠲᠡ ᠳᠦ ᠢᠯᠡᠳᠬᠡᠨ᠎ᠡ᠃',
];

export const mongolianAddress = '/mn/';

type Row = { title: string; day: string; path: string };

/** Rows of the Mongolian column, newest first: one every nine days, the newest today. */
export function mongolianRows(archive: Archive): Row[] {
  return titles.map((title, index) => {
    const day = addDays(archive.clock.today, -9 * index);
    const packed = day.replaceAll('-', '');
    return { title, day, path: `${mongolianAddress}${packed.slice(0, 6)}/t${packed}_${9001 + index}.html` };
  });
}

/** The column page in vertical lines. */
export function mongolianColumn(archive: Archive): string {
  const rows = each(
    mongolianRows(archive),
    (row) =>
      `<li><a href="${row.path.replace(mongolianAddress, './')}" title="${row.title}">${row.title}</a><span class="date">${row.day}</span></li>`,
  );
  return sheet(
    columnName,
    [['ColumnName', columnName]],
    `<h1>${columnName}</h1><ul class="list">${rows}</ul>`,
  );
}

/** The page of one of its articles. */
export function mongolianArticle(archive: Archive, path: string): string | undefined {
  const row = mongolianRows(archive).find((each) => each.path === path);
  if (!row) return undefined;
  const metas: [string, string][] = [
    ['ColumnName', columnName],
    ['ArticleTitle', row.title],
    ['PubDate', `${row.day} 09:00`],
    ['ContentSource', government],
  ];
  const body = `<h1>${row.title}</h1><div class="text"><p class="date">${row.day}</p>${each(text, (line) => `<p>${line}</p>`)}</div>`;
  return sheet(row.title, metas, body);
}

function sheet(title: string, metas: [string, string][], main: string): string {
  const tags = [['SiteName', siteName], ['SiteIDCode', siteIdCode], ...metas];
  return `<!DOCTYPE html>
<html lang="mn-Mong">
<head>
<meta charset="utf-8">
<title>${title}</title>
${each(tags, ([name, content]) => `<meta name="${name}" content="${content}">`)}
<link rel="icon" href="/images/icon.svg">
<link rel="stylesheet" href="/css/mongolian.css">
</head>
<body>
<div class="mast"><strong>${government}</strong><br><span>演示站点</span></div>
<div class="nav"><a href="${mongolianAddress}">${columnName}</a><a href="/" lang="zh-CN">中文版</a></div>
<div class="main">${main}</div>
<div class="foot">${government}</div>
</body>
</html>`;
}
