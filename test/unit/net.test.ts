// The door against a real server that misbehaves in every way seen in the field.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { deleteDB } from 'idb';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { get } from '../../lib/net.ts';
import { requests } from '../../lib/store/requests.ts';
import { changeSettings } from '../../lib/store/settings.ts';
import { putSite, removeSite } from '../../lib/store/sites.ts';
import { waitOf } from '../../lib/store/waits.ts';

const html = '<html><body><p>栏目</p></body></html>';
const gbk = Uint8Array.from([0xc0, 0xb8, 0xc4, 0xbf, 0xd2, 0xb3]); // 栏目页

type Act = (request: IncomingMessage, response: ServerResponse) => void;
const type = (value: string, body: string | Uint8Array = html, status = 200): Act => {
  return (_, response) => response.writeHead(status, value ? { 'content-type': value } : {}).end(body);
};
const status = (code: number, headers: Record<string, string> = {}): Act => {
  return (_, response) => response.writeHead(code, { 'content-type': 'text/html', ...headers }).end(html);
};

const acts: Record<string, Act> = {
  '/ok': type('text/html; charset=utf-8'),
  '/gbk': type('text/html', Buffer.concat([Buffer.from('<html>'), gbk, Buffer.from('</html>')])),
  '/json': type('application/json', '{"a":1}'),
  '/counted': (_, response) =>
    void response
      .writeHead(200, { 'content-type': 'application/json', 'X-WP-Total': '7', 'X-Secret': 'x', Link: '<x>' })
      .end('[]'),
  '/feed': type('application/rss+xml', '<rss><channel></channel></rss>'),
  '/half-feed': type('application/rss+xml', '<rss><channel>'),
  '/untyped': type(''),
  '/pdf': type('application/pdf'),
  '/rubbish': type(
    'text/html; charset=utf-16le',
    Buffer.from([0x00, 0xd8, 0x20, 0x00, 0x00, 0xd8, 0x20, 0x00]),
  ),
  '/302': status(302, { location: '/elsewhere' }),
  '/301-away': status(301, { location: 'http://127.0.0.1:1/' }),
  '/404': status(404),
  '/500': status(500),
  '/403': status(403),
  '/202': status(202),
  '/405': status(405),
  '/412': status(412),
  '/521': status(521),
  '/429': status(429, { 'retry-after': '120' }),
  '/503': status(503, { 'retry-after': new Date(Date.now() + 3_600_000).toUTCString() }),
  '/503-past': status(503, { 'retry-after': new Date(0).toUTCString() }),
  '/503-absurd': status(503, { 'retry-after': '99999999' }),
  '/never': () => {},
  '/stalls': (_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).write('<html>'),
  '/endless': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    const more = () => {
      response.write('x'.repeat(10_000));
      if (!response.destroyed) setImmediate(more);
    };
    more();
  },
  '/announced-large': (_, response) =>
    void response
      .writeHead(200, { 'content-type': 'text/html', 'content-length': '99999999' })
      .write('<html>'),
  '/bomb': (_, response) =>
    response
      .writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
      .end(gzipSync('a'.repeat(3_000_000))),
  '/reset': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-length': '1000' }).write('<html>');
    setTimeout(() => response.destroy(), 20);
  },
  '/half': (_, response) =>
    void response.writeHead(200, { 'content-type': 'text/html' }).end('<html><body><li>'),
  '/unclosed': (_, response) =>
    void response
      .writeHead(200, { 'content-type': 'text/html', 'content-length': '16' })
      .end('<html><body><li>'),
  '/headers': (request, response) =>
    void response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify({ method: request.method, ...request.headers })),
};
let server: Server;
let origin: string;
let seen: string[] = [];
let open = 0;
let mostOpen = 0;

