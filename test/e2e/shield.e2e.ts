// The shield, the rehearsal and the lesson, as a person meets them in the panel, in real Chromium.
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { LedgerEntry } from '../../lib/model.ts';
import { type Chromium, drawsNothing, launchChromium, until } from './browser.ts';
import {
  answerCard,
  buttonSaying,
  confirmRelease,
  enableSite,
  hurry,
  panelFrame,
  panelText,
  stored,
} from './day.ts';
import { type OddOffice, startOddOffice } from './odd-office.ts';
import { toldWays, waysPages } from './ways-office.ts';

let office: OddOffice;
let chromium: Chromium;
let own: Page;
let page: Page;

const rest = (ms: number) => new Promise((done) => setTimeout(done, ms));
const says = (panel: Frame, words: string) =>
  until(async () => (await panelText(panel)).includes(words), `the panel to say ${words}`);

async function open(path: string, title: string): Promise<Frame> {
  await page.goto(office.origin + path);
  await page.bringToFront();
  const form = await until(async () => {
    for (const frame of page.frames()) if (await frame.$('.w-e-text').catch(() => null)) return frame;
    return undefined;
  }, 'the form');
  await form.type('[name=title]', title);
  await form.evaluate(() => {
    const editor = document.querySelector('.w-e-text');
    if (editor) editor.innerHTML = '<p>现将第四季度高龄津贴发放情况予以公示。</p>';
  });
  const panel = await drivenPanel();
  // A folded panel is no sight to press in.
  await panel.waitForSelector('#shield-h');
  return panel;
}

// Beside a frame of another site the driver now and then loses hold of the panel's frame, which stands there all the same:
// it gets hold of a fresh one.
async function drivenPanel(): Promise<Frame> {
  return panelFrame(page).catch(async () => {
    await page.evaluate(() => document.querySelector('zhishou-panel')?.remove());
    return panelFrame(page);
  });
}

async function press(panel: Frame, words: string): Promise<void> {
  await panel.evaluate(() => {
    for (const one of document.querySelectorAll('details')) one.open = true;
  });
  const button = await buttonSaying(panel, words);
  // While an answer is under way nothing can be pressed.
  await until(() => button.evaluate((one) => !(one as HTMLButtonElement).disabled), `${words} to be able`);
  await button.click();
}

/** Presses 演练 and waits until so many ways are told as held, and these as going through. */
async function rehearsed(panel: Frame, passing: string[] = []): Promise<string[]> {
  await press(panel, '演练');
  const told = async (sign: string) => {
    const ways = await panel.$$eval('.shield-ways li', (all) => all.map((one) => one.textContent ?? ''));
    return ways.filter((way) => way.startsWith(sign)).map((way) => way.split(/\s+/)[2] ?? '');
  };
  await until(
    async () => {
      const held = await told('✓');
      return held.length > 0 && (await told('✕')).join() === passing.join();
    },
    `the rehearsal to tell ${passing.join() || 'nothing'} as going through`,
  );
  return told('✓');
}

beforeAll(async () => {
  office = await startOddOffice(waysPages);
  chromium = await launchChromium({ port: office.port, size: { width: 1440, height: 1000 } });
  await hurry(chromium);
  page = await chromium.browser.newPage();
  await page.goto(office.origin);
  await enableSite(chromium, page);
  own = await chromium.openOwn(drawsNothing);
});

beforeEach(() => {
  office.saves.length = 0;
});

afterAll(async () => {
  await chromium?.close();
  office?.close();
});

