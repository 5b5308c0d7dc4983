// Main-thread CPU time of a page: other processes and waiting do not count.
import type { Page } from 'puppeteer-core';

/** Answers with the ms of CPU the page's main thread has spent in tasks so far. */
export async function watchCpu(page: Page): Promise<() => Promise<number>> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
  };
}

/** Two frames and a while. */
export async function settle(page: Page, ms = 200): Promise<void> {
  await page.evaluate(
    (while_: number) =>
      new Promise<void>((done) =>
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, while_))),
      ),
    ms,
  );
}
