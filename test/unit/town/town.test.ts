// The demo town is judged from outside: over HTTP, with plain regular expressions, against its own statement.
import { readFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { columns } from '../../portal/plan.ts';
import { type Expectation, startTown, type Town } from '../../portal/town.ts';
import { units } from '../../portal/units.ts';

const days = [
  '2026-11-01',
  '2026-11-02',
  '2026-11-15',
  '2026-02-28',
  '2026-11-30',
  '2027-01-01',
  '2028-02-29',
];

const open: Town[] = [];
const town = async (today = '2026-11-21') => {
  const started = await startTown({ today });
  open.push(started);
  return started;
};
afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()));
});

type Got = { status: number; headers: IncomingHttpHeaders; bytes: Buffer; text: string };

/** By address and Host header, since Node does not resolve names under .localhost everywhere. */
function get(
  at: Town,
  path: string,
  more: { host?: string; body?: string; stranger?: boolean } = {},
): Promise<Got> {
  return new Promise((done, fail) => {
    const host = more.host ?? new URL(at.portal).host;
    const session = host === office(at) && !more.stranger ? { cookie: 'JSESSIONID=demo' } : {};
    const headers = {
      host,
      ...session,
      ...(more.body ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
    };
    const asked = request(
      { port: at.port, host: '127.0.0.1', path, headers, method: more.body ? 'POST' : 'GET' },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part) => parts.push(part));
        response.on('error', fail);
        response.on('end', () => {
          const bytes = Buffer.concat(parts);
          done({
            status: response.statusCode ?? 0,
            headers: response.headers,
            bytes,
            text: new TextDecoder(/charset=gb2312/.test(bytes.toString('latin1')) ? 'gbk' : 'utf-8').decode(
              bytes,
            ),
          });
        });
      },
    );
    asked.on('error', fail);
    asked.end(more.body);
  });
}

const office = (at: Town) => new URL(at.office).host;

/** Every page of a column, first to last. */
async function pages(at: Town, one: Expectation): Promise<string[]> {
  const more = {
    trs: (n: number) => `${one.path}index_${n - 1}.html`,
    jpage: (n: number) => `${one.path}?uid=${3000 + one.catid}&pageNum=${n}`,
    table: (n: number) => one.path.replace('.html', `_${n}.html`),
  }[one.shape];
  const got = await Promise.all(
    Array.from({ length: one.pages }, (_, index) => get(at, index === 0 ? one.path : more(index + 1))),
  );
  return got.map((each) => each.text);
}

type Row = { title: string; href: string; day: string };

/** The rows of a list, told by shape; `day` is empty where none is printed. */
function rows(page: string, shape: Expectation['shape']): Row[] {
  const parts =
    shape === 'jpage'
      ? page.split('<record><![CDATA[').slice(1)
      : shape === 'table'
        ? (page.split('<tbody>')[1]?.split('</tbody>')[0]?.split('<tr>').slice(1) ?? [])
        : (page.split('<ul class="list">')[1]?.split('</ul>')[0]?.split('<li>').slice(1) ?? []);
  return parts.map((part) => {
    const [, href = '', title = ''] = /<a href="([^"]*)" title="([^"]*)"/.exec(part) ?? [];
    return { href, title, day: dayOf(part, shape, href) };
  });
}

function dayOf(part: string, shape: Expectation['shape'], href: string): string {
  const cells = shape === 'table' ? (part.split('<td>').slice(2)[0] ?? '') : part.replaceAll(/"[^"]*"/g, '');
  const whole = /(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})/.exec(cells.replace(/>[^<]*<\/a>/, '>'));
  if (whole) return [whole[1], whole[2]?.padStart(2, '0'), whole[3]?.padStart(2, '0')].join('-');
  const short = /\[(\d{2}-\d{2})\]/.exec(cells);
  const year = /t(\d{4})\d{4}_/.exec(href)?.[1];
  return short && year ? `${year}-${short[1]}` : '';
}

