// What an article's page tells besides its values: documents it gives along, tags that are wrong, facts told in two ways.
import { describe, expect, it } from 'vitest';
import type { Said } from '../../../lib/model.ts';
import { readArticlePage } from '../../../lib/pages/article.ts';
import { parsedPage } from '../../../lib/pages/parsed.ts';
import { spent } from '../spent.ts';

const long = '各有关单位：现将本年度工作安排印发给你们，请结合实际认真贯彻执行。'.repeat(4);
const read = (body: string, head = '', url = 'http://www.naiman.gov.cn/a/t20261120_1.html') =>
  readArticlePage(parsedPage(`<html><head>${head}</head><body>${body}</body></html>`, url));
const tag = (name: string, content: string) => `<meta name="${name}" content="${content}">`;

describe('attachments', () => {
  const names = (body: string) =>
    read(body).attachments?.map(({ name, extension }) => `${name}|${extension}`);
  it.each([
    ['a document in the body', `<div id="zoom">${long}<a href="a.docx">方案</a></div>`, ['方案|docx']],
    [
      'one named by 下载 only',
      `<div id="zoom"><a href="/f/%E8%A1%A8.xls">点击下载</a></div>`,
      ['表.xls|xls'],
    ],
    ['a capital ending', `<div id="zoom"><a href="a.PDF">公报</a></div>`, ['公报|pdf']],
    ['an address with a query', `<div id="zoom"><a href="a.pdf?v=2">公报</a></div>`, ['公报|pdf']],
    [
      'a file handed out by number',
      `<div id="zoom"><a href="/download.jsp?wbfileid=3">登记表.wps</a></div>`,
      ['登记表.wps|wps'],
    ],
    ['one whose kind nobody tells', `<div id="zoom"><a href="/download?id=3">登记表</a></div>`, ['登记表|']],
    [
      'the same twice',
      `<div id="zoom"><a href="a.doc">甲</a></div><div id="appendix"><a href="a.doc">甲</a></div>`,
      ['甲|doc'],
    ],
    [
      'under the word 附件, outside any known box',
      `<div id="zoom">${long}</div><div class="x9"><p>附件：<a href="b.zip">图纸</a></p></div>`,
      ['图纸|zip'],
    ],
    [
      'in a body of no known name, under the heading',
      `<div><h1>通知</h1><div class="q">${long}<a href="b.ofd">正文</a></div></div>`,
      ['正文|ofd'],
    ],
  ])('lists %s', (_, body, expected) => expect(names(body)).toEqual(expected));

  it.each([
    ['the menu', `<div class="nav"><a href="help.pdf">帮助</a></div>`],
    ['the footer', `<div class="footer">附件：<a href="help.pdf">帮助</a></div>`],
    ['a program for telephones', `<div id="zoom"><a href="/download/app.apk">客户端</a></div>`],
    ['a page of the site', `<div id="zoom"><a href="/a/b.html">上级文件</a></div>`],
    ['a script', `<div id="zoom"><a href="javascript:down('a.doc')">附件.doc</a></div>`],
    [
      'a list of other articles',
      `<div id="zoom">${long}</div><ul><li><a href="old.pdf">往年公报</a></li></ul>`,
    ],
  ])('leaves out what stands in %s', (_, body) => expect(names(body)).toEqual([]));

  it('takes no more than a hundred, of a page of thousands, in time', () => {
    const links = Array.from({ length: 5000 }, (_, at) => `<p><a href="${at}.pdf">第${at}期</a></p>`).join(
      '',
    );
    const hundred = () => expect(read(`<div id="zoom">${links}</div>`).attachments).toHaveLength(100);
    expect(spent(hundred)).toBeLessThan(3000);
  });
});

