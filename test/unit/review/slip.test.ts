// @vitest-environment happy-dom
// What left between a press and its hearing is noticed; what left before or after is not.
import { beforeEach, expect, it, vi } from 'vitest';
import type { Seen } from '../../../lib/review/guard-seen.ts';
import { watchSlip } from '../../../lib/review/guard-slip.ts';

let report: (entries: object[]) => void;
let watching: boolean;

beforeEach(() => {
  watching = false;
  vi.spyOn(performance, 'now').mockReturnValue(1010);
  vi.stubGlobal('PerformanceObserver', Observer);
  Object.assign(window, { PerformanceObserver: Observer });
});

class Observer {
  constructor(act: (list: { getEntries(): object[] }) => void) {
    report = (entries) => act({ getEntries: () => entries });
  }
  observe() {
    watching = true;
  }
  disconnect() {
    watching = false;
  }
}

const seen = (change: Partial<Seen> = {}): Seen => ({
  kind: 'key',
  type: 'keydown',
  path: [document.body],
  isTrusted: true,
  at: 1000,
  stop() {},
  hush() {},
  ...change,
});

it.each<[string, string, number, boolean]>([
  ['a request between press and hearing', 'fetch', 1005, true],
  ['the same by XMLHttpRequest', 'xmlhttprequest', 1005, true],
  ['one from before the press', 'fetch', 997, false],
  ['one from after it was held', 'fetch', 1013, false],
  ['a picture', 'img', 1005, false],
])('%s is told of or not', (_, initiatorType, startTime, told) => {
  const act = vi.fn();
  watchSlip(seen(), [window], act, new AbortController().signal);
  report([{ initiatorType, startTime }]);
  report([{ initiatorType, startTime }]);
  expect(act).toHaveBeenCalledTimes(told ? 1 : 0);
});

it('nobody is watched for a press that no hand made, nor after the end of the page’s guard', () => {
  watchSlip(seen({ isTrusted: false }), [window], () => {}, new AbortController().signal);
  expect(watching).toBe(false);
  const life = new AbortController();
  watchSlip(seen(), [window], () => {}, life.signal);
  expect(watching).toBe(true);
  life.abort();
  expect(watching).toBe(false);
});
