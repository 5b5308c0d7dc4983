// Which number of a category is which column, from the addresses by which the same site's portal was read.
import { describe, expect, it } from 'vitest';
import { categoriesOf } from '../../../entrypoints/background/categories.ts';
import type { SiteColumn } from '../../../lib/model.ts';

const site = 'http://wp.test';
const column = (name: string, url: string, ...pages: string[]): SiteColumn => ({
  column: name,
  site,
  url,
  lastRead: { at: '2026-11-01T00:00:00.000Z', adapter: 'wordpress', pages },
});

describe('the number of a column', () => {
  it.each<[string, SiteColumn[], Record<string, string>]>([
    [
      'stands in its REST interface',
      [
        column(
          '财政信息',
          `${site}/col/czxx/`,
          `${site}/wp-json/wp/v2/posts?categories%5Bterms%5D=5&per_page=100`,
        ),
      ],
      { 5: '财政信息' },
    ],
    [
      'or in the plain address of that',
      [column('财政信息', `${site}/col/czxx/`, `${site}/?rest_route=%2Fwp%2Fv2%2Fposts&categories=5`)],
      { 5: '财政信息' },
    ],
    ['or in its own', [column('财政信息', `${site}/?cat=7`)], { 7: '财政信息' }],
    [
      'is none where two go by it',
      [column('财政信息', `${site}/?cat=7`), column('养老服务', `${site}/?cat=7`)],
      {},
    ],
    ['is none of another product', [column('财政信息', `${site}/list.php?cat=7`)], {}],
    ['is none of several at once', [column('财政信息', `${site}/?cat=7,8`)], {}],
    [
      'is none of another site',
      [{ ...column('财政信息', 'http://other.test/?cat=7'), site: 'http://other.test' }],
      {},
    ],
    ['is none where no address is known', [{ column: '财政信息', site }], {}],
  ])('%s', (_, columns, numbers) => expect(categoriesOf(site, columns)).toEqual(numbers));
});
