// The guard and the review against odd and hostile pages, in real Chromium.
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { LedgerEntry } from '../../lib/model.ts';
import { type Chromium, drawsNothing, launchChromium, until } from './browser.ts';
import {
  answerAtOnce,
  answerCard,
  confirmRelease,
  enableSite,
  hurry,
  panelFrame,
  panelText,
  stored,
} from './day.ts';
import { forgiveNoLeak, sentExactly } from './leaks.ts';
import { articlePage, type OddOffice, startOddOffice } from './odd-office.ts';

// A menu as component libraries draw it: the first press sends nothing.
const menu = `<span id="menu" role="button" tabindex="0" aria-haspopup="true" aria-expanded="false" style="cursor: pointer"
onclick="this.setAttribute('aria-expanded', 'true'); document.getElementById('items').hidden = false">发布</span>
<ul id="items" role="menu" hidden><li role="menuitem" id="now" style="cursor: pointer" onclick="send(1)">立即发布</li></ul>`;

const identity = '11010519491231002X';
const clean = '现将第四季度高龄津贴发放情况予以公示。';

let office: OddOffice;
let chromium: Chromium;
let own: Page;
let page: Page;

const rest = (ms: number) => new Promise((done) => setTimeout(done, ms));
const ledger = () => stored<LedgerEntry>(own, 'ledger');
const kinds = async () => (await ledger()).map(({ kind }) => kind);
const session = () => own.evaluate(() => chrome.storage.session.get(null)) as Promise<Record<string, Open>>;
type Open = { token?: string; held?: object; report?: { draft?: { title: string } } };

/** Writes as a page does that loads a stored draft; answers with the frame it was written in. */
async function write(at: Page | Frame, title: string, body: string): Promise<void> {
  await at.waitForSelector('.w-e-text');
  await at.evaluate(
    (words: string, text: string) => {
      const field = document.querySelector<HTMLInputElement>('input[name=title]');
      const editor = document.querySelector('.w-e-text');
      if (!field || !editor) throw new Error('No form.');
      field.value = words;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      editor.innerHTML = `<p>${text}</p>`;
    },
    title,
    body,
  );
}

async function openForm(title: string, body: string): Promise<Frame> {
  await page.goto(`${office.origin}/form`);
  await write(page, title, body);
  await until(async () => drafts(await session()).includes(title), 'the draft to be reported');
  return panelFrame(page);
}

const drafts = (all: Record<string, Open>) => Object.values(all).map(({ report }) => report?.draft?.title);
const isHeld = async () => Object.values(await session()).some(({ held }) => held);

async function review(panel: Frame): Promise<void> {
  await panel.waitForSelector('fieldset.question-open');
  await answerAtOnce(panel);
  await confirmRelease(panel);
}

forgiveNoLeak();

beforeAll(async () => {
  office = await startOddOffice({ '/menu': articlePage() + menu });
  chromium = await launchChromium({ port: office.port, size: { width: 1440, height: 900 } });
  await hurry(chromium);
  page = await chromium.browser.newPage();
  await page.goto(office.origin);
  await enableSite(chromium, page);
  own = await chromium.openOwn(drawsNothing);
});

beforeEach(async () => {
  await page.bringToFront();
  await rest(100);
  office.saves.length = 0;
});

afterAll(async () => {
  await chromium?.close();
  office?.close();
});