describe.each(days)('on %s', (today) => {
  test('every column shows what the town says of it, and nothing from the future', async () => {
    const at = await town(today);
    for (const one of at.expectations()) {
      if (one.state.startsWith('login')) continue;
      const found = (await pages(at, one)).flatMap((page) => rows(page, one.shape));
      expect(found, one.column).toHaveLength(one.rows);
      expect(new Set(found.map((each) => each.title)).size, one.column).toBe(one.rows);
      expect(found.filter((each) => each.day === '').length, one.column).toBe(one.dated ? 0 : one.rows);
      if (!one.dated) continue;
      expect(found.filter((each) => each.day > today)).toEqual([]);
      for (const tally of [one.thisMonth, one.lastMonth]) {
        const inMonth = found.filter((each) => each.day.startsWith(tally?.month ?? '?'));
        expect(inMonth.length, `${one.column} ${tally?.month}`).toBe(tally?.total);
        expect(inMonth.filter((each) => each.href.startsWith('http')).length, one.column).toBe(tally?.links);
      }
    }
  });

  test('the states a county portal has are all there', async () => {
    const all = (await town(today)).expectations();
    const stand = (month: 'thisMonth' | 'lastMonth') => all.flatMap((one) => one[month]?.byLine ?? []);
    const count = (lines: { stands: string }[], stands: string) =>
      lines.filter((line) => line.stands === stands).length;
    expect(all).toHaveLength(32);
    expect(all.map((one) => one.state).filter((state) => state !== 'read')).toEqual([
      'login-page',
      'login-redirect',
      'empty',
    ]);
    expect(count(stand('thisMonth'), 'enough')).toBeGreaterThan(20);
    expect(count(stand('thisMonth'), 'short')).toBe(8);
    expect(count(stand('thisMonth'), 'unattributed')).toBe(2);
    // Two columns missed last month; the empty one is short in every month.
    expect(count(stand('lastMonth'), 'short')).toBe(3);
    expect(all.find((one) => one.column === '医疗卫生')?.thisMonth?.byUnit).toEqual({ 卫生健康委员会: 3 });
  });
});

test('columns, sections, lines and units are those of the duty table', () => {
  const table = new URL('../../../public/data/naiman-2022.json', import.meta.url);
  const {
    duties,
    units: owners,
  }: { duties: { column: string; section: string }[]; units: { id: string }[] } = JSON.parse(
    readFileSync(table, 'utf8'),
  );
  const lines = columns.flatMap(({ name, section, lines }) => lines.map(() => ({ column: name, section })));
  expect(lines).toEqual(duties.map(({ column, section }) => ({ column, section })));
  expect(units.map((each) => each.name).sort()).toEqual(owners.map((each) => each.id).sort());
});

test('the home page leads to every column, in two sections', async () => {
  const at = await town();
  const { text } = await get(at, '/');
  for (const one of at.expectations()) expect(text).toContain(`<a href="${one.path}">${one.column}</a>`);
  expect(text).toContain('重点领域信息公开');
  expect(text).toContain('法定主动公开内容');
});

test('one column sends its reader to the log-in page, one shows it in its place, one says it is empty', async () => {
  const at = await town();
  const of = (state: string) => at.expectations().find((one) => one.state === state)?.path ?? '';
  expect(await get(at, of('login-redirect'))).toMatchObject({ status: 302, headers: { location: '/login' } });
  const shown = await get(at, of('login-page'));
  expect(shown.status).toBe(200);
  expect(shown.text).toContain('type="password"');
  expect((await get(at, of('empty'))).text).toContain('<li class="none">暂无信息</li>');
});

test('exactly one column is GBK, said only by its meta tag, on list and article pages', async () => {
  const at = await town();
  const [one, ...others] = at.expectations().filter((each) => each.gbk);
  expect(others).toEqual([]);
  const list = await get(at, one?.path ?? '');
  expect(list.headers['content-type']).toBe('text/html');
  expect(new TextDecoder('gbk', { fatal: true }).decode(list.bytes)).toContain('市政服务');
  expect(() => new TextDecoder('utf-8', { fatal: true }).decode(list.bytes)).toThrow();
  const article = await get(at, `${one?.path}${rows(list.text, 'trs')[0]?.href.slice(2)}`);
  expect(article.headers['content-type']).toBe('text/html');
  expect(article.text).toContain('来　源：');
});

test('an article of the undated column has its date on its own page only', async () => {
  const at = await town();
  const path = '/zwgk/zdlyxxgk/whfw/';
  const [first] = rows((await get(at, path)).text, 'trs');
  expect(first?.href).toMatch(/^\.\/content_\d+\.html$/);
  expect((await get(at, path + first?.href.slice(2))).text).toMatch(/发布日期：2026-11-\d\d/);
});