describe('tags', () => {
  const whole = {
    SiteName: '奈曼旗人民政府',
    SiteDomain: 'www.naiman.gov.cn',
    SiteIDCode: '1505250001',
    ColumnName: '通知公告',
    ColumnType: '工作动态',
    ArticleTitle: '通知',
    PubDate: '2026-11-20 09:00',
    ContentSource: '财政局',
  };
  const faults = (change: Record<string, string | undefined>, more = '') =>
    read(
      '<h1>通知</h1>',
      Object.entries({ ...whole, ...change })
        .map(([name, value]) => (value === undefined ? '' : tag(name, value)))
        .join('') + more,
    ).tags;
  it.each<[string, Record<string, string | undefined>, string, unknown]>([
    ['nothing of a whole set', {}, '', []],
    ['one that is not there', { SiteIDCode: undefined }, '', [{ tag: 'SiteIDCode', fault: 'missing' }]],
    ['one that is empty', { ContentSource: ' ' }, '', [{ tag: 'ContentSource', fault: 'empty' }]],
    [
      'another case',
      { PubDate: undefined },
      tag('pubdate', '2026-11-20'),
      [{ tag: 'PubDate', fault: 'case', value: 'pubdate' }],
    ],
    ['nothing where both cases stand', {}, tag('pubdate', '2026-11-20 09:00'), []],
    [
      'two values',
      {},
      tag('SiteIDCode', '5001070009'),
      [{ tag: 'SiteIDCode', fault: 'several', value: '1505250001 / 5001070009' }],
    ],
    [
      'a code too short',
      { SiteIDCode: '150525' },
      '',
      [{ tag: 'SiteIDCode', fault: 'format', value: '150525' }],
    ],
    ['nothing of a ministry’s code', { SiteIDCode: 'bm29000002' }, '', []],
    [
      'a date that is none',
      { PubDate: '{{time}}' },
      '',
      [{ tag: 'PubDate', fault: 'unreadable', value: '{{time}}' }],
    ],
    [
      'a date in a form of its own',
      { PubDate: '2026/11/20' },
      '',
      [{ tag: 'PubDate', fault: 'format', value: '2026/11/20' }],
    ],
    [
      'two types in one',
      { ColumnType: '政策文件，政策解读' },
      '',
      [{ tag: 'ColumnType', fault: 'format', value: '政策文件，政策解读' }],
    ],
  ])('tells %s', (_, change, more, expected) => expect(faults(change, more)).toEqual(expected));

  it('says once that a page has none at all', () =>
    expect(read('<h1>通知</h1>', tag('viewport', 'width=device-width')).tags).toEqual([
      { tag: 'all', fault: 'missing' },
    ]));
});

describe('what is told in two ways', () => {
  const page = (value: string): Said => ({ where: 'page', value });
  it.each<[string, string, string, unknown]>([
    [
      'the day',
      '<h1>通知</h1><p>发布日期：2026-11-20</p>',
      tag('PubDate', '2026-11-02 08:00'),
      [{ what: 'published', said: [page('2026-11-20'), { where: 'PubDate', value: '2026-11-02' }] }],
    ],
    [
      'the day, in two labels',
      '<h1>通知</h1><p>发布日期：2026-11-20</p><p>发布时间：2026-11-02</p>',
      '',
      [{ what: 'published', said: [page('发布日期 2026-11-20'), page('发布时间 2026-11-02')] }],
    ],
    [
      'not the day, printed in two forms',
      '<p>发布日期：2026年11月20日</p>',
      tag('PubDate', '2026-11-20 08:00'),
      [],
    ],
    ['not 成文日期 beside 发布日期', '<p>成文日期：2026-11-02</p><p>发布日期：2026-11-20</p>', '', []],
    [
      'the source',
      '<p>来源：财政局 作者：甲</p>',
      tag('ContentSource', '水务局'),
      [{ what: 'contentSource', said: [page('财政局'), { where: 'ContentSource', value: '水务局' }] }],
    ],
    ['not a source in short', '<p>来源：林草局</p>', tag('ContentSource', '奈曼旗林业和草原局'), []],
    [
      'not a title set with blanks, other quotes and a line break',
      '<h1>关于“十四五”<br>规划 的通知</h1>',
      `<title>关于“十四五”规划的通知</title>${tag('ArticleTitle', '关于"十四五"规划的通知')}`,
      [],
    ],
    [
      'not a title where the heading is the site’s name',
      '<h1>奈曼旗人民政府</h1><div class="t">水价公示</div>',
      `<title>水价公示</title>${tag('ArticleTitle', '水价公示')}`,
      [],
    ],
    [
      'not the bureau’s site below its government’s domain',
      '',
      tag('SiteDomain', 'http://czj.naiman.gov.cn/'),
      [],
    ],
    [
      'the site',
      '',
      tag('SiteDomain', 'gxq.cq.gov.cn'),
      [
        {
          what: 'site',
          said: [
            { where: 'address', value: 'www.naiman.gov.cn' },
            { where: 'SiteDomain', value: 'gxq.cq.gov.cn' },
          ],
        },
      ],
    ],
    [
      'not the site’s name where the page mentions its place',
      '<p>主办：奈曼旗人民政府办公室</p>',
      tag('SiteName', '奈曼旗人民政府门户网站'),
      [],
    ],
  ])('tells %s', (_, body, head, expected) => expect(read(body, head).disagreements).toEqual(expected));

  it('does not hold a name against an address in numbers', () => {
    const said = read('', tag('SiteDomain', 'www.naiman.gov.cn'), 'http://10.1.2.3:8080/zwinfo.jsp?id=15652');
    expect(said.disagreements).toEqual([]);
  });
});

describe('labels beside each other', () => {
  it.each([
    ['来源：民政局 作者：张三', '民政局'],
    ['来源：本站　责任编辑：李四', '本站'],
    ['来源： 作 者：张三', undefined],
    ['来源：作者：张三', undefined],
    ['来源：奈曼旗 民政局 作者：张三', '奈曼旗 民政局'],
    ['信息来源：林草局发布日期：2026-11-20', '林草局'],
    ['发文机关：奈曼旗人民政府', '奈曼旗人民政府'],
  ])('%s', (line, source) => expect(read(`<h1>通知</h1><p>${line}</p>`).contentSource).toBe(source));
});

