// A page that wants its article out unreviewed, in real Chromium: what it redefines, forges, removes, covers and rewrites.
import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { LedgerEntry } from '../../lib/model.ts';
import { type Chromium, drawsNothing, launchChromium, until } from './browser.ts';
import { answerAtOnce, confirmRelease, enableSite, hurry, panelFrame, panelText, stored } from './day.ts';
import { forgiveNoLeak, sentExactly } from './leaks.ts';
import { type OddOffice, startOddOffice } from './odd-office.ts';
import {
  forged,
  fresh,
  oddly,
  pathOf,
  redefined,
  sabotagePages,
  synthetic,
  taken,
  veils,
} from './sabotage-office.ts';

let office: OddOffice;
let chromium: Chromium;
let own: Page;
let page: Page;

const rest = (ms: number) => new Promise((done) => setTimeout(done, ms));
const heldNow = async () =>
  Object.values(
    (await own.evaluate(() => chrome.storage.session.get(null))) as Record<
      string,
      { held?: { words: string } }
    >,
  ).flatMap(({ held }) => held ?? []);
const isHeld = async () => (await heldNow()).length > 0;
const ledger = () => stored<LedgerEntry>(own, 'ledger');

async function write(at: Page | Frame, title: string): Promise<void> {
  await at.waitForSelector('.w-e-text');
  await at.type('[name=title]', title);
  await at.type('.w-e-text', '现将情况公示。');
}

async function open(path: string, title = '被盯上的稿件'): Promise<void> {
  await page.goto(office.origin + path);
  await page.bringToFront();
  await write(page, title);
}

async function heldAndNotSent(): Promise<void> {
  await until(isHeld, 'the hold');
  await rest(300);
  sentExactly(office.saves, []);
}

// Words that come to rest late open the questions again.
function ableButton(panel: Frame): Promise<ElementHandle<Element>> {
  return until(async () => {
    const able = await panel.$('footer.foot button.primary:not([disabled])');
    if (!able) await answerAtOnce(panel);
    return able ?? undefined;
  }, 'the button to be able to be pressed');
}

// What a redefined function got hold of is tried on the form.
const useStolen = `for (const one of stolen) try { const mine = document.getElementById('article');
  Object.assign(mine, { one }); mine.one(); } catch {}`;

forgiveNoLeak();

beforeAll(async () => {
  office = await startOddOffice(sabotagePages);
  chromium = await launchChromium({ port: office.port, size: { width: 1440, height: 900 } });
  await hurry(chromium);
  page = await chromium.browser.newPage();
  await page.goto(office.origin);
  await enableSite(chromium, page);
  own = await chromium.openOwn(drawsNothing);
});

beforeEach(async () => {
  await page.goto('about:blank');
  await own.evaluate(() => chrome.storage.session.clear());
  office.saves.length = 0;
});

afterAll(async () => {
  await chromium?.close();
  office?.close();
});

describe('a scripted submit after a press is held', () => {
  it.each(Object.keys(redefined))('though the page redefined %s before its form stood', async (name) => {
    await open(pathOf(name));
    await page.click('#quiet');
    await page.evaluate(useStolen);
    await heldAndNotSent();
  });

  it('though the page redefined all of it later', async () => {
    await open('/plain');
    for (const script of Object.values(redefined)) await page.evaluate(`{ ${script} } undefined`);
    await page.click('#quiet');
    await page.evaluate(useStolen);
    await heldAndNotSent();
  });

  it.each(Object.keys(fresh))('though the page calls the submit of %s', async (name) => {
    await open('/plain');
    await page.evaluate(
      `(${fresh[name]}).HTMLFormElement.prototype.submit.call(document.getElementById('article'))`,
    );
    await heldAndNotSent();
  });
});

describe('what is pressed in an odd way', () => {
  beforeAll(() => open('/oddly', '按法古怪的稿件'));

  // Each in the same page: it stands as it was, for nothing was sent.
  beforeEach(async () => {
    if (!page.url().endsWith('/oddly')) await open('/oddly', '按法古怪的稿件');
  });

  it.each(Object.keys(oddly))('is held: %s', async (name) => {
    const { html, words, by } = oddly[name] as (typeof oddly)[string];
    await page.evaluate((inside: string) => {
      const room = document.createElement('div');
      room.append(document.createRange().createContextualFragment(inside));
      document.getElementById('room')?.replaceChildren(room);
    }, html);
    if (by === 'drag') {
      await page.hover('#elsewhere');
      await page.mouse.down();
      if (words === '提交表单') await page.mouse.up();
      await page.hover('#odd');
      if (words === '提交表单') await page.mouse.down();
      await page.mouse.up();
    } else await page.click('#odd', { button: by ?? 'left' });
    await until(
      async () => (await heldNow()).some((held) => held.words === words),
      `the hold of ${words}`,
      5000,
    );
    sentExactly(office.saves, []);
  });
});