describe('the rehearsal', () => {
  it('takes every way of the form and says that each is held; nothing reaches page or server', async () => {
    const panel = await open('/ways', '演练的稿件');
    await says(panel, '◔待演练');
    await says(panel, '这个表单还没有演练过');
    expect(await panelText(panel)).not.toContain('已布防');
    const held = await rehearsed(panel);
    expect(held.sort()).toEqual([...toldWays].sort());
    await says(panel, '●已布防');
    expect(await panelText(panel)).not.toContain('问出来的');
    expect(await panelText(panel)).toContain(`${toldWays.length}/${toldWays.length}种方式会被拦下`);
    await rest(500);
    expect(office.saves).toEqual([]);
    expect(await page.evaluate('reached')).toEqual([]);
  });

  it('leaves no pass behind: the next press is held', async () => {
    await page.click('#cell');
    const panel = await panelFrame(page);
    await says(panel, '“签发”等待放行');
    await says(panel, '最近一次拦下');
    expect(office.saves).toEqual([]);
  });

  it('reaches the buttons around a form in a layer', async () => {
    const panel = await open('/layer', '弹层里的稿件');
    const held = await rehearsed(panel);
    expect(held).toContain('发布');
    expect(await panelText(panel)).toContain('弹层底栏里的按钮');
    await says(panel, '●已布防');
    // Whether the window around listened in the frame while it was empty can only be asked.
    await says(panel, '问出来的');
    expect(office.saves).toEqual([]);
  });

  it.each([
    [
      'that the page hears first: it cannot be known, and a real press does go through',
      '/framed',
      '？',
      'keys',
    ],
    ['that the page hears after the guard: held, and so is a real press', '/framed-after', '✓', ''],
  ])('presses no key in an editor’s frame %s', async (_, path, sign, sent) => {
    await page.goto(office.origin + path);
    await page.bringToFront();
    await page.type('[name=title]', `框架编辑器里的稿件${sent}`);
    const panel = await drivenPanel();
    await panel.waitForSelector('#shield-h');
    expect(await rehearsed(panel)).toContain(sign === '✓' ? 'Ctrl+Enter' : '发布');
    const told = await panel.$$eval('.shield-ways li', (all) => all.map((one) => one.textContent ?? ''));
    expect(told.find((way) => way.includes('Ctrl+Enter'))?.slice(0, 1)).toBe(sign);
    expect(office.saves).toEqual([]);
    await page.click('iframe#ueditor_0');
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
    await says(panel, '“Ctrl+Enter”等待放行');
    expect(office.saves.join()).toBe(sent);
    // What went out unheld is recorded, once, and the panel says so.
    if (sent) await says(panel, '可能已经发出');
    const rows = await stored<LedgerEntry>(own, 'ledger');
    const slipped = rows.filter(
      ({ kind, title }) => kind === 'unchecked' && title === `框架编辑器里的稿件${sent}`,
    );
    expect(slipped.map(({ note }) => note)).toEqual(sent ? [expect.stringContaining('“Ctrl+Enter”')] : []);
  });

  it.each([
    ['hears clicks first: nothing is pressed at all', '/rewritten', '？'],
    ['said document.open() first: the guard stands before it again', '/rewritten-open', '✓'],
  ])('in a page that wrote itself anew and %s', async (_, path, sign) => {
    const panel = await open(path, `重写过的页面里的稿件（${sign}）`);
    await press(panel, '演练');
    await until(
      async () =>
        (await panel.$$eval('.shield-ways li', (all) => all.map((one) => one.textContent ?? ''))).join(),
      'the rehearsal',
    );
    const ways = await panel.$$eval('.shield-ways li', (all) =>
      all.map((one) => one.textContent?.slice(0, 1)),
    );
    expect(new Set(ways)).toEqual(new Set([sign]));
    expect(office.saves).toEqual([]);
  });

  it('is not believed alone where a page that wrote itself anew may look for a person’s press, which does go through', async () => {
    const panel = await open('/rewritten-trusted', '先看是不是真人按的页面');
    await press(panel, '演练');
    await says(panel, '？4/4种方式会被拦下');
    await says(panel, '问出来的');
    await says(panel, '可能比值守先听到');
    await says(panel, '部分覆盖');
    expect(await panelText(panel)).not.toContain('已布防');
    await page.click('button[type=button]');
    await until(() => office.saves.includes('trusted'), 'the page to send what it heard first');
  });

  it('is kept for the form, and told when its panel opens again', async () => {
    const panel = await open('/ways', '再次打开的稿件');
    await says(panel, `${toldWays.length}/${toldWays.length}种方式会被拦下`);
    await says(panel, '●已布防');
  });

  it('counts no more where the form has another way to publish since', async () => {
    await page.evaluate(() => {
      document
        .querySelector('#article')
        ?.insertAdjacentHTML('beforeend', '<button type="button">上报</button>');
    });
    const panel = await panelFrame(page);
    await press(panel, '再问一次');
    await says(panel, '没演练过的发布方式');
    await says(panel, '◔待演练');
    await press(panel, '演练');
    await says(panel, '●已布防');
  });
});

