// After the release, in real Chromium: seen in public, in another column, changed and reviewed anew, let through and closed, withdrawn.
import { type OutgoingHttpHeaders, request } from 'node:http';
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LedgerEntry } from '../../lib/model.ts';
import type { WayId } from '../../lib/review/ways.ts';
import { verifyChain } from '../../lib/store/chain.ts';
import type { Town } from '../portal/town.ts';
import { type Chromium, launchChromium, until } from './browser.ts';
import {
  answerCard,
  buttonSaying,
  confirmRelease,
  enableSite,
  formFrame,
  hurry,
  newArticle,
  panelFrame,
  panelText,
  press,
  pressInSight,
  stored,
  surveyed,
  testTown,
  writeArticle,
  writeBody,
} from './day.ts';

const column = '养老服务';
const other = '社会救助';
const title = '奈曼旗2026年高龄津贴标准调整公示';
const clean = '现将高龄津贴标准予以公示。';
const identity = '11010519491231002X';

let town: Town;
let chromium: Chromium;
let own: Page;
let page: Page;

const saves = () => town.requests.filter(({ method, url }) => method === 'POST' && url === '/article/save');
const ledger = () => stored<LedgerEntry>(own, 'ledger');
const rowsOf = async (words: string) => (await ledger()).filter((entry) => entry.title.includes(words));
const kinds = async (words: string) => (await rowsOf(words)).map(({ kind }) => kind);

beforeAll(async () => {
  town = await testTown();
  chromium = await launchChromium({ port: town.port, size: { width: 1440, height: 900 } });
  await hurry(chromium);
  page = await chromium.browser.newPage();
  await page.goto(town.portal);
  await enableSite(chromium, page);
  own = await chromium.openOwn('options.html#ledger');
  await surveyed(own);
  await page.bringToFront();
  await page.goto(town.office);
  await enableSite(chromium, page);
  await page.goto(town.office);
});

afterAll(async () => {
  await chromium?.close();
  await town?.close();
});

// As a program sends that is no browser.
function posted(address: string, headers: OutgoingHttpHeaders, body: string): Promise<void> {
  const type = { 'content-type': 'application/x-www-form-urlencoded' };
  return new Promise((done, failed) => {
    const asked = request(address, { method: 'POST', headers: { ...headers, ...type } }, (answer) => {
      answer.resume().on('end', () => done());
    });
    asked.on('error', failed).end(body);
  });
}

/** Writes it, is held, answers, confirms: sent once. */
async function publish(article: Parameters<typeof writeArticle>[1]): Promise<void> {
  const before = saves().length;
  await page.goto(town.office);
  const form = await newArticle(page, town, article.column);
  await writeArticle(form, article);
  const panel = await panelFrame(page);
  await until(async () => (await panelText(panel)).includes(article.title.replace(/\s/g, '')), 'the draft');
  await press(form, '#btn-publish');
  await until(async () => (await panelText(panel)).includes('等待放行'), 'the hold');
  await answerCard(panel);
  await confirmRelease(panel);
  await until(() => saves().length === before + 1, 'the article to be sent');
}

async function edit(words: string): Promise<{ form: Frame; panel: Frame }> {
  const id = await until(
    () => town.publishedByOffice().find((one) => one.title === words)?.id,
    'the article to be kept by the office',
  );
  await page.bringToFront();
  await page.goto(`${town.office}/edit?id=${id}`);
  return { form: await formFrame(page), panel: await panelFrame(page) };
}

async function said(panel: Frame, words: string): Promise<void> {
  await until(async () => (await panelText(panel)).includes(words), words);
}