test('every article page of this month names its source and its day', async () => {
  const at = await town();
  for (const one of at.expectations()) {
    const [first] = await pages(at, one);
    const recent = rows(first ?? '', one.shape).filter((each) => each.day.startsWith('2026-11'));
    for (const row of recent) {
      if (row.href.startsWith('http')) continue;
      const { text, status } = await get(at, row.href.replace('./', one.path));
      expect(status, row.href).toBe(200);
      expect(text).toContain(`<h1>${row.title}</h1>`);
      expect(text).toMatch(/(?:来　源|信息来源|信 息 来 源)：(?:<\/th><td>)?[^<]+/);
      expect(text, row.href).toMatch(/<meta name="(?:ContentSource|contentSource)" content="[^"]+">/);
      expect(text.match(/<p[ >]/g)?.length).toBeGreaterThan(4);
    }
  }
});

test('no body holds a telephone number or an identity number', async () => {
  const at = await town();
  for (const one of at.expectations().filter((each) => each.shape === 'table')) {
    for (const row of rows((await pages(at, one))[0] ?? '', 'table')) {
      const body =
        (await get(at, row.href)).text.split('id="zoom"')[1]?.split('<div class="tools">')[0] ?? '';
      expect(body).not.toMatch(/\d{7,}/);
    }
  }
});

const form = (more: Record<string, string>) =>
  new URLSearchParams({
    status: '1',
    title: '奈曼旗2026年养老服务补贴发放情况公示',
    catid: '122',
    copyfrom: '民政局',
    inputtime: '2026-11-21 10:20:00',
    content: '<p>现予以公示。</p>',
    ...more,
  }).toString();

test.each(columns.filter((each) => !each.login))(
  'an article published in $name stands on its list, today, with its page',
  async ({ name, catid }) => {
    const at = await town();
    const before = at.expectations().find((one) => one.column === name);
    const sent = await get(at, '/article/save', {
      host: office(at),
      body: form({ catid: String(catid), title: `${name}测试` }),
    });
    expect(sent.status).toBe(302);
    const [article] = at.publishedByOffice();
    const after = at.expectations().find((one) => one.column === name);
    expect(after?.thisMonth?.total).toBe((before?.thisMonth?.total ?? 0) + 1);
    const found = rows((await pages(at, after ?? (before as Expectation)))[0] ?? '', after?.shape ?? 'trs');
    const row = found[after?.pinned ?? 0];
    expect(row?.title).toBe(`${name}测试`);
    expect(row?.day).toBe(after?.dated ? '2026-11-21' : '');
    const page = await get(at, new URL(article?.url ?? at.portal).pathname);
    expect(page.status).toBe(200);
    expect(page.text).toContain('<p>现予以公示。</p>');
    expect(page.text).toContain('民政局');
  },
);

test('a draft is kept in the back office and not shown; published later, it is', async () => {
  const at = await town();
  const list = '/zwgk/zdlyxxgk/ylfw/';
  await get(at, '/article/save', { host: office(at), body: form({ status: '0' }) });
  expect((await get(at, list)).text).not.toContain('养老服务补贴发放情况');
  const desk = await get(at, '/list?catid=122', { host: office(at) });
  expect(desk.text).toContain('<span class="draft">草稿</span>');
  const id = /\/edit\?id=(\d+)"[^>]*>奈曼旗2026年养老服务补贴发放情况公示/.exec(desk.text)?.[1] ?? '';
  expect((await get(at, `/edit?id=${id}`, { host: office(at) })).text).toContain('现予以公示');
  await get(at, '/article/save', { host: office(at), body: form({ id }) });
  expect((await get(at, list)).text).toContain('养老服务补贴发放情况');
  expect(at.publishedByOffice()).toHaveLength(1);
});

test('the back office sends whoever comes without a session to log in, and back', async () => {
  const at = await town();
  const asked = { host: office(at), stranger: true };
  const away = await get(at, '/list?catid=122', asked);
  expect([away.status, away.headers.location]).toEqual([302, '/login?back=%2Flist%3Fcatid%3D122']);
  const back = await get(at, away.headers.location ?? '', asked);
  expect([back.status, back.headers.location]).toEqual([302, '/list?catid=122']);
  expect(back.headers['set-cookie']?.[0]).toContain('JSESSIONID');
});

test('the back office insists on title and column', async () => {
  const at = await town();
  for (const name of ['title', 'catid']) {
    const sent = await get(at, '/article/save', { host: office(at), body: form({ [name]: '' }) });
    expect(sent.status).toBe(200);
  }
  expect(at.publishedByOffice()).toEqual([]);
});