describe('a lesson', () => {
  it('is not begun before the draft is cleared, for its publishing is a real one', async () => {
    const panel = await open('/ways', '教一次发布的稿件');
    await press(panel, '教一次发布');
    await says(panel, '请先完成本稿的审查');
  });

  it('watches one publishing, proposes what was pressed, and holds it from then on', async () => {
    const panel = await panelFrame(page);
    await answerCard(panel);
    await confirmRelease(panel);
    await press(panel, '教一次发布');
    await says(panel, '正在看');
    await page.click('.ico-go');
    await until(() => office.saves.length === 1, 'the publishing');
    await says(panel, '之后有内容发出');
    await press(panel, '这样会发布');
    await says(panel, `${toldWays.length + 1}/${toldWays.length + 1}种方式会被拦下`);
    expect(office.saves).toEqual(['picture']);
  });

  it('learned: is remembered in the next page, where the picture is held', async () => {
    const panel = await open('/ways', '教过以后的稿件');
    await page.click('.ico-go');
    await says(panel, '等待放行');
    await rest(300);
    expect(office.saves).toEqual([]);
    await page.click('.ico-keep');
    await until(() => office.saves.length === 1, 'what was not taught to pass');
  });

  it('can be forgotten', async () => {
    const panel = await open('/ways', '忘掉以后的稿件');
    await says(panel, '教过1种方式');
    await press(panel, '忘掉');
    await says(panel, '有按钮没认出来');
    await page.click('.ico-go');
    await until(() => office.saves.length === 1, 'the picture to pass');
  });
});

describe('a lesson of Enter in the title, which a script of the page hears', () => {
  const enter = async () => {
    await page.focus('[name=title]');
    await page.keyboard.press('Enter');
  };

  it('proposes the key and the field', async () => {
    const panel = await open('/quiet', '按回车发布的稿件');
    await page.click('#keyed');
    await answerCard(panel);
    await confirmRelease(panel);
    await press(panel, '教一次发布');
    await says(panel, '正在看');
    const before = office.saves.length;
    await enter();
    await until(() => office.saves.length > before, 'the publishing');
    await says(panel, '“Enter·标题”');
    await press(panel, '这样会发布');
    await says(panel, '教过1种方式');
  });

  it('holds it from then on, in that field alone', async () => {
    const panel = await open('/quiet', '教过回车以后的稿件');
    await page.focus('[name=copyfrom]');
    await page.keyboard.press('Enter');
    await enter();
    await says(panel, '“Enter·标题”等待放行');
    await rest(200);
    expect(office.saves.filter((deed) => deed === 'entered')).toEqual([]);
    await press(panel, '忘掉');
  });
});