describe('an article after its release', () => {
  it('is published with its address, column and date', async () => {
    await publish({ title, column, source: '旗民政局', body: clean });
    await until(async () => (await kinds(title)).includes('published'), 'the entry 已公开', 60_000);
    const shown = (await rowsOf(title)).at(-1);
    expect(shown?.address).toBe(town.publishedByOffice()[0]?.url);
    expect(shown?.seen).toEqual({ column, on: town.today });
  });

  it('opened again says what became of it, and unchanged goes straight through', async () => {
    const { form, panel } = await edit(title);
    await said(panel, '与放行时一致');
    await said(panel, '直接通过');
    const before = saves().length;
    await press(form, '#btn-publish');
    await until(() => saves().length === before + 1, 'the update to be sent');
    await until(
      async () => (await kinds(title)).filter((kind) => kind === 'released').length === 2,
      'the release',
    );
    expect(await kinds(title)).not.toContain('unchecked');
  });

  it('changed is held, shows the difference, and asks about the new words only', async () => {
    const { form, panel } = await edit(title);
    await said(panel, '与放行时一致');
    await writeBody(form, `${clean}新增一句说明。`);
    await said(panel, '放行后有改动');
    await said(panel, '改动现将高龄津贴标准予以公示。新增一句说明。');
    await said(panel, '放行时的1段已删去或改写');
    const before = saves().length;
    await press(form, '#btn-publish');
    await said(panel, '等待放行');
    expect(saves()).toHaveLength(before);
    expect(await panelText(panel)).toContain('请就上面的改动处再答一次');
    await answerCard(panel);
    await confirmRelease(panel);
    await until(() => saves().length === before + 1, 'the update to be sent');
  });

  it('is corrected from the panel, by a row 更正 that leads back to the first row and names the new address', async () => {
    const { panel } = await edit(title);
    await said(panel, '此前的审查');
    await (await panel.waitForSelector('#earlier-h'))?.scrollIntoView();
    await (await buttonSaying(panel, '登记撤稿或更正')).click();
    await (await buttonSaying(panel, '登记更正')).click();
    const address = `${town.portal}/zwgk/gengzheng.html`;
    const [url, name, reason] = await panel.$$('.by-hand input');
    await url?.click({ count: 3 });
    await url?.type(address);
    await name?.type('信息岗');
    await reason?.type('标准数字有误');
    await (await buttonSaying(panel, '保存')).click();
    await until(async () => (await kinds(title)).includes('corrected'), 'the row 更正');
    const rows = await rowsOf(title);
    const row = rows.find(({ kind }) => kind === 'corrected');
    expect(row).toMatchObject({ note: '标准数字有误', people: { clerk: '信息岗' }, address });
    const before = (one?: LedgerEntry) => rows.find(({ seq }) => seq === one?.refers);
    expect(before(row)?.kind).toBe('published');
    // Row by row it leads back to the first.
    let first = row;
    while (before(first)) first = before(first);
    expect(first).toEqual(rows[0]);
    await said(panel, '更正');
  });

  it('is withdrawn from the panel, and the row continues that of the public article', async () => {
    const { panel } = await edit(title);
    await said(panel, '此前的审查');
    const register = await panel.waitForSelector('#earlier-h');
    await register?.scrollIntoView();
    await (await buttonSaying(panel, '登记撤稿或更正')).click();
    await (await panel.waitForSelector('details[open] p > button'))?.click();
    const fields = await panel.$$('.by-hand input:not([type=date])');
    await fields[0]?.type('信息岗');
    await fields[1]?.type('标准有误，重新核定');
    await (await buttonSaying(panel, '保存')).click();
    await until(async () => (await kinds(title)).includes('withdrawn'), 'the row 撤稿');
    const rows = await rowsOf(title);
    const row = rows.find(({ kind }) => kind === 'withdrawn');
    expect(rows.find(({ seq }) => seq === row?.refers)?.kind).toMatch(/published|released/);
    // The second review continues the first: one chain from the first row on.
    const second = rows.filter(({ kind }) => kind === 'cleared').at(-1);
    expect(rows.find(({ seq }) => seq === second?.refers)?.kind).toBe('published');
    expect(row).toMatchObject({
      note: '标准有误，重新核定',
      people: { clerk: '信息岗' },
      goneOn: town.today,
    });
    await said(panel, '撤稿');
  });
});

