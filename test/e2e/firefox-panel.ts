// Finds the review panel in Firefox: over BiDi frames of extensions have no address, so they are asked.
import type { Frame, Page } from 'puppeteer-core';
import { until } from './browser.ts';

/** The review panel's frame over that page. */
export function panelIn(over: Page): Promise<Frame> {
  return until(async () => {
    for (const frame of over.frames()) {
      if (await isPanel(frame).catch(() => false)) return frame;
    }
    return undefined;
  }, 'the review panel');
}

async function isPanel(frame: Frame): Promise<boolean> {
  if (frame.url().startsWith('http')) return false;
  return frame.evaluate(
    () => location.pathname === '/review.html' && document.querySelector('.panel') !== null,
  );
}
