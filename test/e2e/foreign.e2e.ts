// A page for writing that has no word of an article form about it: all of it is pointed at and taught, from the popup on.
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Chromium, launchChromium, until } from './browser.ts';
import { buttonSaying, enableSite, hurry, panelFrame, panelText } from './day.ts';
import { pick, pointAt } from './foreign-desk.ts';
import { handIn } from './hand.ts';
import { forgiveNoLeak, sentExactly } from './leaks.ts';
import { type OddOffice, startOddOffice } from './odd-office.ts';

const identity = '11010519491231002X';
const clean = '现将第三季度预算执行情况予以公开。';

// Neither form nor label, an editor too low to be taken for one, and a picture that sends.
const bare = `<p>工作平台</p><p><b class="of-whom">第三季度预算执行情况</b></p><p><i class="where">财政信息</i></p>
<div class="pad" contenteditable="true" style="width: 500px; min-height: 30px; border: 1px solid"></div>
<p><span class="ico" style="display: inline-block; cursor: pointer; width: 30px; height: 30px; background: #9cf"
  onclick="fetch('/save', { method: 'POST', body: document.querySelector('.pad').innerText })"></span></p>`;

let office: OddOffice;
let chromium: Chromium;
let own: Page;
let page: Page;
const hand = handIn(() => ({ own, page }));
const says = (words: string) =>
  until(async () => (await panelText(await panelFrame(page))).includes(words), `the panel to say ${words}`);
const press = async (words: string) => {
  const panel = await panelFrame(page);
  await unfold(panel);
  await (await buttonSaying(panel, words)).click();
};
const write = async (words: string) => {
  await page.click('.pad', { count: 3 });
  await page.keyboard.press('Backspace');
  await page.keyboard.sendCharacter(words);
  await until(async () => (await hand.read(words)).text === words, 'the text');
};

forgiveNoLeak();

beforeAll(async () => {
  office = await startOddOffice({ '/bare': bare });
  chromium = await launchChromium({ port: office.port, size: { width: 1440, height: 900 } });
  await hurry(chromium);
  page = await chromium.browser.newPage();
  await page.goto(office.origin);
  await enableSite(chromium, page);
  own = await chromium.openOwn('options.html');
  await page.goto(`${office.origin}/bare`);
});

beforeEach(() => {
  office.saves.length = 0;
});

afterAll(async () => {
  await chromium?.close();
  office?.close();
});

describe('a page for writing that nothing is known of', () => {
  it('is offered to be shown, in the popup; where nobody writes nothing is offered', async () => {
    const asked = async () => {
      await page.bringToFront();
      const popup = await chromium.popup(page);
      await buttonSaying(popup, '教一次');
      return popup;
    };
    await page.goto(office.origin);
    const reading = await asked();
    expect(await reading.evaluate(() => document.body.innerText)).not.toContain('指给我看标题');
    await reading.close();
    await page.goto(`${office.origin}/bare`);
    const popup = await asked();
    await (await buttonSaying(popup, '这一页是写稿件的？指给我看标题')).click();
    await pick(page, '.of-whom');
    await says('没有找到正文编辑框');
  });

  it('is read once body and column were pointed at, too', async () => {
    await pointAt(page, '正文在页面上？指给我看', '.pad');
    await write(`${clean}身份证号${identity}。`);
    const panel = await panelFrame(page);
    await unfold(panel);
    await (await panel.waitForSelector('.read-acts button[aria-label*="栏目"]'))?.click();
    await pick(page, '.where');
    await until(async () => (await hand.read(identity)).column === '财政信息', 'the column');
    expect(await hand.read(identity)).toMatchObject({
      title: '第三季度预算执行情况',
      text: `${clean}身份证号${identity}。`,
      recipe: { taught: ['title', 'body', 'column'] },
    });
    await says('含居民身份证号码');
    await says('◔待演练');
  });

  it('publishes by a picture: one ordinary publishing of a cleared text teaches it', async () => {
    await write(clean);
    await hand.release();
    await press('教一次发布');
    await says('正在看');
    await page.click('.ico');
    await says('之后有内容发出');
    await press('这样会发布');
    await says('教过1种方式');
    sentExactly(office.saves, [clean]);
  });

  it('is held from then on, and goes out once when the mended text was cleared', async () => {
    await page.reload();
    await write(`${clean}身份证号${identity}。`);
    await hand.heldAs('<span>', () => page.click('.ico'));
    sentExactly(office.saves, []);
    await write(`${clean}另附说明。`);
    await hand.heldAs('<span>', () => page.click('.ico'));
    await hand.release();
    await until(() => office.saves.length > 0, 'the publishing');
    sentExactly(office.saves, [`${clean}另附说明。`]);
    expect((await hand.kinds('第三季度预算执行情况')).slice(-2)).toEqual(['cleared', 'released']);
  });
});

async function unfold(panel: Frame): Promise<void> {
  await panel.evaluate(() => {
    for (const one of document.querySelectorAll('details')) one.open = true;
  });
}
