// What must hold in a system that the extension was never told of: nothing is written for it, all is pointed at and rehearsed.
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Foreign } from '../foreign/system.ts';
import { type Chromium, drawsNothing, launchChromium, until } from './browser.ts';
import { buttonSaying, enableSite, hurry, panelFrame, panelText } from './day.ts';
import { type ForeignDesk, pointAt, write } from './foreign-desk.ts';
import { handIn } from './hand.ts';
import { forgiveNoLeak, sentExactly, sentOnce, stillKept } from './leaks.ts';

const identity = '11010519491231002X';
const clean = '现将第三季度预算执行情况予以公开。';

/** Declares the tests of one system. */
export function foreignSystem(what: string, desk: ForeignDesk): void {
  let system: Foreign;
  let chromium: Chromium;
  let own: Page;
  let page: Page;
  /** Requests that would make something public. */
  let sent: string[] = [];
  const hand = handIn(() => ({ own, page }));
  const open = (path: string) => page.goto(system.origin + path);
  const panel = () => panelFrame(page);
  const says = (words: string) =>
    until(async () => (await panelText(await panel())).includes(words), `the panel to say ${words}`);
  const press = async (words: string) => {
    const frame = await panel();
    await unfold(frame);
    await (await buttonSaying(frame, words)).click();
  };
  const ways = async (sign: string) => {
    const all = await (await panel()).$$eval('.shield-ways li', (list) =>
      list.map((one) => one.textContent ?? ''),
    );
    return all.filter((way) => way.startsWith(sign)).map((way) => way.split(/\s+/)[2] ?? '');
  };

  const nothingOut = () => {
    sentExactly(sent, []);
    stillKept(system.kept(desk.name), undefined);
  };

  forgiveNoLeak();

  beforeAll(async () => {
    if (desk.missing) return;
    system = await desk.start();
    chromium = await launchChromium({ port: system.port, size: { width: 1440, height: 900 } });
    await hurry(chromium);
    page = await chromium.browser.newPage();
    page.on('request', (request) => {
      if (request.method() === 'POST' && desk.sends.test(request.postData() ?? '')) sent.push(request.url());
    });
    page.on('dialog', (dialog) => void dialog.accept());
    await desk.logIn(page, system);
    await enableSite(chromium, page);
    own = await chromium.openOwn(drawsNothing);
  });

  afterAll(async () => {
    await chromium?.close();
    system?.close();
  });

  describe.skipIf(desk.missing)(`${what}, of which nothing is known`, () => {
    it('is held before anything was taught, and says what was not found', async () => {
      await open(desk.edit(desk.name));
      await write(page, desk, `${clean}身份证号${identity}。`);
      await hand.heldAs(desk.saveWords, () => page.click(desk.save));
      await says('没有找到标题框');
      nothingOut();
    });

    it('is read once the title was pointed at, by one press', async () => {
      await pointAt(page, '标题在页面上？指给我看', desk.heading);
      expect(await hand.read(identity)).toMatchObject({
        title: desk.title,
        text: `${clean}身份证号${identity}。`,
        column: '',
        contentSource: '',
        recipe: { taught: ['title'] },
      });
      await says('含居民身份证号码');
      await says('◔待演练');
    });

    it('is told once which column the folder of its address is', async () => {
      await says(`后台只给了编号${desk.folder}`);
      await (await (await panel()).waitForSelector('.mapping select'))?.select('财政信息');
      await press('记住');
      await until(async () => (await hand.read(identity)).column === '财政信息', 'the column');
    });

    it('rehearses every way of the form, and sends nothing', async () => {
      await press('演练');
      await until(async () => (await ways('✓')).length, 'the rehearsal');
      expect([(await ways('✓')).sort(), await ways('✕')]).toEqual([desk.ways, []]);
      nothingOut();
    });

    it.each([
      [
        'Ctrl+Enter in the body',
        'Ctrl+Enter',
        async () => {
          await page.focus(desk.area);
          await page.keyboard.down('Control');
          await page.keyboard.press('Enter');
          await page.keyboard.up('Control');
        },
      ],
      [
        'Enter in 摘要',
        desk.saveWords,
        async () => {
          await page.focus(desk.summary);
          await page.keyboard.press('Enter');
        },
      ],
    ])('holds %s', async (_, words, act) => {
      await hand.heldAs(words, act);
      nothingOut();
    });

    it('lets what publishes nothing pass, and reads the form again that a preview comes back with', async () => {
      for (const harmless of desk.harmless) {
        await open(desk.edit(desk.name));
        await write(page, desk, clean);
        await Promise.all([page.waitForNavigation(), page.click(harmless)]);
      }
      await open(desk.edit(desk.name));
      await write(page, desk, `${clean}身份证号${identity}。`);
      await hand.read(identity);
      await Promise.all([page.waitForNavigation(), page.click(desk.preview)]);
      expect(await page.$eval('body', (body) => (body as HTMLElement).innerText)).toContain(identity);
      expect(await hand.read(identity)).toMatchObject({ title: desk.title, column: '财政信息' });
      await hand.heldAs(desk.saveWords, () => page.click(desk.save));
      nothingOut();
    });

    it('goes out once, mended, when the review is answered, and the public reads it', async () => {
      await write(page, desk, clean);
      await until(async () => (await hand.read(clean)).text === clean, 'the mended text');
      await hand.heldAs(desk.saveWords, () => page.click(desk.save));
      const left = page.waitForNavigation();
      await hand.release();
      await left;
      sentOnce(sent);
      const answer = await fetch(`http://127.0.0.1:${system.port}${desk.view(desk.name)}`);
      const shown = await answer.text();
      expect([shown.includes(clean), shown.includes(identity)]).toEqual([true, false]);
      expect(system.kept(desk.name)?.trim()).toBe(clean);
      const rows = await hand.ledger(desk.title);
      expect(rows.map(({ kind, column }) => [kind, column])).toEqual([
        ['cleared', '财政信息'],
        ['released', '财政信息'],
      ]);
    });

    it('is taught one ordinary publishing, which goes out once, and rehearses what it was taught', async () => {
      const more = `${clean}另附说明。`;
      await open(desk.edit(desk.name));
      await write(page, desk, more);
      await until(async () => (await hand.read('另附')).text === more, 'the text');
      await hand.release();
      await press('教一次发布');
      await says('正在看');
      sent = [];
      await Promise.all([page.waitForNavigation(), page.click(desk.save)]);
      sentOnce(sent);
      expect(system.kept(desk.name)?.trim()).toBe(more);
      await open(desk.edit(desk.name));
      await says('之后有内容发出');
      await press('这样会发布');
      await says(`教过1种方式`);
      await until(async () => (await ways('✓')).length === desk.ways.length, 'the rehearsal');
    });
  });
}

async function unfold(panel: Frame): Promise<void> {
  await panel.evaluate(() => {
    for (const one of document.querySelectorAll('details')) one.open = true;
  });
}