describe('a page that prints no day', () => {
  it.each<[string, string, string, Said[] | undefined]>([
    ['nothing of one that does', '<p>发布日期：2026-11-20</p>', '', undefined],
    ['that there is none', '<p>来源：财政局</p>', tag('PubDate', '2026-11-20 08:00'), []],
    ['what stands in its place', '<p>发布日期：待定</p>', '', [{ where: 'page', value: '发布日期 待定' }]],
    ['of a tag that is no date', '', tag('PubDate', '#date#'), [{ where: 'PubDate', value: '#date#' }]],
  ])('says %s', (_, body, head, expected) =>
    expect(read(`<h1>通知</h1>${body}`, head).unprinted).toEqual(expected),
  );
});

describe('an article without the usual tags and labels', () => {
  const site = '<title>白榆县人民政府</title>';
  const line = (text: string) => `<div class="x">${text}</div>`;
  const zoom = `<div class="q"><p>${long}</p></div>`;
  it.each([
    [
      'a title over the line of source and day',
      `${line('关于开展清明防火的通告')}${line('来源：县林草局 时间：2026-11-03 点击：3')}${zoom}`,
      site,
    ],
    [
      'a heading that goes on with the line',
      `<h1>关于开展清明防火的通告<br><span>2026-11-03 10:12 来源：</span></h1>${zoom}`,
      '<title>关于开展清明防火的通告 - 通知公告 - 白榆县人民政府</title>',
    ],
    [
      'a cell called by nothing, told by the page’s own title',
      `<table><tr><td>白榆县人民政府</td></tr><tr><td class="f7">关于开展清明防火的通告</td></tr></table>${zoom}`,
      '<title>关于开展清明防火的通告-白榆县人民政府</title>',
    ],
    [
      'a heading beside the site’s name as h1',
      `<h1>白榆县人民政府网站</h1><h2>关于开展清明防火的通告</h2>${zoom}`,
      site,
    ],
  ])('has its title: %s', (_, body, head) => expect(read(body, head).title).toBe('关于开展清明防火的通告'));

  it.each([
    ['a bare day beside 来源', line('2026-11-03 09:20 来源：本站'), true],
    ['a bare day alone under the title', line('[2026/11/03]'), true],
    [
      '时间 in an element of its own beside 浏览',
      line('<i>时间</i><i>2026-11-03</i><i>浏览</i><i>8</i>'),
      true,
    ],
    ['a weekday behind it', line('发布时间：2026年11月3日 星期二　点击：8'), undefined],
  ])('has its day: %s', (_, body, vague) => {
    const { published, vague: told } = read(
      `<h2>关于开展清明防火的通告</h2>${body}${zoom}`,
      '',
      'http://a.gov.cn/b.html',
    );
    expect([published?.on, told]).toEqual(['2026-11-03', vague]);
  });

  it.each([
    ['a time of updating', line('更新时间：2026-11-03 来源：本站')],
    [
      'a day in a row of another article',
      '<div><a href="/c.html">关于召开全县工作会议的通知</a> 2026-11-03 点击：3</div>',
    ],
    ['a meeting', line('会议时间：2026-11-03 来源：本站')],
  ])('has none for %s', (_, body) =>
    expect(
      read(`<h2>关于开展清明防火的通告</h2>${body}${zoom}`, '', 'http://a.gov.cn/b.html').published,
    ).toBeUndefined(),
  );

  it.each([
    ['over the text', `<h2>通告</h2><div><p>白政告〔2026〕4号</p><p>${long}</p></div>`, '白政告〔2026〕4号'],
    ['in other brackets', `<h2>公告</h2><p>（2026年第3号）</p>${zoom}`, '2026年第3号'],
    [
      'of the policy beside an interpretation: none',
      `<h2>解读</h2>${zoom}<h4>政策原文</h4><div><p>文号：锦政规〔2026〕5号</p></div>`,
      undefined,
    ],
    ['within the text: none', `<div><p>${long}</p><p>${long}</p><p>白政发〔2025〕1号</p></div>`, undefined],
  ])('has its 文号 %s', (_, body, number) => expect(read(body).documentNumber).toBe(number));

  it('takes 发文日期 beside 发布日期 for the document’s own day', () => {
    const both = read(line('发文日期：2026-10-27　发布日期：2026-10-29') + zoom);
    expect([both.published?.on, both.issued?.on]).toEqual(['2026-10-29', '2026-10-27']);
    expect(read(line('发文日期：2026-10-27') + zoom)).toMatchObject({
      published: { on: '2026-10-27' },
      vague: true,
    });
  });
});
