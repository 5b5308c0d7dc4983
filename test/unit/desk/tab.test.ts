import { describe, expect, it } from 'vitest';
import { type OpenTab, tabKind } from '../../../entrypoints/popup/tab.ts';
import type { Site, SiteColumn } from '../../../lib/model.ts';
import { patternOf } from '../../../lib/store/address.ts';

const site: Site = {
  origin: 'http://portal.test:8080',
  pattern: 'http://portal.test/*',
  title: '门户',
  enabledAt: '2026-03-01T00:00:00Z',
};
const column: SiteColumn = { column: '规划信息', site: site.origin, url: `${site.origin}/gh/` };

describe('says of a tab', () => {
  const cases: [string, OpenTab | undefined, Parameters<typeof tabKind>[1], string][] = [
    ['that there is none', undefined, {}, 'nothing'],
    ['that its address is hidden', {}, {}, 'nothing'],
    ['that it belongs to the browser', { url: 'chrome://settings/' }, {}, 'nothing'],
    ['that it is a file', { url: 'file:///home/x.html' }, {}, 'nothing'],
    ['that it is a page of this extension', { url: 'chrome-extension://abc/options.html' }, {}, 'nothing'],
    ['that its site is not enabled', { url: 'http://other.test/a' }, {}, 'not-enabled'],
    ['that it is a page of an enabled site', { url: `${site.origin}/about` }, { site }, 'portal'],
    ['that it is a column page', { url: column.url }, { site, column }, 'column'],
    [
      'that it is an editor, even on a column page',
      { url: column.url },
      { site, column, editor: { late: false } },
      'editor',
    ],
  ];
  it.each(cases)('%s', (_, tab, known, kind) => {
    expect(tabKind(tab, known).kind).toBe(kind);
  });
});

it('asks for the host without its port, and remembers the origin with it', () => {
  const tab = tabKind({ id: 7, url: 'http://portal.test:8080/gh/index.html', title: ' 奈曼旗 ' }, {});
  expect(tab).toEqual({
    kind: 'not-enabled',
    origin: 'http://portal.test:8080',
    pattern: 'http://portal.test/*',
    title: '奈曼旗',
    tabId: 7,
  });
});

it('names a page without a title by its host', () => {
  expect(tabKind({ url: 'http://portal.test:8080/' }, {})).toMatchObject({ title: 'portal.test:8080' });
});

it('keeps the scheme in the pattern: https is not asked for on an http site', () => {
  expect(patternOf(new URL('https://portal.test:8443/x'))).toBe('https://portal.test/*');
  expect(patternOf(new URL('http://[::1]:8080/x'))).toBe('http://[::1]/*');
});