describe('a page that is asked for its own word', () => {
  const coded = `{
    document.querySelector('.w-e-text').outerHTML = '<div class="CodeMirror" style="width: 600px; height: 200px"><textarea style="width: 1px"></textarea><div class="CodeMirror-lines"><pre class="CodeMirror-line">看得见的一行文字</pre></div></div>';
    window.asked = 0;
    document.querySelector('.CodeMirror').CodeMirror = { getValue() {
      asked += 1;
      document.getElementById('article').submit();
      return '看得见的一行文字';
    } };
  } undefined`;

  it('sends nothing out of its answer', async () => {
    await open('/plain');
    await page.evaluate(coded);
    await page.focus('[name=title]');
    await until(() => page.evaluate('asked > 0'), 'the page to be asked');
    await page.evaluate("document.dispatchEvent(new CustomEvent('zhishou:claimed', { detail: '' }))");
    await page.evaluate("document.getElementById('article').submit()");
    await heldAndNotSent();
  });
});

describe('forged events and messages', () => {
  it('release nothing and do not disarm the guard', async () => {
    await open('/plain');
    await page.evaluate(forged);
    await page.click('#btn-publish');
    await heldAndNotSent();
    await page.evaluate(forged);
    await rest(300);
    await page.evaluate('send(1)');
    await rest(300);
    sentExactly(office.saves, []);
  });
});

describe('our nodes taken out as they come', () => {
  it('leave the action held, and the window of the review says so', async () => {
    await open('/plain', '面板留不住的稿件');
    await page.evaluate(() => {
      const away = () => {
        for (const one of document.querySelectorAll('zhishou-panel, zhishou-notice')) one.remove();
      };
      new MutationObserver(away).observe(document, { childList: true, subtree: true });
      away();
    });
    await page.click('#btn-publish');
    await heldAndNotSent();
    const window = await until(
      async () => (await chromium.browser.pages()).find((one) => one.url().includes('/review.html')),
      'the window',
    );
    await until(
      async () => (await panelText(window.mainFrame()).catch(() => '')).includes('等待放行'),
      'the words',
    );
    await window.close();
    sentExactly(office.saves, []);
  });
});

describe('the panel', () => {
  it('confirms nothing while it is hidden, covered or distorted, and does so after', async () => {
    const before = (await ledger()).length;
    await open('/plain', '盖住面板的稿件');
    const panel = await panelFrame(page);
    await page.click('#btn-publish');
    await heldAndNotSent();
    const button = await ableButton(panel);
    await button.focus();
    await rest(1000);
    const confirmed: string[] = [];
    const mark = () => panel.$eval('.head .arm', (one) => one.textContent ?? '');
    const plain = await mark();
    for (const [name, { by, undo }] of Object.entries(veils)) {
      await page.evaluate(by);
      // The shield tells, by itself.
      await until(async () => (await mark()).includes('面板看不清'), `the shield to tell of ${name}`, 5000);
      await page.keyboard.press('Enter');
      await rest(100);
      const said = await panelText(panel).catch(() => '');
      if (!said.includes('没有生效') || office.saves.length > 0) confirmed.push(name);
      if (!said) break;
      await page.evaluate(undo);
      await until(async () => (await mark()) === plain, `the shield to be as it was before ${name}`, 5000);
    }
    expect(confirmed).toEqual([]);
    expect(await ledger()).toHaveLength(before);
    await confirmRelease(panel);
    await until(() => office.saves.length === 1, 'the article to be sent');
  });

  it('takes no click and no key of a script', async () => {
    const before = (await ledger()).length;
    await open('/plain', '脚本来按的稿件');
    const panel = await panelFrame(page);
    await page.click('#btn-publish');
    await ableButton(panel);
    await rest(1000);
    await page.evaluate(synthetic);
    await heldAndNotSent();
    expect(await ledger()).toHaveLength(before);
  });
});