describe('an article that landed elsewhere', () => {
  const moved = '奈曼旗2026年养老机构名单公示';

  it('is said to stand in another column than was chosen', async () => {
    // The back office files it under another column than the form said.
    await page.setRequestInterception(true);
    const catid = (name: string) => String(town.expectations().find((one) => one.column === name)?.catid);
    page.on('request', (request) => {
      const body = request.postData();
      if (!request.url().endsWith('/article/save') || !body) return void request.continue();
      const postData = body.replace(`catid=${catid(column)}`, `catid=${catid(other)}`);
      return void request.continue({ postData });
    });
    await publish({ title: moved, column, source: '旗民政局', body: clean });
    page.removeAllListeners('request');
    await page.setRequestInterception(false);
    await until(() => town.publishedByOffice().find((one) => one.title === moved), 'the article');
    expect(town.publishedByOffice().find((one) => one.title === moved)?.column).toBe(other);
    const popup = await chromium.popup(page);
    await (await buttonSaying(popup, '更新')).click();
    await until(async () => (await kinds(moved)).includes('published'), 'the entry 已公开', 90_000);
    await popup.close().catch(() => undefined);
    expect((await rowsOf(moved)).at(-1)).toMatchObject({ column, seen: { column: other } });
    await own.bringToFront();
    const details = await own.waitForSelector(`button[aria-label*="${moved}"]`);
    await details?.click();
    await until(
      async () =>
        (await own.$eval('body', (one) => one.innerText)).includes(
          `发布在“${other}”，审查时选的是“${column}”`,
        ),
      'the words',
    );
  });
});

/** Titles of what went out unheld: each waits for a second person. */
const unheld: string[] = [];

