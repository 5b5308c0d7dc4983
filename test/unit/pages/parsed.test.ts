// @vitest-environment node
// The background's parser answers as a browser's document would, and refuses what would hold it up.
import { describe, expect, test } from 'vitest';
import { readColumnPage } from '../../../lib/pages/adapters.ts';
import { parsedPage } from '../../../lib/pages/parsed.ts';

const url = 'http://www.portal.example/zwgk/';
const body = (html: string) => parsedPage(html, url).root.first('body');

describe('text is what the eye sees', () => {
  test.each([
    ['blanks are folded', '<p>  规划 \n\t　信息&nbsp; </p>', '规划 信息'],
    [
      'programs and styles are silent',
      '规划<script>var a = "<p>";</script><style>p{}</style>信息',
      '规划信息',
    ],
    [
      'so are templates and their stand-ins',
      '规划<template><p>无</p></template><noscript><p>无</p></noscript>信息',
      '规划信息',
    ],
    ['lines are set apart', '15<br>2022-03<div>甲</div><div>乙</div>', '15 2022-03 甲 乙'],
    ['words in one line are not', '关于<b>加强</b><i>管理</i>', '关于加强管理'],
    ['cells are', '<table><tr><td>甲</td><td>乙</td></tr></table>', '甲 乙'],
    ['Mongolian suffixes stay joined', '<p>ᠬᠣᠰᠢᠭᠤᠨ\u202fᠤ', 'ᠬᠣᠰᠢᠭᠤᠨ\u202fᠤ'],
    ['comments are nothing', '规<!-- 不 -->划', '规划'],
  ])('%s', (_what, html, text) => {
    expect(body(html)?.text()).toBe(text);
  });
});

describe('the tree is a browser’s', () => {
  test('rows of a table stand in a tbody', () => {
    expect(body('<table><tr><td>1</table>')?.all('table > tbody > tr > td')).toHaveLength(1);
    expect(body('<table><tr><td>1</table>')?.all('table > tr')).toHaveLength(0);
  });
  test('queries look below the node only, and see what it stands in', () => {
    const list = body('<div><ul><li><a>1</a></li></ul></div>')?.first('ul');
    expect(list?.all('div')).toEqual([]);
    expect(list?.all('ul')).toEqual([]);
    expect(list?.all('div a')).toHaveLength(1);
  });
  test('the same element is the same node', () => {
    const root = body('<p id="x"><a>1</a></p>');
    expect(root?.first('#x')).toBe(root?.first('a')?.parent());
    expect(root?.children()[0]).toBe(root?.first('p'));
  });
  test('in quirks mode class names match whatever their case', () => {
    expect(body('<p class="List">1')?.all('.list')).toHaveLength(1);
    expect(body('<!DOCTYPE html><p class="List">1')?.all('.list')).toHaveLength(0);
  });
  test('what is in a template is not on the page', () => {
    expect(body('<template><a href="/x/">1</a></template>')?.all('a')).toEqual([]);
  });
  test('attributes are undefined where they are not', () => {
    expect(body('<a href="">1</a>')?.first('a')?.attr('href')).toBe('');
    expect(body('<a>1</a>')?.first('a')?.attr('href')).toBeUndefined();
  });
  test('the root has no parent, and a fragment reads as a page of its own', () => {
    const page = parsedPage('', url);
    expect(page.root.parent()).toBeUndefined();
    expect(page.parse('<li><a href="x">1</a><span>2</span></li>').text()).toBe('12');
  });
  test('data islands are told exactly as they stand', () => {
    const island = '<datastore><record><![CDATA[<li>1</li>]]></record></datastore>';
    expect(body(`<p><script type="text/xml">${island}</script>`)?.first('script')?.raw()).toBe(island);
  });
});

