// Finds the review panel in Firefox: over BiDi frames of extensions have no address, so they are asked.
import type { Browser, Frame, Page } from 'puppeteer-core';
import { until } from './browser.ts';
import { bidi } from './firefox-window.ts';

/** The review panel's frame over that page. */
export function panelIn(over: Page): Promise<Frame> {
  return until(async () => {
    for (const frame of over.frames()) {
      if (await isPanel(frame).catch(() => false)) return frame;
    }
    return undefined;
  }, 'the review panel');
}

/** What the review panel says, however the page came: of one out of the browser's memory of pages the driver knows no frames. */
export async function panelSays(browser: Browser, over: Page): Promise<string> {
  const root = (over.mainFrame() as unknown as { _id: string })._id;
  const { contexts } = await bidi<{ contexts: { children?: { context: string }[] }[] }>(
    browser,
    'browsingContext.getTree',
    { root },
  );
  const said = (contexts[0]?.children ?? []).map(async ({ context }) => {
    const answer = await bidi<{ result: { value?: string } }>(browser, 'script.evaluate', {
      expression: 'document.body.innerText',
      target: { context },
      awaitPromise: false,
    });
    return answer.result.value ?? '';
  });
  return (await Promise.all(said)).join().replace(/\s+/g, '');
}

async function isPanel(frame: Frame): Promise<boolean> {
  if (frame.url().startsWith('http')) return false;
  return frame.evaluate(
    () => location.pathname === '/review.html' && document.querySelector('.panel') !== null,
  );
}
