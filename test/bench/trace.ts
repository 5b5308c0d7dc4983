// The longest task of a page's main thread while something is done, out of the browser's own trace.
import type { Page } from 'puppeteer-core';

type TraceEvent = {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  dur?: number;
  tdur?: number;
  args: object;
};

/** ms of CPU and on the clock. Tasks of other pages are left out: this one is known by its mark. */
export async function longestTask(
  page: Page,
  act: () => Promise<unknown>,
): Promise<{ cpu: number; clock: number }> {
  const categories = ['-*', 'toplevel', 'blink.user_timing', 'disabled-by-default-devtools.timeline'];
  await page.tracing.start({ categories });
  await page.evaluate(() => performance.mark('zhishou-bench'));
  await act();
  const trace = await page.tracing.stop();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] };
  const mark = traceEvents.find(({ name }) => name === 'zhishou-bench');
  const tasks = traceEvents.filter(
    ({ name, ph, pid, tid }) => ph === 'X' && name === 'RunTask' && pid === mark?.pid && tid === mark.tid,
  );
  if (tasks.length === 0) throw new Error('The trace holds no task of this page.');
  const most = (field: 'dur' | 'tdur') => Math.max(...tasks.map((task) => task[field] ?? 0)) / 1000;
  return { cpu: most('tdur'), clock: most('dur') };
}
