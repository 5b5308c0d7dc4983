// The background's parser answers as a browser's document would, and refuses what would hold it up.
import { describe, expect, test } from 'vitest';
import { readColumnPage } from '../../../lib/pages/adapters.ts';
import { parsedPage } from '../../../lib/pages/parsed.ts';
import { huge, refused } from '../../fixtures/hard-pages.ts';

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
    expect(page.parse('<li><a href="x">一</a><span>2</span></li>').text()).toBe('一2');
  });
  test('two numbers that only an edge of an element parts are two', () => {
    const page = parsedPage('', url);
    expect(page.parse('<p><i>2026-11-2</i><b>5</b>次 1<!-- -->2</p>').text()).toBe('2026-11-2 5次 12');
  });
  test('data islands are told exactly as they stand', () => {
    const island = '<datastore><record><![CDATA[<li>1</li>]]></record></datastore>';
    expect(body(`<p><script type="text/xml">${island}</script>`)?.first('script')?.raw()).toBe(island);
  });
});

describe('what would hold it up is refused, and said', () => {
  // How long each takes is measured by `npm run bench -- hard`; here nothing may hang.
  const patient = 60_000;
  test.each(refused)(
    '%s',
    (_what, make, reason) => {
      const { reading, nodes } = readColumnPage(parsedPage(make(), url));
      expect(reading).toEqual({ state: 'unreadable', reason });
      expect(nodes).toEqual([]);
    },
    patient,
  );

  test.each(huge)(
    '%s is read or refused',
    (_what, make) => {
      const html = make();
      expect(html.length).toBeLessThan(5 * 1024 * 1024);
      const { reading } = readColumnPage(parsedPage(html, url));
      if (reading.state === 'read') expect(reading.rows.length).toBeGreaterThan(0);
    },
    patient,
  );
});