beforeAll(async () => {
  server = createServer((request, response) => {
    seen.push(request.url ?? '');
    mostOpen = Math.max(mostOpen, ++open);
    response.on('close', () => open--);
    const act = acts[(request.url ?? '').split('?')[0] ?? ''];
    if (act) act(request, response);
    else response.writeHead(200, { 'content-type': 'text/html' }).end('followed');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

beforeEach(async () => {
  await deleteDB('zhishou');
  vi.spyOn(fakeBrowser.permissions, 'contains').mockResolvedValue(true as never);
  await changeSettings({ pauseMs: 0 });
  await putSite({ origin, pattern: 'http://127.0.0.1/*', title: '', enabledAt: '' });
  seen = [];
  mostOpen = 0;
});
afterEach(() => server.closeAllConnections());

describe('is let through', () => {
  it.each([
    ['/ok', { text: html, complete: true }],
    ['/gbk', { text: '<html>栏目页</html>', complete: true }],
    ['/json', { text: '{"a":1}', complete: true }],
    ['/counted', { text: '[]', headers: { 'x-wp-total': '7' } }],
    ['/feed', { complete: true }],
    ['/untyped', { text: html, complete: true }],
    ['/half', { text: '<html><body><li>', complete: false }],
    ['/unclosed', { text: '<html><body><li>', complete: true }],
  ])('%s', async (path, told) => {
    expect(await get(origin + path, 'column')).toMatchObject({
      ok: true,
      status: 200,
      url: origin + path,
      ...told,
    });
  });
});

describe('is told why not', () => {
  const small = { maxBytes: 1_000_000 };
  // Where it is not the time that is told, a slow machine has the usual one.
  const quick = { ...small, headersMs: 80, wholeMs: 160 };
  it.each([
    ['/302', 'redirected'],
    ['/301-away', 'redirected'],
    ['/404', 'http'],
    ['/500', 'http'],
    ['/403', 'blocked'],
    ['/202', 'blocked'],
    ['/405', 'blocked'],
    ['/412', 'blocked'],
    ['/521', 'blocked'],
    ['/429', 'blocked'],
    ['/503', 'http'],
    ['/pdf', 'not-html'],
    ['/rubbish', 'not-html'],
    ['/never', 'timeout'],
    ['/stalls', 'timeout'],
    ['/endless', 'too-large'],
    ['/announced-large', 'too-large'],
    ['/bomb', 'too-large'],
    ['/reset', 'network'],
  ])('%s', async (path, reason) => {
    const limits = reason === 'timeout' ? quick : small;
    expect(await get(origin + path, 'column', limits)).toMatchObject({ ok: false, reason });
    expect(seen).toEqual([path]);
    expect(await requests()).toMatchObject([{ url: origin + path, purpose: 'column', outcome: reason }]);
  });

  it('a host that is not there', async () => {
    await putSite({ origin: 'http://127.0.0.1:9', pattern: 'http://127.0.0.1/*', title: '', enabledAt: '' });
    expect(await get('http://127.0.0.1:9/', 'home')).toMatchObject({ ok: false, reason: 'network' });
  });
});

describe('nothing leaves, and nothing is written down,', () => {
  it.each([
    ['for a site that is not enabled', () => removeSite(origin), ''],
    [
      'without the user’s grant',
      async () => void vi.mocked(fakeBrowser.permissions.contains).mockResolvedValue(false as never),
      '',
    ],
    ['to an address with a name and password in it', async () => {}, 'user:secret@'],
  ])('%s', async (_, prepare, userinfo) => {
    await prepare();
    const url = origin.replace('//', `//${userinfo}`);
    expect(await get(`${url}/ok`, 'column')).toEqual({ ok: false, reason: 'not-granted' });
    expect([seen, await requests()]).toEqual([[], []]);
  });

  it.each(['file:///etc/passwd', 'data:text/html,x', 'about:blank', 'not an address', ''])(
    'to %s',
    async (url) => {
      expect(await get(url, 'column')).toEqual({ ok: false, reason: 'not-granted' });
    },
  );

  it('when it cannot be written down', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(get(`${origin}/ok`, 'column')).rejects.toMatchObject({ words: expect.anything() });
    expect(seen).toEqual([]);
  });
});

it('asks with GET, without cookies or referrer, and leaves what follows # at home', async () => {
  const got = await get(`${origin}/headers?a=1#secret`, 'column');
  const said = JSON.parse(got.ok ? got.text : '{}');
  expect(said.method).toBe('GET');
  expect([said.cookie, said.referer]).toEqual([undefined, undefined]);
  expect(seen).toEqual(['/headers?a=1']);
});

it('has a request on the list before it is answered', async () => {
  const answer = get(`${origin}/never`, 'article', { headersMs: 150 });
  await vi.waitFor(async () => expect(seen).toEqual(['/never']));
  expect(await requests()).toMatchObject([{ url: `${origin}/never`, outcome: 'network', ms: 0 }]);
  await answer;
  expect(await requests()).toMatchObject([{ url: `${origin}/never`, outcome: 'timeout' }]);
});

it('asks one host for one page at a time, with the pause between', async () => {
  await changeSettings({ pauseMs: 60 });
  const from = performance.now();
  await Promise.all([1, 2, 3].map((n) => get(`${origin}/ok?${n}`, 'column')));
  expect(seen).toEqual(['/ok?1', '/ok?2', '/ok?3']);
  expect(mostOpen).toBe(1);
  expect(performance.now() - from).toBeGreaterThan(110);
});

describe('Retry-After', () => {
  it.each([
    ['/429', 120_000],
    ['/503', 3_600_000],
    ['/503-absurd', 86_400_000],
  ])('of %s is obeyed: the host is not asked again before', async (path, ms) => {
    await get(origin + path, 'column');
    const until = Date.parse((await waitOf(new URL(origin).host)) ?? '');
    expect(Math.abs(until - Date.now() - ms)).toBeLessThan(5_000);
    expect(await get(`${origin}/ok`, 'column')).toMatchObject({ ok: false, reason: 'blocked' });
    expect(seen).toEqual([path]);
  });

  it('that lies in the past asks for nothing', async () => {
    await get(`${origin}/503-past`, 'column');
    expect(await get(`${origin}/ok`, 'column')).toMatchObject({ ok: true });
  });
});
