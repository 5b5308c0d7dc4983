// What newer kits draw, in real Chromium: bodies of many small boxes, and forms in shadow roots, open and closed.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Chromium, launchChromium, until } from './browser.ts';
import { enableSite, hurry } from './day.ts';
import { handIn } from './hand.ts';
import { kitsPages } from './kits-office.ts';
import { forgiveNoLeak, sentExactly } from './leaks.ts';
import { type OddOffice, startOddOffice } from './odd-office.ts';

const clean = '现将第三季度预算执行情况予以公开。';
const identity = '11010519491231002X';

let office: OddOffice;
let chromium: Chromium;
let own: Page;
let page: Page;
const hand = handIn(() => ({ own, page }));
const title = '第三季度预算执行情况';

/** Where things lie: a closed root is reached by nothing but the pointer. */
const at = async (selector: string): Promise<[number, number]> => {
  const find = (selector: string) => {
    const seek = (root: Document | ShadowRoot): Element | undefined => {
      const here = root.querySelector(selector);
      const inner = [...root.querySelectorAll('*')].flatMap((one) => one.shadowRoot ?? []);
      return here ?? inner.map(seek).find(Boolean);
    };
    const box = seek(document)?.getBoundingClientRect();
    return box && ([box.x + box.width / 2, box.y + box.height / 2] as [number, number]);
  };
  const found = await page.evaluate(find, selector);
  if (!found) throw new Error(`No ${selector}.`);
  return found;
};
const click = async (selector: string) => page.mouse.click(...(await at(selector)));
const type = async (words: string) => {
  for (const [nth, line] of words.split('\n').entries()) {
    if (nth) await page.keyboard.press('Enter');
    await page.keyboard.sendCharacter(line);
  }
};

forgiveNoLeak();

beforeAll(async () => {
  office = await startOddOffice(kitsPages);
  chromium = await launchChromium({ port: office.port, size: { width: 1440, height: 900 } });
  await hurry(chromium);
  page = await chromium.browser.newPage();
  await page.goto(office.origin);
  await enableSite(chromium, page);
  own = await chromium.openOwn('options.html');
});

beforeEach(async () => {
  office.saves.length = 0;
  await page.bringToFront();
});

afterAll(async () => {
  await chromium?.close();
  office?.close();
});

describe('a body of many small boxes', () => {
  it('is read whole, held, and goes out once', async () => {
    await page.goto(`${office.origin}/blocks`);
    await click('.line');
    await type(`${clean}身份证号${identity}。\n第二段。`);
    expect(await hand.read('第二段。')).toMatchObject({
      title,
      text: `${clean}身份证号${identity}。\n第二段。`,
    });
    await click('.draft');
    await hand.heldAs('发布', () => click('.pub'));
    sentExactly(office.saves, [`draft ${clean}身份证号${identity}。/第二段。`]);
    await page.reload();
    await click('.line');
    await type(`${clean}\n完。`);
    await hand.read('完。');
    await hand.heldAs('发布', () => click('.pub'));
    await hand.release();
    await until(() => office.saves.length > 1, 'the publishing');
    sentExactly(office.saves.slice(1), [`publish ${clean}/完。`]);
  });
});

describe('a form in a shadow root', () => {
  it('is held though nobody wrote in it since it was opened', async () => {
    await page.goto(`${office.origin}/open`);
    await hand.heldAs('发布', () => click('.pub'));
    sentExactly(office.saves, []);
  });

  it.each([
    ['open', '/open'],
    ['closed', '/closed'],
  ])(
    'is read, kept as a draft and held where it is %s; out of a closed one it goes out once',
    async (mode, path) => {
      await page.goto(`${office.origin}/open`);
      const places = [await at('.pad'), await at('.draft'), await at('.pub')] as const;
      await page.goto(office.origin + path);
      const [pad, draft, publish] = places;
      await page.mouse.click(...pad);
      await type(`${clean}${mode}身份证号${identity}。`);
      expect(await hand.read(mode)).toMatchObject({
        title,
        column: '财政信息',
        contentSource: '旗财政局',
        text: `${clean}${mode}身份证号${identity}。`,
      });
      await page.mouse.click(...draft);
      await hand.heldAs('发布', () => page.mouse.click(...publish));
      sentExactly(office.saves, [`draft ${clean}${mode}身份证号${identity}。`]);
      // What goes out of an open one went through the same hands.
      if (mode === 'open') return;
      await page.reload();
      await page.mouse.click(...pad);
      await type(`${clean}${mode}又`);
      await hand.read(`${mode}又`);
      await hand.heldAs('发布', () => page.mouse.click(...publish));
      await hand.release();
      await until(() => office.saves.length > 1, 'the publishing');
      sentExactly(office.saves.slice(1), [`publish ${clean}${mode}又`]);
    },
  );

  it('is held by Enter in its title, whose submit leaves no shadow root', async () => {
    await page.goto(`${office.origin}/enter`);
    await click('textarea');
    await type(`${clean}回车`);
    await hand.read('回车');
    await click('.title');
    await hand.heldAs('提交表单', () => page.keyboard.press('Enter'));
    sentExactly(office.saves, []);
  });
});

describe('components with a shadow root each', () => {
  it('are read by the labels inside of them, and held by the words that stand outside of their button', async () => {
    await page.goto(`${office.origin}/components`);
    await click('input');
    await type(title);
    await click('.pad');
    await type(`${clean}身份证号${identity}。`);
    expect(await hand.read(identity)).toMatchObject({ title, text: `${clean}身份证号${identity}。` });
    await click('.draft');
    await hand.heldAs('发布', () => click('.pub'));
    sentExactly(office.saves, [`draft ${clean}身份证号${identity}。`]);
  });
});