describe('a page of the site', () => {
  it('learns no token and can frame no panel of its own', async () => {
    const panel = await openForm(`津贴公示${identity}`, `${clean}身份证号${identity}。`);
    await until(async () => (await panelText(panel)).includes('居民身份证号码'), 'the finding');
    const seen = await page.evaluate(() => [
      ...performance.getEntries().map(({ name }) => name),
      document.documentElement.outerHTML,
    ]);
    expect(seen.join('\n')).not.toMatch(/review\.html|extension:|居民身份证号码/);
    await page.evaluate((address: string) => {
      const frame = document.createElement('iframe');
      frame.src = address;
      document.body.append(frame);
    }, `chrome-extension://${chromium.id}/review.html`);
    await until(() => page.frames().some((frame) => frame.url().startsWith('chrome-error:')), 'the refusal');
  });

  it.each([
    ['a scripted click', "document.getElementById('btn-publish').click()"],
    ['form.submit()', "document.getElementById('article').submit()"],
    ['requestSubmit()', "document.getElementById('article').requestSubmit()"],
    [
      'the submit of another window',
      "{ const inner = document.body.appendChild(document.createElement('iframe')); inner.contentWindow.HTMLFormElement.prototype.submit.call(document.getElementById('article')) }",
    ],
  ])('does not publish by %s', async (_, script) => {
    await page.evaluate(script);
    await rest(400);
    sentExactly(office.saves, []);
  });

  it('leaves neither the number nor the text on the disk, whatever is kept of the review', async () => {
    const panel = await panelFrame(page);
    await answerCard(panel);
    await panel.evaluate(() => {
      for (const one of document.querySelectorAll('details')) one.open = true;
    });
    const field = await panel.waitForSelector('input[id$="-2"]');
    await field?.type('0475');
    await rest(1000);
    const reviews = await stored<{ form?: { title: string } }>(own, 'reviews');
    expect(reviews.at(-1)?.form?.title).toContain('津贴公示1101');
    const disk = JSON.stringify([
      reviews,
      await ledger(),
      await stored(own, 'requests'),
      await stored(own, 'jobs'),
      await own.evaluate(() => chrome.storage.local.get(null)),
    ]);
    expect(disk).not.toContain(identity);
    expect(disk).not.toContain(clean.slice(4, 12));
  });

  it('gets no pass for a title longer than any title', async () => {
    await openForm('长'.repeat(5000), `${clean}${identity}`);
    await page.click('#btn-publish');
    await until(isHeld, 'the hold');
    // So long the guard waits for somebody to show the review: a pass would be there by then, and the next press use it.
    await rest(3300);
    sentExactly(office.saves, []);
    await page.click('#btn-publish');
    await rest(500);
    sentExactly(office.saves, []);
  });

  it('that takes the panel away gets it in a window of its own', async () => {
    await openForm('面板被拿走的稿件', clean);
    await page.evaluate(() => {
      setInterval(() => document.querySelector('zhishou-panel')?.remove(), 10);
    });
    const window = await until(
      async () => (await chromium.browser.pages()).find((one) => one.url().includes('/review.html')),
      'the window',
    );
    // Whoever writes goes on writing: the window came unasked.
    const focused = () =>
      own.evaluate(() =>
        chrome.windows.getAll().then((all) => all.map(({ type, focused: on }) => [type, on])),
      );
    expect(await focused()).toContainEqual(['popup', false]);
    await until(
      async () =>
        (await window.$('#app')) && (await panelText(window.mainFrame())).includes('面板被拿走的稿件'),
      'the review in it',
    );
    await window.close();
  });
});

describe('a token', () => {
  it('made for a frame beside the draft opens nothing in another tab', async () => {
    // The panel is kept from loading, so that its token stays unclaimed.
    await page.goto(`${office.origin}/form`);
    await write(page, '令牌稿件', clean);
    await panelFrame(page);
    const name = await until(
      async () =>
        Object.entries(await session()).find(([, { report }]) => report?.draft?.title === '令牌稿件')?.[0],
      'the editor',
    );
    await own.evaluate(async (key: string) => {
      const { [key]: editor } = await chrome.storage.session.get<Record<string, object>>(key);
      await chrome.storage.session.set({ [key]: { ...editor, token: 'feedfacefeedface' } });
    }, name);
    const other = await chromium.openOwn('review.html#feedfacefeedface');
    await until(async () => (await panelText(other.mainFrame())).includes('失效'), 'the refusal');
    expect((await session())[name]?.token).toBe('feedfacefeedface');
    await other.close();
  });
});

