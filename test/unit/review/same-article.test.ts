// Which editor addresses name one article.
import { expect, it } from 'vitest';
import { articleNumber } from '../../../lib/review/same-article.ts';

it.each([
  ['http://office.test/edit?id=12', '/edit id=12'],
  ['http://office.test/edit?catid=3&id=12', '/edit id=12'],
  ['http://office.test/wp-admin/post.php?post=77&action=edit', '/wp-admin/post.php post=77'],
  ['http://office.test/admin/article/edit/345.html', '/admin/article/edit/345'],
  ['http://office.test/cms/#/content/edit?contentId=88', '/cms/ #/content/edit 88'],
  [
    'http://office.test/a?docid=0f8fad5b-d9cb-469f-a165-70867728950e',
    '/a docid=0f8fad5b-d9cb-469f-a165-70867728950e',
  ],
  ['http://office.test/new?catid=3', undefined],
  ['http://office.test/new?id=0', undefined],
  ['http://office.test/edit?id=new', undefined],
  ['http://office.test/info/add/2026/', undefined],
  ['not an address', undefined],
])('%s is %s', (url, named) => {
  expect(articleNumber(url)).toBe(named);
});