describe('an article that went out by a way that nothing can hold', () => {
  const alone = '页面自己发出的高龄津贴公示';
  const catid = () => String(town.expectations().find((one) => one.column === column)?.catid);
  const fields = (words: string, status = '1') => ({
    title: words,
    catid: catid(),
    copyfrom: '旗民政局',
    status,
    content: '<p>现将高龄津贴标准予以公示。</p>',
  });
  /** A page sends as its own scripts do. */
  const sendIn = (at: Page | Frame, words: string, status?: string) =>
    at.evaluate(
      (all) => fetch('/article/save', { method: 'POST', body: new URLSearchParams(all) }).then(() => {}),
      fields(words, status),
    );

  /** In an article form that the guard stands before: `control` sends by script on that event, and a hand sets it off. */
  const byControl =
    (control: string, on: string, act: () => Promise<unknown>) =>
    async (words: string): Promise<void> => {
      const form = await newArticle(page, town, column);
      await writeArticle(form, { title: words, column, source: '旗民政局', body: clean });
      await panelFrame(page);
      await form.evaluate(
        (drawn, type, all) => {
          const box = document.createElement('p');
          box.innerHTML = drawn;
          document.querySelector('#article')?.prepend(box);
          const body = new URLSearchParams(all);
          const send = () => void fetch('/article/save', { method: 'POST', body });
          if (type === 'F9') addEventListener('keydown', ({ key }) => key === type && send());
          else box.firstElementChild?.addEventListener(type, send);
        },
        control,
        on,
        fields(words),
      );
      await act();
    };
  const form = () => formFrame(page);

  it.each<[way: WayId, words: string, send: (words: string) => Promise<unknown>]>([
    [
      'wordless-icon',
      '没有字的图标发出的高龄津贴公示',
      byControl(
        '<i id="icon" style="display: block; width: 24px; height: 24px; background: #9cf"></i>',
        'click',
        async () => (await form()).click('#icon'),
      ),
    ],
    [
      'field-change',
      '下拉框一改就发出的高龄津贴公示',
      byControl(
        '<select id="turn"><option>草稿</option><option value="1">公开</option></select>',
        'change',
        async () => (await form()).select('#turn', '1'),
      ),
    ],
    [
      'page-shortcut',
      '快捷键发出的高龄津贴公示',
      byControl('<b></b>', 'F9', async () => {
        await (await form()).focus('input[name=title]');
        await page.keyboard.press('F9');
      }),
    ],
    [
      'page-own-send',
      alone,
      async (words) => {
        const form = await newArticle(page, town, column);
        await writeArticle(form, { title: words, column, source: '旗民政局', body: clean });
        // By a timer and no press: nothing could be held.
        await form.evaluate((all) => {
          const body = new URLSearchParams(all);
          setTimeout(() => void fetch('/article/save', { method: 'POST', body }), 50);
        }, fields(words));
      },
    ],
    [
      'list-switch',
      '列表里的开关发出的高龄津贴公示',
      async (words) => {
        await page.goto(`${town.office}/list?catid=${catid()}`);
        await page.evaluate((all) => {
          const cell = document.querySelector<HTMLTableRowElement>('tbody tr')?.insertCell();
          if (!cell) throw new Error('No row.');
          cell.innerHTML =
            '<i id="switch" style="display: block; width: 40px; height: 20px; background: #9c9"></i>';
          const body = new URLSearchParams(all);
          cell.onclick = () => fetch('/article/save', { method: 'POST', body });
        }, fields(words));
        await page.click('#switch');
      },
    ],
    [
      'foreign-frame',
      '外站框架里的按钮发出的高龄津贴公示',
      async (words) => {
        const button = '<button onclick="parent.postMessage(1, \'*\')">发布</button>';
        await page.evaluate(
          (inner, all) => {
            const body = new URLSearchParams(all);
            addEventListener('message', () => void fetch('/article/save', { method: 'POST', body }));
            const frame = document.createElement('iframe');
            frame.id = 'foreign';
            frame.src = `data:text/html,${encodeURIComponent(inner)}`;
            document.body.prepend(frame);
          },
          button,
          fields(words),
        );
        const frame = await (await page.waitForSelector('#foreign'))?.contentFrame();
        await (await frame?.waitForSelector('button'))?.click();
      },
    ],
    [
      'server-timer',
      '服务器到点发出的高龄津贴公示',
      async (words) => {
        await sendIn(page, words, '0');
        town.strikesTheHour();
      },
    ],
    [
      'elsewhere',
      '另一个浏览器发出的高龄津贴公示',
      async (words) => {
        // Extensions have no part in it.
        const other = await chromium.browser.createBrowserContext();
        const tab = await other.newPage();
        await tab.goto(`${town.office}/list?catid=${catid()}`);
        await sendIn(tab, words);
        await other.close();
        await page.bringToFront();
      },
    ],
    [
      'interface',
      '接口推送的高龄津贴公示',
      async (words) => {
        const headers = { host: new URL(town.office).host, cookie: 'JSESSIONID=demo' };
        const body = new URLSearchParams(fields(words));
        await posted(`http://127.0.0.1:${town.port}/article/save`, headers, `${body}`);
      },
    ],
  ])('%s: it goes public, and nothing was held', async (_, words, send) => {
    if (!page.url().startsWith(town.office)) await page.goto(town.office);
    const out = () => town.publishedByOffice().some((one) => one.title === words);
    await send(words);
    await until(out, 'the article to be public');
    expect(await rowsOf(words)).toEqual([]);
    unheld.push(words);
  });

  it('gets one row 未检查 once a survey sees it public, and the ledger page says so on top', async () => {
    await own.bringToFront();
    await surveyed(own);
    const since = new Date().toISOString();
    await own.evaluate(
      (one: string) => chrome.runtime.sendMessage({ verb: 'survey.start', body: { columns: [one] } }),
      column,
    );
    await surveyed(own, since);
    await own.goto(own.url());
    await own.reload();
    const line = await own.waitForSelector('details.unrecorded');
    await line?.evaluate((one) => one.setAttribute('open', ''));
    expect(unheld).toHaveLength(9);
    await until(async () => {
      const listed = (await line?.evaluate((one) => one.textContent ?? '')) ?? '';
      expect(listed, 'has rows of its own').not.toContain(title);
      return unheld.every((words) => listed.includes(words)) || undefined;
    }, 'the articles to be listed');
    for (const words of unheld) expect(await kinds(words)).toEqual(['unchecked']);
    expect(await rowsOf(alone)).toMatchObject([
      {
        kind: 'unchecked',
        column,
        address: town.publishedByOffice().find((one) => one.title === alone)?.url,
        seen: { column, on: town.today },
        // The guard was armed this very day.
        found: { armedThatDay: true },
      },
    ]);
    const details = await own.waitForSelector(`button[aria-label*="${alone}"]`);
    await details?.click();
    const ledgerSays = await own.$eval('body', (one) => one.innerText);
    for (const words of ['事后发现', '怎么发出的不知道', '首次看到', '也可能在布防以前'])
      expect(ledgerSays).toContain(words);
    await details?.click();
  });

  it('is closed together with others once they were compared, each by a row of its own', async () => {
    const line = await own.waitForSelector('details.unrecorded');
    await (await line?.$(`input[aria-label*="${alone}"]`))?.click();
    await buttonSaying(own, '一起销号（1 篇）');
    await (await line?.waitForSelector('.close-together input'))?.click();
    await (await buttonSaying(own, `一起销号（${unheld.length} 篇）`)).click();
    const [name, reason] = (await line?.$$('.by-hand input')) ?? [];
    await name?.type('复核岗');
    await reason?.type('与同事台账核对一致');
    await (await buttonSaying(own, '保存')).click();
    await until(
      async () => (await line?.evaluate((one) => one.textContent))?.includes(`${unheld.length} 篇已销号`),
      'all to be closed',
    );
    for (const words of unheld) expect(await kinds(words)).toEqual(['unchecked', 'closed']);
    expect(await line?.$('input')).toBeNull();
    await page.bringToFront();
  });
});

