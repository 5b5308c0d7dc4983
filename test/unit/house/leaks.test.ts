// What counts as gone out: of what was sent, all that was not expected, each expected thing once.
import { expect, it } from 'vitest';
import { beyond } from '../../e2e/leaks.ts';

it.each<[string, unknown[], unknown[], unknown[]]>([
  ['nothing sent', [], [], []],
  ['anything, where nothing was to go', ['发布'], [], ['发布']],
  ['a second time', ['发布', '发布'], ['发布'], ['发布']],
  ['another text', ['旧稿'], ['新稿'], ['旧稿']],
  ['less than was expected', [], ['发布'], []],
  ['what was expected, in another order', [['a', 1], 'b'], ['b', ['a', 1]], []],
])('%s', (_, sent, expected, leaked) => {
  expect(beyond(sent, expected)).toEqual(leaked);
});
