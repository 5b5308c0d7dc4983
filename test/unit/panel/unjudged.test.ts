// @vitest-environment happy-dom
// A page made so that nothing in it can be judged: what may let an article out is stopped once, and the person is told.
import { expect, it, vi } from 'vitest';
import { keepUnjudged, type Own } from '../../../entrypoints/editor/calling.ts';
import type { Post } from '../../../entrypoints/editor/post.ts';
import type { Seen } from '../../../lib/review/guard-seen.ts';

function stopped(words: string, freeUntil = 0): boolean {
  const button = Object.assign(document.createElement('button'), { textContent: words });
  const stop = vi.fn();
  const standDown = vi.fn();
  const seen = { type: 'click', kind: 'click', isTrusted: true, path: [button], stop, hush: vi.fn() };
  const own: Own = { called: true, pressed: false, freeUntil, words: { orphaned: '', silent: '' } };
  keepUnjudged({ standDown } as unknown as Post, own, seen as Seen);
  expect(standDown.mock.calls).toEqual(stop.mock.calls.length ? [[words]] : []);
  return stop.mock.calls.length === 1;
}

it.each([
  ['发布', true],
  ['提交', true],
  ['保存', true],
  ['添加', true],
  ['修改', true],
  ['终审', true],
  ['保存草稿', false],
  ['预览', false],
  ['返回', false],
])('%s is stopped or not', (words, expected) => {
  expect(stopped(words)).toBe(expected);
});

it('the next press passes', () => {
  expect(stopped('发布', Number.POSITIVE_INFINITY)).toBe(false);
});
