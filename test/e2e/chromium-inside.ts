// What only Chromium's own pages and debugger can do: its extension's worker, popup, permissions and updates.
import type { Browser, Page, Target } from 'puppeteer-core';
import { until } from './until.ts';

export async function openTab(browser: Browser, url: string, aheadSeconds = 0): Promise<Page> {
  const page = await browser.newPage();
  if (aheadSeconds > 0) await page.evaluateOnNewDocument(moveClock, aheadSeconds);
  await page.goto(url);
  return page;
}

// Runs in the extension's own contexts: what asks for the time without naming one gets a later one.
// The machine's clock cannot be moved for one program: Chromium's threads spin under libfaketime.
export function moveClock(aheadSeconds: number): void {
  const real = Date.now;
  Date.now = () => real() + aheadSeconds * 1000;
  globalThis.Date = new Proxy(Date, {
    construct: (target, given, made) =>
      Reflect.construct(target, given.length > 0 ? given : [Date.now()], made),
  });
}

// A sleeping worker starts with the first message it gets.
export async function wake(browser: Browser, id: string): Promise<void> {
  const page = await openTab(browser, `chrome-extension://${id}/options.html`);
  await page.evaluate(() => chrome.runtime.sendMessage({ verb: 'wake' }).catch(() => undefined));
  await page.close();
}

// Who debugs a worker keeps its target alive, and a worker that is asked for meanwhile starts again under the same
// one: the debugger leaves first, so that what stops is gone and what starts next is another.
export async function stopWorkers(browser: Browser, own: (target: Target) => boolean): Promise<void> {
  const session = await browser.target().createCDPSession();
  const running = await Promise.all(
    browser
      .targets()
      .filter(own)
      .map((target) => target.worker()),
  );
  const { targetInfos } = await session.send('Target.getTargets');
  const old = targetInfos.filter(
    ({ url, type }) => type === 'service_worker' && url.endsWith('/background.js'),
  );
  for (const worker of running) await worker?.client.detach();
  for (const { targetId } of old) await session.send('Target.closeTarget', { targetId });
  await until(async () => {
    const now = (await session.send('Target.getTargets')).targetInfos.map(({ targetId }) => targetId);
    return !old.some(({ targetId }) => now.includes(targetId));
  }, 'the worker to stop');
  await session.detach();
}

export async function preapprove(browser: Browser, id: string, pattern: string): Promise<void> {
  const page = await browser.newPage();
  // Its interface is there long before all that it draws.
  await page.goto('chrome://extensions', { waitUntil: 'domcontentloaded' });
  await page.evaluate(
    // @ts-expect-error the private interface of that page
    (extension: string, host: string) => chrome.developerPrivate.addHostPermission(extension, host),
    id,
    pattern,
  );
  await page.close();
}

// Without developer mode, an extension from a folder stays switched off after it was loaded anew (Chromium 156).
export async function update(browser: Browser, id: string, under: Page): Promise<void> {
  const page = await browser.newPage();
  await page.goto('chrome://extensions', { waitUntil: 'domcontentloaded' });
  await page.evaluate(() =>
    // @ts-expect-error the private interface of that page
    chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }),
  );
  await under.bringToFront();
  // What typing and coming to the front set off is over: nothing but the update is seen from here on.
  await new Promise((resolve) => setTimeout(resolve, 1000));
  await page.evaluate(
    // @ts-expect-error the private interface of that page
    (extension: string) => chrome.developerPrivate.reload(extension, { failQuietly: true }),
    id,
  );
  await page.close();
}

// As a press on the button does it: the popup opens and the extension learns the tab's address (activeTab).
export async function openPopup(browser: Browser, id: string, over: Page): Promise<Page> {
  await over.bringToFront();
  // One that was closed just now may still be there.
  const before = browser.targets();
  const opened = browser.waitForTarget(
    (target) => target.url().includes('/popup.html') && !before.includes(target),
  );
  const extension = required((await browser.extensions()).get(id), 'extension');
  await over.triggerExtensionAction(extension);
  return (await opened).asPage();
}

export function required<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`No ${what}.`);
  return value;
}