test('the article form has the fields of its kind, and a look-alike search form beside it', async () => {
  const at = await town();
  const { text } = await get(at, '/new?catid=122', { host: office(at) });
  for (const name of [
    'title',
    'catid',
    'copyfrom',
    'author',
    'inputtime',
    'wenhao',
    'description',
    'content',
  ]) {
    expect(text).toContain(`name="${name}"`);
  }
  expect(text).toMatch(/<option value="122" selected>(?:&nbsp;|│)+├─ 养老服务</);
  const list = await get(at, '/list?catid=122', { host: office(at) });
  expect(list.text).toContain('href="/new?catid=122"');
  expect(list.text).toContain('name="title"');
  const editor = await get(at, '/kindeditor/kindeditor-all.js', { host: office(at) });
  expect(editor.text).toContain('KindEditor');
  const outside = await get(at, '/kindeditor/..%2f..%2fpackage.json', { host: office(at) });
  expect(outside.status).toBe(404);
});

test('every request is recorded, to whatever host, with its cookies', async () => {
  const at = await town();
  const leak = await get(at, '/beacon?x=1', { host: 'tracker.localhost' });
  expect(leak.status).toBe(404);
  expect((await get(at, '/')).headers['set-cookie']?.[0]).toContain('JSESSIONID');
  expect(at.requests).toMatchObject([
    { host: 'tracker.localhost', method: 'GET', url: '/beacon?x=1', cookies: '', status: 404 },
    { host: new URL(at.portal).host, url: '/', status: 200 },
  ]);
});

test('the Mongolian page is set in vertical lines and its articles are there', async () => {
  const at = await town();
  const page = await get(at, '/mn/');
  expect(page.text).toMatch(/[\u1820-\u1842]/);
  expect((await get(at, '/css/mongolian.css')).text).toContain('writing-mode: vertical-lr');
  const [first] = rows(page.text, 'trs');
  expect((await get(at, `/mn/${first?.href.slice(2)}`)).status).toBe(200);
});

describe('a fault', () => {
  const path = '/zwgk/zdlyxxgk/czxx/';

  test('strikes the list pages of its column only, until it is taken back', async () => {
    const at = await town();
    const back = at.set({ at: '财政信息', kind: 'forbidden' });
    expect((await get(at, path)).status).toBe(403);
    expect((await get(at, '/zwgk/zdlyxxgk/ylfw/')).status).toBe(200);
    back();
    expect((await get(at, path)).status).toBe(200);
  });

  test('slow answers late', async () => {
    const at = await town();
    at.set({ at: '财政信息', kind: 'slow', ms: 120 });
    const from = Date.now();
    await get(at, path);
    expect(Date.now() - from).toBeGreaterThanOrEqual(115);
  });

  test('hang never answers', async () => {
    const at = await town();
    at.set({ at: path, kind: 'hang' });
    const asked = get(at, path).then(
      () => 'answered',
      () => 'cut',
    );
    expect(await Promise.race([asked, new Promise((done) => setTimeout(() => done('waiting'), 150))])).toBe(
      'waiting',
    );
    await at.close();
    expect(await asked).toBe('cut');
  });

  test('redirect leads to another host', async () => {
    const at = await town();
    at.set({ at: '财政信息', kind: 'redirect' });
    const { status, headers } = await get(at, path);
    expect([status, headers.location]).toEqual([302, 'http://elsewhere.localhost/']);
  });

  test('truncated is cut before its end', async () => {
    const at = await town();
    at.set({ at: '财政信息', kind: 'truncated' });
    await expect(get(at, path)).rejects.toThrow();
  });

  test('mislabelled sends GBK under a UTF-8 header', async () => {
    const at = await town();
    at.set({ at: '财政信息', kind: 'mislabelled' });
    const { headers, bytes } = await get(at, path);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(new TextDecoder('gbk', { fatal: true }).decode(bytes)).toContain('财政信息');
  });

  test('layout leaves no row that could be read', async () => {
    const at = await town();
    at.set({ at: '财政信息', kind: 'layout' });
    const { text } = await get(at, path);
    expect(rows(text, 'trs')).toEqual([]);
    expect(text).toContain('class="footer"');
  });

  test('huge is 10 MB and more', async () => {
    const at = await town();
    at.set({ at: '财政信息', kind: 'huge' });
    expect((await get(at, path)).bytes.length).toBeGreaterThan(10 * 1024 * 1024);
  });
});
