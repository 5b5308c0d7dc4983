// A window of its own opens only where the panel's page did not come while somebody looked.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { awaitPage } from '../../../entrypoints/panel/arrival.ts';

let tab: EventTarget & { visibilityState: 'visible' | 'hidden' };
const late = vi.fn();
const waiting = () => awaitPage(tab as Document, late, 8000);
const turn = (to: 'visible' | 'hidden') => {
  tab.visibilityState = to;
  tab.dispatchEvent(new Event('visibilitychange'));
};

beforeEach(() => {
  vi.useFakeTimers();
  late.mockClear();
  tab = Object.assign(new EventTarget(), { visibilityState: 'hidden' as const });
});

afterEach(() => void vi.useRealTimers());

it('is late eight seconds after the tab came into sight, once', () => {
  waiting();
  vi.advanceTimersByTime(60_000);
  expect(late).not.toHaveBeenCalled();
  turn('visible');
  vi.advanceTimersByTime(7999);
  expect(late).not.toHaveBeenCalled();
  turn('hidden');
  turn('visible');
  vi.advanceTimersByTime(60_000);
  expect(late).toHaveBeenCalledTimes(1);
});

it('is not late where it came before anybody looked at its tab', () => {
  waiting()();
  turn('visible');
  vi.advanceTimersByTime(60_000);
  expect(late).not.toHaveBeenCalled();
});

it('is not late where it came in time', () => {
  tab.visibilityState = 'visible';
  const came = waiting();
  vi.advanceTimersByTime(7000);
  came();
  vi.advanceTimersByTime(60_000);
  expect(late).not.toHaveBeenCalled();
});