describe('a form that stops to answer as one', () => {
  it.each(taken)('for a field named %s, is held all the same when a script sends it', async (name) => {
    await open('/plain');
    await page.evaluate((by: string) => {
      const field = Object.assign(document.createElement('input'), { type: 'hidden', name: by });
      document.querySelector('#article p')?.append(field);
    }, name);
    await page.click('#quiet');
    await heldAndNotSent();
  });

  it('for its frame says it were an editor, is held all the same', async () => {
    await page.goto(`${office.origin}/framed`);
    const main = await until(() => page.frames().find((frame) => frame.name() === 'main'), 'the frame');
    await write(main, '自称编辑器的页面');
    await main.evaluate("document.designMode = 'on'");
    await main.click('#quiet');
    await heldAndNotSent();
  });
});

describe('a page in which the panel cannot stand', () => {
  const windowOf = () =>
    until(
      async () => (await chromium.browser.pages()).find((one) => one.url().includes('/review.html')),
      'the window',
    );

  it('for a modal dialog lies over all, gets it in a window of its own', async () => {
    await open('/modal', '模态弹层里的稿件');
    await page.click('#btn-publish');
    await heldAndNotSent();
    const window = await windowOf();
    await until(
      async () => (await panelText(window.mainFrame()).catch(() => '')).includes('等待放行'),
      'the words',
    );
    await window.close();
  });

  it('for it moves our node about, has it back where it was', async () => {
    await open('/plain', '挪走面板的稿件');
    await page.click('#btn-publish');
    await heldAndNotSent();
    await panelFrame(page);
    await page.evaluate(() => {
      const box = document.body.appendChild(document.createElement('div'));
      box.style.opacity = '0.01';
      box.append(document.querySelector('zhishou-panel') ?? '');
    });
    await page.waitForSelector('html > zhishou-panel');
    const panel = await panelFrame(page);
    await until(async () => (await panelText(panel).catch(() => '')).includes('等待放行'), 'the words');
  });

  it('for it defined our names first, does not get into what is ours, nor keep it away', async () => {
    await open('/named', '占了名字的页面');
    const panel = await panelFrame(page);
    await page.click('#btn-publish');
    await heldAndNotSent();
    await until(async () => (await panelText(panel)).includes('等待放行'), 'the words');
    expect(await page.evaluate('inside.some(({ shadowRoot }) => shadowRoot)')).toBe(false);
  });
});

describe('frames that are written anew', () => {
  it('all the time around a press on 发布 do not let it through', async () => {
    await open('/churned');
    await page.click('#btn-publish');
    await heldAndNotSent();
  });

  const main = () => until(() => page.frames().find((frame) => frame.name() === 'main'), 'the frame');

  it('do not let a press through in the moment after', async () => {
    await page.goto(`${office.origin}/rewritten`);
    await write(await main(), '重写框架的稿件');
    await page.evaluate('rewrite()');
    await (await main()).click('#btn-publish');
    await heldAndNotSent();
    // Who listens first there is not known, and the shield tells.
    const panel = await panelFrame(page);
    await until(async () => (await panelText(panel)).includes('◐部分覆盖'), 'the shield to tell');
    expect(await panelText(panel)).not.toContain('已布防');
  });

  it.each([
    ['form.submit()', 'rewriteAndSend()'],
    ['requestSubmit()', 'rewriteAndRequest()'],
    ['button.click()', 'rewriteAndClick()'],
  ])('do not let %s through in the same breath', async (_, script) => {
    await page.goto(`${office.origin}/rewritten`);
    await write(await main(), '重写框架的稿件');
    await page.evaluate(script);
    await heldAndNotSent();
  });
});

describe('a frame that keeps to itself what we say', () => {
  it('leaves nobody before a dead button: the page says so, and what the frame sends is held there', async () => {
    await page.goto(`${office.origin}/mute`);
    const main = await until(() => page.frames().find((frame) => frame.name() === 'main'), 'the frame');
    await write(main, '框架不作声的稿件');
    await page.click('#above');
    const told = () => page.$$eval('zhishou-notice', (all) => all.length > 0);
    await until(async () => (await told()) || undefined, 'the notice');
    sentExactly(office.saves, []);
    await page.click('#above');
    const panel = await panelFrame(page);
    await until(async () => (await panelText(panel)).includes('等待放行'), 'the hold in the panel');
    sentExactly(office.saves, []);
  });
});

describe('a page that sends by itself, without a press', () => {
  it('is not held: the way is named 未覆盖 as page-own-send', async () => {
    await open('/hover');
    await page.hover('#trap');
    await until(() => office.saves.includes('hover'), 'the request');
    const panel = await panelFrame(page);
    await panel.evaluate(() => {
      for (const one of document.querySelectorAll('details')) one.open = true;
    });
    await until(
      async () => (await panelText(panel)).includes('页面不等人按就自己发送'),
      'the way to be named',
    );
  });
});