describe('an override', () => {
  const passed = '奈曼旗2026年编号说明';

  it('takes grounds, a class, a reason and a name, and stays open', async () => {
    await page.bringToFront();
    await page.goto(town.office);
    const form = await newArticle(page, town, column);
    await writeArticle(form, { title: passed, column, source: '旗民政局', body: `档案编号${identity}。` });
    const panel = await panelFrame(page);
    await said(panel, '含居民身份证号码');
    await press(form, '#btn-publish');
    await said(panel, '等待放行');
    await (await buttonSaying(panel, '仍要发布')).click();
    await said(panel, '不可以放行');
    const boxes = await panel.$$('.reasons input');
    await boxes[2]?.click();
    await (await panel.$('.screen textarea'))?.type('这是档案馆的案卷编号');
    const name = await panel.$('.screen .field input');
    if ((await name?.evaluate((one) => (one as HTMLInputElement).value)) === '') await name?.type('审核岗');
    const button = await buttonSaying(panel, '写入理由');
    await pressInSight(panel, button);
    await said(panel, '这是档案馆的案卷编号');
    await answerCard(panel);
    await confirmRelease(panel);
    await until(async () => (await kinds(passed)).includes('cleared'), 'the clearance');
    expect((await rowsOf(passed))[0]?.overrides).toEqual([
      { check: 'id-number', class: 'mistaken', reason: '这是档案馆的案卷编号', by: '审核岗' },
    ]);
    const popup = await chromium.popup(page);
    await until(
      async () => (await popup.evaluate(() => document.body.innerText)).includes('1 项待复核'),
      'the quiet line',
    );
    await popup.close().catch(() => undefined);
  });

  it('is closed by a second person, and by nobody who let it through', async () => {
    await own.bringToFront();
    await (await buttonSaying(own, '只看待复核（1）')).click();
    await (await own.waitForSelector(`button[aria-label*="${passed}"]`))?.click();
    await (await own.waitForSelector('tbody.shown p button[aria-expanded]'))?.click();
    const [name, reason] = await own.$$('.by-hand input');
    await name?.type(' 审 核岗');
    await reason?.type('已核对案卷目录');
    await (await buttonSaying(own, '保存')).click();
    await until(
      async () => (await own.$eval('body', (one) => one.innerText)).includes('不能是放行人'),
      'the refusal',
    );
    await name?.click({ count: 3 });
    await name?.type('复核岗');
    await (await buttonSaying(own, '保存')).click();
    await until(async () => (await kinds(passed)).includes('closed'), 'the row 销号');
    await buttonSaying(own, '只看待复核（0）');
    expect(await verifyChain(await ledger())).toMatchObject({ ok: true });
    expect(JSON.stringify(await ledger())).not.toContain(identity);
  });
});
