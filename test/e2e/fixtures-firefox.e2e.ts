// Every stored page reads in a real Firefox, over its live document, exactly as it does in the background's parser.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import puppeteer, { type Browser, type Page as Tab } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { browserPath } from '../browsers.ts';
import { type Fixture, staying } from '../fixtures/pages.ts';
import { acknowledged } from './firefox-wire.ts';
import type { InPage } from './reader.ts';
import { bundledReader } from './reader-script.ts';

let server: Server;
let browser: Browser;
let tab: Tab;
let served: Fixture | undefined;

beforeAll(async () => {
  // The hosts are made up: as the browser's proxy this server is asked for the very addresses of the pages.
  server = createServer((request, response) => {
    const asked = served !== undefined && request.url === served.url.split('#')[0];
    response.writeHead(asked ? 200 : 404, {
      'content-type': asked ? (served?.contentType ?? '') : 'text/plain',
    });
    response.end(asked ? Buffer.from(served?.bytes ?? []) : '');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const launch = {
    browser: 'firefox' as const,
    executablePath: browserPath('firefox'),
    headless: true,
    env: { ...process.env, TZ: 'Asia/Shanghai' },
    extraPrefsFirefox: {
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': (server.address() as AddressInfo).port,
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
    },
  };
  browser = await acknowledged(() => puppeteer.launch(launch));
  tab = await browser.newPage();
  await tab.evaluateOnNewDocument(await bundledReader());
});

afterAll(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
});

test('every stored page reads alike, and reading changes nothing', async () => {
  const unlike: unknown[] = [];
  for (const one of staying()) {
    if (one.url.includes('#')) await tab.goto('about:blank');
    served = one;
    await tab.goto(one.url, { waitUntil: 'load' });
    const { said, before, after } = await readIn(tab, one);
    const name = `${one.family}/${one.name}`;
    if (!equal(said, one.expected)) unlike.push({ name, said, expected: one.expected });
    if (before !== after) unlike.push({ name, changed: true });
  }
  expect(unlike).toEqual([]);
});

/** What the reader says, and the document's whole text before and after it. */
function readIn(page: Tab, { kind, notAfter }: Fixture) {
  return page.evaluate(
    (kind, notAfter) => {
      const before = document.documentElement.outerHTML;
      const said = (globalThis as unknown as InPage).reader.read(kind, notAfter);
      return { said, before, after: document.documentElement.outerHTML };
    },
    kind,
    notAfter,
  );
}

function equal(said: unknown, expected: unknown): boolean {
  try {
    expect(said).toEqual(expected);
    return true;
  } catch {
    return false;
  }
}
