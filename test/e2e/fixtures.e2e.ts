// Every stored page reads in a real Chromium, over its live document, exactly as it does in the background's parser.
import puppeteer, { type Browser, type Page as Tab } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserPath } from '../browsers.ts';
import { type Fixture, staying } from '../fixtures/pages.ts';
import type { InPage } from './reader.ts';
import { bundledReader } from './reader-script.ts';

let browser: Browser;
let tab: Tab;
let script: string;
let served: Fixture | undefined;

beforeAll(async () => {
  script = await bundledReader();
  browser = await puppeteer.launch({
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
  tab = await browser.newPage();
  await tab.setRequestInterception(true);
  // The host is made up: the page itself is answered from the store, whatever else it asks for is not there.
  tab.on('request', (request) => {
    const asked = served && request.isNavigationRequest() && request.url() === served.url;
    void request.respond(
      asked && served
        ? { status: 200, contentType: served.contentType, body: Buffer.from(served.bytes) }
        : { status: 404, contentType: 'text/plain', body: '' },
    );
  });
});

afterAll(() => browser?.close());

describe.each([...new Set(staying().map(({ family }) => family))])('%s', (family) => {
  test.each(staying().filter((one) => one.family === family))('$name reads alike', async (one) => {
    // A fragment alone would not load the next page.
    if (one.url.includes('#')) await tab.goto('about:blank');
    served = one;
    await tab.goto(one.url, { waitUntil: 'load' });
    const before = await tab.content();
    await tab.evaluate(script);
    const said = await tab.evaluate(
      (kind, notAfter) => (globalThis as unknown as InPage).reader.read(kind, notAfter),
      one.kind,
      one.notAfter,
    );
    expect(said).toEqual(one.expected);
    expect(await tab.content(), 'reading changes nothing').toBe(before);
  });
});

test('a row drawn by the page’s own script is found for marking, one not drawn yet has no element', async () => {
  served = staying().find(({ family, name }) => family === 'jpage' && name === 'drawn');
  await tab.goto(served?.url ?? '', { waitUntil: 'load' });
  await tab.evaluate(script);
  const tags = await tab.evaluate(() => (globalThis as unknown as InPage).reader.marked());
  expect(tags).toEqual(['li', 'li', 'li', '', '', '']);
});