describe('buttons in the page around the form', () => {
  const inner = () => until(() => page.frames().find((frame) => frame.url().endsWith('/bare')), 'the form');

  it('keep a draft without being asked', async () => {
    await page.goto(`${office.origin}/above`);
    await write(await inner(), '外层按钮的稿件', clean);
    await panelFrame(page);
    await page.click('#btn-draft');
    await until(() => office.saves.length === 1, 'the draft to be kept');
    expect(await isHeld()).toBe(false);
  });

  it('are held when they publish, a moment after a draft was kept too', async () => {
    await page.goto(`${office.origin}/above`);
    await write(await inner(), '外层按钮的稿件', `${clean}${identity}`);
    await panelFrame(page);
    await page.click('#btn-publish');
    await until(isHeld, 'the hold');
    sentExactly(office.saves, []);
  });
});

describe('a button that opens a menu', () => {
  it('is held, but what only opened is no release; what is chosen in it goes straight out', async () => {
    const before = (await kinds()).length;
    await page.goto(`${office.origin}/menu`);
    await write(page, '菜单里发布的稿件', clean);
    await page.click('#menu');
    await until(isHeld, 'the hold');
    const panel = await panelFrame(page);
    await review(panel);
    await until(async () => (await panelText(panel)).includes('的菜单打开了'), 'the words');
    expect(await page.$eval('#menu', (one) => one.getAttribute('aria-expanded'))).toBe('true');
    expect((await kinds()).slice(before)).toEqual(['cleared']);
    sentExactly(office.saves, []);
    await page.bringToFront();
    await page.click('#now');
    await until(() => office.saves.length === 1, 'the article to be sent');
    await until(async () => (await kinds()).slice(before).includes('released'), 'the row');
    expect((await kinds()).slice(before)).toEqual(['cleared', 'released']);
  });
});

describe('the ledger', () => {
  it('lets nothing go that it could not write, and says so', async () => {
    const before = (await ledger()).length;
    const panel = await openForm('台账写不进的稿件', clean);
    await page.click('#btn-publish');
    await until(isHeld, 'the hold');
    const worker = await chromium.worker();
    await worker.evaluate(() => {
      const { add } = IDBObjectStore.prototype;
      Object.assign(globalThis, { mend: () => Object.assign(IDBObjectStore.prototype, { add }) });
      IDBObjectStore.prototype.add = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await review(panel);
    await until(async () => (await panelText(panel)).includes('磁盘已满'), 'the words');
    sentExactly(office.saves, []);
    await worker.evaluate(() => {
      (globalThis as unknown as { mend(): void }).mend();
    });
    await confirmRelease(panel);
    await until(() => office.saves.length === 1, 'the article to be sent');
    await until(async () => (await ledger()).length === before + 2, 'both rows');
    expect((await kinds()).slice(before)).toEqual(['cleared', 'released']);
  });

  it('has the release of a text cleared before, though the worker sleeps and the page leaves at once', async () => {
    const before = (await ledger()).length;
    const panel = await openForm('先审后发的稿件', clean);
    await review(panel);
    await until(async () => (await ledger()).length === before + 1, 'the clearance');
    await page.bringToFront();
    await chromium.stopWorker();
    await page.click('#btn-publish');
    await until(() => office.saves.length === 1, 'the article to be sent');
    await until(async () => (await kinds()).slice(before).includes('released'), 'the release');
    await rest(500);
    expect((await kinds()).slice(before)).toEqual(['cleared', 'released']);
  });
});

describe('layers that were closed', () => {
  it('leave no draft behind in session storage', async () => {
    await page.goto(`${office.origin}/layers`);
    for (const title of ['第一层', '第二层', '第三层']) {
      await page.evaluate(() => {
        const layer = document.getElementById('layer');
        if (layer) layer.innerHTML = '<iframe src="/form" width="900" height="600"></iframe>';
      });
      const form = await until(
        () => page.frames().find((frame) => frame.url().endsWith('/form')),
        'the layer',
      );
      await write(form, title, clean);
      await until(async () => drafts(await session()).includes(title), 'the draft to be reported');
    }
    expect(drafts(await session()).filter((title) => title?.endsWith('层'))).toEqual(['第三层']);
  });
});