describe('what would hold it up is refused, and said', () => {
  const quick = (work: () => unknown) => {
    // The processor's time: other work on the machine is not the reader's.
    const from = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(from);
    return (user + system) / 1000;
  };
  const row = (at: number) => `<li><a href="/a/${at}.html">第${at}号公告公示</a><span>2026-11-20</span></li>`;
  const rows = (count: number) => Array.from({ length: count }, (_, at) => row(at)).join('\n');
  // What is bounded is the processor's time; a busy machine may take longer.
  const patient = 60_000;
  test.each<[string, () => string, 'too-large' | 'not-html']>([
    ['100,000 nested divs', () => '<div>'.repeat(100_000), 'too-large'],
    ['100,000 nested unknown elements', () => '<x>'.repeat(100_000), 'too-large'],
    ['100,000 nested tables', () => '<table><tr><td>'.repeat(100_000), 'too-large'],
    [
      '100,000 unclosed formatting elements',
      () => Array.from({ length: 100_000 }, (_, at) => `<font color=${at}>`).join('<p>'),
      'too-large',
    ],
    ['10 MB of a flat list', () => `<ul>${rows(150_000)}</ul>`, 'too-large'],
    ['a million elements in 5 MB', () => '<i></i>'.repeat(700_000), 'too-large'],
    ['a PDF', () => `%PDF-1.7\n\0${'x'.repeat(5000)}`, 'not-html'],
    ['plain words', () => '系统维护中', 'not-html'],
    ['JSON', () => '{"code":200,"data":[]}', 'not-html'],
  ])(
    '%s',
    (_what, make, reason) => {
      const html = make();
      const spent = quick(() => {
        const { reading, nodes } = readColumnPage(parsedPage(html, url));
        expect(reading).toEqual({ state: 'unreadable', reason });
        expect(nodes).toEqual([]);
      });
      expect(spent).toBeLessThan(3000);
    },
    patient,
  );

  test.each<[string, () => string]>([
    ['a list of 15,000 rows', () => `<ul>${rows(15_000)}</ul>`],
    [
      'rows, each in a list of its own',
      () => rows(10_000).replaceAll('<li>', '<ul><li>').replaceAll('</li>', '</li></ul>'),
    ],
    [
      'rows, each in a table of its own',
      () =>
        Array.from(
          { length: 8_000 },
          (_, at) => `<table><tr><td><a href="/a/${at}.html">第${at}号公告</a><td>2026-11-20</table>`,
        ).join(''),
    ],
    [
      'rows of unlike classes',
      () =>
        Array.from(
          { length: 8_000 },
          (_, at) => `<div class="k${at}x"><p><a href="/a/${at}.html">第${at}号公告</a> 2026-11-20</p></div>`,
        ).join(''),
    ],
    ['500 deep, a link at every step', () => `${'<div><a href="/x.html">链接</a> 2026-11-20 '.repeat(500)}`],
    [
      '500 nested pagers around 45,000 paragraphs',
      () => `${'<div class="page">'.repeat(500)}下一页${'<p>文字</p>'.repeat(45_000)}`,
    ],
    [
      'one link with 4 MB of text',
      () => `<ul><li><a href="/x.html">${'标题1'.repeat(800_000)}</a> 2026-11-20</li></ul>`,
    ],
    [
      '4 MB of blanks and digits',
      () => `<ul><li><a href="/x.html">标题</a>${' 1'.repeat(2_000_000)}</li></ul>`,
    ],
    ['45,000 links to 首页', () => '<a href="/">首页</a>'.repeat(45_000)],
    ['4 MB of open comments', () => '<!-- <a '.repeat(500_000)],
    ['4 MB of tag openings', () => '<a '.repeat(1_300_000)],
    [
      '4 MB of records that never end',
      () => `<script type="text/xml"><datastore>${'<record><![CDATA['.repeat(200_000)}`,
    ],
    ['4 MB of totals', () => `<script type="text/xml"><datastore><totalrecord>${' '.repeat(4_000_000)}`],
    ['4 MB of pager calls', () => `<script>${'createPageHTML('.repeat(250_000)}</script>`],
    ['4 MB of fetching scripts', () => `<script>${'.get.post.ajax'.repeat(250_000)}</script>`],
    [
      'a table of 10,000 colspans',
      () =>
        `<table><tr><th colspan=99999>名称<th>公开日期</tr>${'<tr><td colspan=99999><a href="/x.html">题</a><td>2026-11-20'.repeat(10_000)}</table>`,
    ],
  ])(
    '%s is read or refused in time',
    (_what, make) => {
      const html = make();
      expect(html.length).toBeLessThan(5 * 1024 * 1024);
      const spent = quick(() => {
        const { reading } = readColumnPage(parsedPage(html, url));
        if (reading.state === 'read') expect(reading.rows.length).toBeGreaterThan(0);
      });
      expect(spent).toBeLessThan(3000);
    },
    patient,
  );
});
