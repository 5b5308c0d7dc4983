// Carries the readers into pages of a real Chromium: made-up hosts are answered from the store.
import puppeteer, { type Browser, type Page as Tab } from 'puppeteer-core';
import { browserPath } from '../browsers.ts';
import { bundledReader } from './reader-script.ts';

/** A page as it is answered. */
export type Answered = { url: string; bytes: Uint8Array; contentType: string };

export type Reading = {
  tab: Tab;
  /** Opens the page, with the readers in it; resolves when it is loaded. */
  open(page: Answered): Promise<void>;
  close(): Promise<void>;
};

/** A browser with one tab, in which stored pages are opened. */
export async function openReading(): Promise<Reading> {
  const script = await bundledReader();
  const browser = await launched();
  const tab = await browser.newPage();
  let served: Answered | undefined;
  tab.on('dialog', (dialog) => void dialog.dismiss());
  await tab.setRequestInterception(true);
  // The host is made up: the page itself is answered from the store, whatever else it asks for is not there.
  tab.on('request', (request) => {
    const asked =
      served && request.isNavigationRequest() && request.url().split('#')[0] === served.url.split('#')[0];
    void request.respond(
      asked && served
        ? { status: 200, contentType: served.contentType, body: Buffer.from(served.bytes) }
        : { status: 404, contentType: 'text/plain', body: '' },
    );
  });
  return {
    tab,
    async open(page) {
      // A fragment alone would not load the next page.
      if (served?.url.split('#')[0] === page.url.split('#')[0]) await tab.goto('about:blank');
      served = page;
      await tab.goto(page.url, { waitUntil: 'domcontentloaded' });
      await tab.evaluate(script);
    },
    close: () => browser.close(),
  };
}

function launched(): Promise<Browser> {
  return puppeteer.launch({
    executablePath: browserPath('chromium'),
    pipe: true,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
