// What left before the guard heard: a script of the page that listens first may have sent the article with that very press.
import { isSending } from './guard-pass.ts';
import type { Seen } from './guard-seen.ts';

/** A request is told of when its answer has come, ms. */
const patience = 30_000;
/** Browsers round their clocks, ms. */
const rounding = 2;

/**
 * Calls `act`, once, where one of these windows turns out to have sent something by script between the press and the moment
 * the guard heard of it, which is now.
 */
export function watchSlip(seen: Seen, windows: Window[], act: () => void, signal: AbortSignal): void {
  const target = seen.path[0] as Node;
  const own = target.nodeType === 9 ? (target as Document).defaultView : target.ownerDocument?.defaultView;
  if (!own || seen.at === undefined || !seen.isTrusted) return;
  const from = own.performance.timeOrigin + seen.at - rounding;
  const to = own.performance.timeOrigin + own.performance.now() + rounding;
  const end = new AbortController();
  for (const window of new Set([own, ...windows])) {
    const { timeOrigin } = window.performance;
    const slipped = ({ initiatorType, startTime }: PerformanceResourceTiming) =>
      isSending(initiatorType) && timeOrigin + startTime >= from && timeOrigin + startTime <= to;
    const Observer = (window as Window & typeof globalThis).PerformanceObserver;
    const observer = new Observer((list) => {
      if (end.signal.aborted || !(list.getEntries() as PerformanceResourceTiming[]).some(slipped)) return;
      end.abort();
      act();
    });
    end.signal.addEventListener('abort', () => observer.disconnect());
    observer.observe({ type: 'resource', buffered: true });
  }
  const timer = setTimeout(() => end.abort(), patience);
  end.signal.addEventListener('abort', () => clearTimeout(timer));
  signal.addEventListener('abort', () => end.abort(), { signal: end.signal });
}