describe('what no word tells', () => {
  const alt = async () => {
    await page.keyboard.down('Alt');
    await page.keyboard.press('KeyP');
    await page.keyboard.up('Alt');
  };
  // An access key acts on the sign that the key brings, which the driver leaves out beside Alt.
  const access = async () => {
    const session = await page.createCDPSession();
    const about = {
      modifiers: 1,
      key: 'k',
      code: 'KeyK',
      windowsVirtualKeyCode: 75,
      text: 'k',
      unmodifiedText: 'k',
    };
    await session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...about });
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...about });
    await session.detach();
  };
  const chosen = async (id: string) => {
    await page.focus(id);
    await page.keyboard.press('ArrowDown');
  };

  it.each<[string, string, () => Promise<void>]>([
    ['shown-shortcut: a key written on the button', 'Alt+P', alt],
    ['an access key is a click on its button', '发布(Alt+P)', access],
    ['field-change: a drop-down that submits the form', '', () => chosen('#pick-form')],
    ['field-change: a tick that submits the form', '', () => page.click('#tick-form')],
    ['page-shortcut: a key written nowhere that submits the form', 'F8', () => page.keyboard.press('F8')],
  ])('%s, and is held', async (_, words, take) => {
    const panel = await open('/quiet', '没有字的发布方式');
    await take();
    await says(panel, words ? `“${words}”等待放行` : '等待放行');
    await rest(200);
    expect(office.saves).toEqual([]);
  });

  it.each<[string, string, string, () => Promise<void>]>([
    ['wordless-icon', 'icon', '没有字、只有蒙古文等', () => page.click('#icon')],
    ['field-change', 'pick', '下拉框、开关、勾选框一改', () => chosen('#pick-fetch')],
    ['page-shortcut', 'f9', '页面脚本自己听的键', () => page.keyboard.press('F9')],
  ])('%s by fetch goes out unheld, and stands under 未覆盖', async (_, sent, words, take) => {
    const panel = await open('/quiet', '没有字的发布方式');
    await take();
    await until(() => office.saves.join() === sent, 'the request');
    expect(await panelText(panel)).not.toContain('等待放行');
    await panel.evaluate(() => {
      for (const one of document.querySelectorAll('details')) one.open = true;
    });
    await says(panel, words);
  });
});

describe('the shield says in words', () => {
  it('that a frame of another site is out of reach', async () => {
    const panel = await open('/foreign', '有外站框架的稿件');
    await says(panel, '部分覆盖');
    await says(panel, '别的网站的框架');
  });

  it('that the draft cannot be read', async () => {
    await page.goto(`${office.origin}/untitled`);
    await page.click('[type=submit]');
    const panel = await panelFrame(page);
    await says(panel, '会停一次，但没有检查内容');
  });

  it('that scripts may send the form where the script of the page’s world is missing', async () => {
    await own.evaluate(() => chrome.scripting.unregisterContentScripts({ ids: ['page-world'] }));
    const panel = await open('/ways', '老浏览器的稿件');
    await says(panel, '部分覆盖');
    await says(panel, 'form.submit()');
    const held = await rehearsed(panel, ['form.submit()']);
    expect(held).toHaveLength(toldWays.length - 1);
  });

  it('what no browser guard can hold', async () => {
    const panel = await panelFrame(page);
    await panel.evaluate(() => {
      for (const one of document.querySelectorAll('details')) one.open = true;
    });
    for (const words of ['手机', '服务器到点自动发布', '接口']) await says(panel, words);
  });

  it('that a frame was written anew under an open panel, without being asked', async () => {
    const panel = await open('/layer', '弹层重写的稿件');
    const form = page.frames().find((frame) => frame.url().endsWith('/inner'));
    await until(async () => !(await panelText(panel)).includes('可能比值守先听到'), 'the first answer');
    await form?.evaluate(() => {
      const whole = document.documentElement.outerHTML;
      document.open();
      document.write(whole);
      document.close();
    });
    await says(await drivenPanel(), '可能比值守先听到');
  });

  it('that the editor was left, in a window of its own, without being asked', async () => {
    await open('/ways', '面板在窗口里的稿件');
    await page.evaluate(() => {
      const away = () => document.querySelector('zhishou-panel')?.remove();
      new MutationObserver(away).observe(document.documentElement, { childList: true });
      away();
    });
    const window = await until(
      async () => (await chromium.browser.pages()).find((one) => one.url().includes('/review.html')),
      'the window',
    );
    await says(window.mainFrame(), '部分覆盖');
    await page.goto(office.origin);
    await says(window.mainFrame(), '✕失去联系');
    await says(window.mainFrame(), '最后一次应答是');
    await window.close();
    await page.bringToFront();
  });

  it('that the permission was withdrawn, without being asked', async () => {
    const panel = await open('/ways', '权限收回的稿件');
    await says(panel, '部分覆盖');
    await own.evaluate(() => chrome.permissions.remove({ origins: ['http://office.test/*'] }));
    await says(panel, '权限已被收回');
    await says(panel, '✕失去联系');
  });
});
