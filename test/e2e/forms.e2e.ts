// Any form, in real Chromium: drawn controls, frames, products known beforehand, pointing at a field, and the column map.
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Draft, OfficeRecipe } from '../../lib/model.ts';
import { type Chromium, launchChromium, until } from './browser.ts';
import { enableSite, hurry, panelFrame, panelText } from './day.ts';
import { type FormsOffice, startFormsOffice } from './forms-office.ts';
import { ourElements, pressOurs } from './shadow.ts';

let office: FormsOffice;
let chromium: Chromium;
let own: Page;
let page: Page;

type Open = { report?: { state: string; draft?: Draft } };
const rest = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** The drafts that the background knows of this tab. */
const drafts = async () => {
  const all = (await own.evaluate(() => chrome.storage.session.get(null))) as Record<string, Open>;
  return Object.values(all).flatMap(({ report }) => report?.draft ?? []);
};
const draftAt = (path: string, wanted: (draft: Draft) => unknown = () => true) =>
  until(
    async () => (await drafts()).find((draft) => draft.url.includes(path) && wanted(draft)),
    `the draft of ${path}`,
  );
const open = async (path: string) => {
  await page.goto(`${office.origin}${path}`);
  await page.bringToFront();
};
const recipes = () =>
  own.evaluate(async () => {
    const all = await chrome.storage.local.get<Record<string, unknown>>(null);
    return Object.entries(all).flatMap(([key, value]) => (key.startsWith('office:') ? [value] : []));
  }) as Promise<OfficeRecipe[]>;

/** Opens the list of what was read, and presses 指给我看 at that field. */
async function askToPoint(panel: Frame, label: string): Promise<void> {
  const button = await panel.waitForSelector(`button[aria-label="${label}"]`);
  // While the panel fills lists come that are closed yet, and what stands above the button moves it from under the mouse.
  await until(async () => {
    await panel.evaluate(() => {
      for (const one of document.querySelectorAll('details')) one.open = true;
    });
    await button?.evaluate((one) => one.scrollIntoView({ block: 'center' }));
    await rest(300);
    await button?.click();
    return await layer(2000).catch(() => undefined);
  }, 'the button to be hit');
}
const layer = (within = 30_000) =>
  until(
    async () => (await ourElements(page)).some(({ host }) => host === 'zhishou-pick'),
    'the layer',
    within,
  );
const pickGone = () => until(async () => !(await page.$('zhishou-pick')), 'the layer to go');

/** Where an element of some frame stands in the window. */
async function middleOf(frame: Frame | Page, selector: string): Promise<{ x: number; y: number }> {
  const handle = await frame.waitForSelector(selector);
  const box = await handle?.boundingBox();
  if (!box) throw new Error(`${selector} is not laid out.`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** What the layer reads out, once it begins so. */
const saidSoFar = async (words: string) =>
  (await ourElements(page)).some(({ text }) => text.startsWith(`读到：${words}`));

/** Brings the hand over an element until the layer reads it out; no hand is still, and what came too early is followed by more. */
async function handOver(
  frame: Frame | Page,
  selector: string,
  words = '',
): Promise<{ x: number; y: number }> {
  const at = await middleOf(frame, selector);
  let still = 0;
  await until(async () => {
    await page.mouse.move(at.x + (still++ % 2), at.y);
    return saidSoFar(words);
  }, 'the words under the hand');
  return at;
}

async function pointAt(frame: Frame | Page, selector: string): Promise<void> {
  const { x, y } = await handOver(frame, selector);
  await page.mouse.click(x, y);
}

/** Goes from field to field with the key; a key that came before the focus did is pressed again, as a person does. */
const stepUntil = (words: string) =>
  until(async () => {
    await page.keyboard.press('ArrowDown');
    return saidSoFar(words);
  }, 'the field');

beforeAll(async () => {
  office = await startFormsOffice();
  chromium = await launchChromium({ port: office.port, size: { width: 1440, height: 900 } });
  await hurry(chromium);
  page = await chromium.browser.newPage();
  await page.goto(office.origin);
  await enableSite(chromium, page);
  own = await chromium.openOwn('options.html');
});

beforeEach(async () => {
  await own.evaluate(async () => {
    const all = await chrome.storage.local.get(null);
    await chrome.storage.local.remove(Object.keys(all).filter((key) => key.startsWith('office:')));
  });
});

afterAll(async () => {
  await chromium?.close();
  office?.close();
});

describe('drawn controls', () => {
  it('layui itself: what is chosen, the date that was picked, the list of uploads', async () => {
    await open('/layui');
    await page.waitForSelector('.layui-form-select input');
    await page.click('.layui-form-select input');
    await page.click('dd[lay-value="2"]');
    expect(await draftAt('/layui', ({ column }) => column === '社会救助')).toMatchObject({
      title: 'layui 里的稿件',
      publishedOn: '2026-11-22 09:00:00',
      attachments: ['名单.xlsx'],
    });
  });

  it.each([
    [
      'Element',
      '/element',
      {
        title: 'Element 里的稿件',
        column: '养老服务',
        contentSource: '旗民政局',
        publishedOn: '2026-11-22',
        abstract: '要点',
        attachments: ['名单.xlsx'],
      },
    ],
    [
      'Ant Design',
      '/ant',
      { title: 'Ant 里的稿件', column: '养老服务', contentSource: '旗民政局', publishedOn: '2026-11-22' },
    ],
    ['EasyUI', '/easyui', { title: 'EasyUI 里的稿件', column: '养老服务', contentSource: '旗民政局' }],
    ['a frameset', '/frames', { title: '框架里的稿件', contentSource: '旗民政局' }],
  ])('%s', async (_, path, fields) => {
    await open(path);
    expect(await draftAt(path)).toMatchObject(fields);
  });
});

describe('the abstract', () => {
  it('is checked like the body: a mark of secrecy in it is found, and pointed at', async () => {
    await open('/element');
    await draftAt('/element');
    const field = await page.$('.el-textarea__inner');
    await field?.click({ count: 3 });
    await page.keyboard.type('机密★10年');
    await draftAt('/element', ({ abstract }) => abstract === '机密★10年');
    const panel = await panelFrame(page);
    await until(async () => (await panelText(panel)).includes('含国家秘密标志'), 'the finding');
    expect(await panelText(panel)).not.toContain('机密★10年');
    const show = await panel.waitForSelector('#finding-classification-mark .place button');
    await show?.click();
    await until(async () => (await page.$('zhishou-point')) !== null, 'the frame around the field');
  });
});

describe('products known beforehand', () => {
  const common = { column: '养老服务', contentSource: '旗民政局', author: '甲', publishedOn: '2026-11-22' };
  it.each([
    [
      '/wp-admin/post.php?post=204&action=edit',
      'WordPress 经典编辑器',
      { title: '经典编辑器的稿件', column: '养老服务' },
    ],
    ['/wp-admin/post-new.php', 'WordPress 区块编辑器', { title: '区块编辑器的稿件', column: '养老服务' }],
    ['/admin/content/add/modelid/1.html', 'YzmCMS', { title: 'YzmCMS 的稿件', ...common }],
    [
      '/admin.php?p=/Content/mod/id/5',
      'PbootCMS',
      { title: 'PbootCMS 的稿件', ...common, contentSource: '本站' },
    ],
    ['/dede/article_add.php', 'DedeCMS', { title: 'DedeCMS 的稿件', ...common }],
    [
      '/wcm/document_addedit.jsp?ChannelId=123&DocumentId=0',
      'TRS WCM',
      {
        title: 'TRS 的稿件',
        column: '',
        columnKeys: [{ param: 'ChannelId', value: '123' }],
        contentSource: '旗民政局',
        publishedOn: '2026-11-22 09:00',
      },
    ],
    [
      '/ss-admin/cms/editor/?siteId=1&channelId=27',
      'SSCMS（SiteServer）',
      { title: 'SSCMS 的稿件', ...common, column: '', columnKeys: [{ param: 'channelId', value: '27' }] },
    ],
    ['/publiccms/', 'PublicCMS', { title: 'PublicCMS 的稿件', ...common, abstract: '要点' }],
  ])('%s is %s', async (path, name, fields) => {
    await open(path);
    expect(await draftAt(path)).toMatchObject({ ...fields, recipe: { office: { zh: name } } });
  });
});

describe('pointing at a field', () => {
  it('with the mouse: the click does not reach the page, the draft is read again at once, and next time', async () => {
    await open('/misleading');
    expect((await draftAt('/misleading')).title).toBe('样式一');
    const before = await page.evaluate(() => document.body.outerHTML);
    await page.evaluate(() => {
      const note = ({ type }: Event) => document.body.setAttribute('data-heard', type);
      for (const type of ['pointerdown', 'mousedown', 'click', 'focusin'])
        document.body.addEventListener(type, note);
      // 点别处就关闭: most pages listen at the document, where a press on a layer of ours would arrive, too.
      for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click', 'keydown'])
        document.addEventListener(type, note, true);
    });
    const panel = await panelFrame(page);
    await askToPoint(panel, '在页面上指出标题的位置');
    const { x, y } = await handOver(page, '[name=x1]', '关于开展秋季防火工作的通知');
    await page.screenshot({ path: '.output/forms-pointing.png' });
    await page.mouse.click(x, y);
    await pickGone();
    expect((await draftAt('/misleading', ({ recipe }) => recipe?.taught.includes('title'))).title).toBe(
      '关于开展秋季防火工作的通知',
    );
    expect(await page.evaluate(() => document.body.outerHTML)).toBe(before);
    await until(async () => (await panelText(panel)).includes('按您指的位置'), 'the panel to say so');
    await page.screenshot({ path: '.output/forms-pointed.png' });
    const [recipe] = await recipes();
    expect(recipe).toMatchObject({ origin: office.origin, forms: [{ address: '/misleading' }] });
    expect(JSON.stringify(recipe)).not.toContain('防火');

    await open('/misleading');
    await draftAt('/misleading', ({ title }) => title.startsWith('关于'));
    await open('/misleading/redesigned');
    await draftAt('/misleading/redesigned', ({ title }) => title.startsWith('关于'));
  });

  it('can be taken back in the panel', async () => {
    await open('/misleading');
    await draftAt('/misleading');
    const panel = await panelFrame(page);
    await askToPoint(panel, '在页面上指出来源的位置');
    await pointAt(page, '[name=x3]');
    await draftAt('/misleading', ({ contentSource }) => contentSource === '旗林草局');
    const undo = await panel.waitForSelector('button[aria-label="来源恢复自动识别"]');
    await undo?.click();
    await draftAt('/misleading', ({ contentSource }) => contentSource === '');
    expect(await recipes()).toEqual([]);
  });

  it('with the keyboard, and an Esc that leaves does not close the page’s own layer', async () => {
    await open('/closing');
    await draftAt('/closing');
    const panel = await panelFrame(page);
    await askToPoint(panel, '在页面上指出标题的位置');
    await stepUntil('');
    await page.keyboard.press('Escape');
    await pickGone();
    expect(await page.$('#dialog form')).not.toBeNull();
    await askToPoint(panel, '在页面上指出标题的位置');
    await stepUntil('关于开展');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await pickGone();
    await draftAt('/closing', ({ title }) => title.startsWith('关于'));
  });

  it('in a form three documents deep', async () => {
    await open('/shell');
    await draftAt('/misleading');
    const panel = await panelFrame(page);
    const inner = await until(
      () => page.frames().find((frame) => frame.url().endsWith('/misleading')),
      'the form',
    );
    await askToPoint(panel, '在页面上指出标题的位置');
    await pointAt(inner, '[name=x1]');
    await pickGone();
    await draftAt('/misleading', ({ title }) => title.startsWith('关于'));
  });

  it('across a frameset: the column shown in the tree beside the form', async () => {
    await open('/frames');
    expect((await draftAt('/frames/form')).column).toBe('');
    const panel = await panelFrame(page);
    const tree = await until(
      () => page.frames().find((frame) => frame.url().endsWith('/frames/tree')),
      'the tree',
    );
    await askToPoint(panel, '在页面上指出栏目的位置');
    await pointAt(tree, '#now');
    await pickGone();
    await draftAt('/frames/form', ({ column }) => column === '养老服务');
    expect((await recipes())[0]?.forms[0]?.fields.column).toMatchObject({ frame: '/frames/tree' });
  });

  it('refuses the body, and a click that a script made', async () => {
    await open('/misleading');
    await draftAt('/misleading');
    const panel = await panelFrame(page);
    await askToPoint(panel, '在页面上指出标题的位置');
    const body = await middleOf(page, '.w-e-text');
    await until(async () => {
      await page.mouse.click(body.x, body.y);
      await rest(300);
      return (await ourElements(page)).some(({ text }) => text.startsWith('这里是正文'));
    }, 'why not');
    await page.evaluate(() => {
      const host = document.querySelector('zhishou-pick');
      host?.dispatchEvent(new MouseEvent('click', { bubbles: true, clientX: 200, clientY: 20 }));
    });
    await rest(300);
    expect(await recipes()).toEqual([]);
    await pressOurs(page, '取消');
    await pickGone();
  });

  it('finds the title of a form that had none', async () => {
    await open('/titleless');
    await page.click('#btn-publish');
    const panel = await panelFrame(page);
    const button = await panel.waitForSelector('.part button.compact');
    await button?.click();
    await layer();
    await pointAt(page, '[name=x1]');
    await draftAt('/titleless', ({ title }) => title === '关于防火的通知');
    await until(async () => (await panelText(panel)).includes('关于防火的通知'), 'the review');
  });
});

describe('a column known by its number', () => {
  it('is chosen once, and stands for it in every form of the office; then forgotten', async () => {
    await open('/numbered?ChannelId=123');
    expect(await draftAt('/numbered')).toMatchObject({
      column: '',
      columnKeys: [{ param: 'ChannelId', value: '123' }],
    });
    const panel = await panelFrame(page);
    await until(async () => (await panelText(panel)).includes('后台只给了编号ChannelId=123'), 'the question');
    await page.screenshot({ path: '.output/forms-number.png' });
    await panel.select('.mapping select', '养老服务');
    await panel.click('.mapping button');
    await draftAt('/numbered', ({ column }) => column === '养老服务');
    await until(async () => (await panelText(panel)).includes('ChannelId=123记作“养老服务”'), 'the line');

    await open('/wcm/document_addedit.jsp?DocumentId=0&ChannelId=123');
    await draftAt('/wcm/', ({ column }) => column === '养老服务');
    const again = await panelFrame(page);
    await until(async () => (await panelText(again)).includes('记作“养老服务”'), 'the line');
    const forget = await again.evaluateHandle(() =>
      [...document.querySelectorAll('button')].find((one) => one.textContent === '取消'),
    );
    await forget.asElement()?.evaluate((one) => (one as HTMLElement).scrollIntoView({ block: 'center' }));
    await (forget.asElement() as ElementHandle<Element>).click();
    await draftAt('/wcm/', ({ column }) => column === '');
    expect(await recipes()).toEqual([]);
  });

  it('is proposed by 当前位置, and taken only once a person remembers it', async () => {
    await open('/crumb?ChannelId=77');
    expect(await draftAt('/crumb')).toMatchObject({ column: '', columnSaid: ['养老服务'] });
    const panel = await panelFrame(page);
    await until(async () => (await panelText(panel)).includes('页面上写着“养老服务”'), 'the proposal');
    await page.screenshot({ path: '.output/forms-crumb.png' });
    expect(await panel.$eval('.mapping select', (one) => (one as HTMLSelectElement).value)).toBe('养老服务');
    await panel.click('.mapping button');
    await draftAt('/crumb', ({ column }) => column === '养老服务');
  });

  it('called by other words stands for the column of the table', async () => {
    await open('/foreign-words');
    await draftAt('/foreign-words', ({ column }) => column === '养老');
    const panel = await panelFrame(page);
    await panel.waitForSelector('.mapping select');
    await panel.evaluate(() => {
      for (const one of document.querySelectorAll('details')) one.open = true;
    });
    await panel.select('.mapping select', '养老服务');
    await panel.click('.mapping button');
    await draftAt('/foreign-words', ({ column }) => column === '养老服务');
  });
});

describe('the back offices in the dashboard', () => {
  const recipe = (part: Partial<OfficeRecipe> = {}): OfficeRecipe => ({
    version: 1,
    origin: office.origin,
    name: '旗政府网站后台',
    forms: [
      {
        address: '/misleading',
        fields: { title: { selectors: ['[name=x1]'], caption: '主题词', read: 'value' } },
      },
    ],
    columns: [{ param: 'ChannelId', value: '123', column: '养老服务' }],
    triggers: [],
    at: '2026-11-22T00:00:00.000Z',
    ...part,
  });
  const keep = (one: OfficeRecipe) =>
    own.evaluate(
      (value: OfficeRecipe) => chrome.storage.local.set({ [`office:${value.origin}`]: value }),
      one,
    );
  const said = () => own.evaluate(() => document.body.innerText);
  const press = async (label: string) => {
    const button = await until(
      () =>
        own
          .evaluateHandle(
            (words: string) =>
              [...document.querySelectorAll('button')].find(
                (one) => one.textContent === words || one.getAttribute('aria-label') === words,
              ),
            label,
          )
          .then((handle) => handle.asElement() as ElementHandle<Element> | null),
      `the button ${label}`,
    );
    await button.click();
  };

  beforeEach(async () => {
    await own.bringToFront();
    await own.evaluate(() => {
      location.hash = '#offices';
    });
    await keep(recipe());
    await own.waitForSelector('.office-columns');
  });

  it('show, change and take back; an open form is read anew', async () => {
    await own.screenshot({ path: '.output/forms-offices.png', fullPage: true });
    await open('/misleading');
    await draftAt('/misleading', ({ title }) => title.startsWith('关于'));
    await own.bringToFront();
    await press('删除：标题');
    await until(async () => (await recipes())[0]?.forms.length === 0, 'the form to be forgotten');
    await draftAt('/misleading', ({ title }) => title === '样式一');
    await own.bringToFront();
    await press('撤销');
    await until(async () => (await recipes())[0]?.forms.length === 1, 'the form to be back');
    await draftAt('/misleading', ({ title }) => title.startsWith('关于'));
  });

  it('name a selector that is none, and keep what was there', async () => {
    await own.bringToFront();
    await own.click('.office-fields textarea', { count: 3 });
    await own.keyboard.type('[[');
    await own.keyboard.press('Tab');
    await until(async () => (await said()).includes('不是选择器，没有保存'), 'the fault');
    expect((await recipes())[0]?.forms[0]?.fields.title?.selectors).toEqual(['[name=x1]']);
  });

  it('refuse an address that is none, and say so', async () => {
    await own.bringToFront();
    await own.click('.office-address input', { count: 3 });
    await own.keyboard.type('edit');
    await own.keyboard.press('Tab');
    await until(async () => (await said()).includes('地址要以 / 开头'), 'the fault');
    expect((await recipes())[0]?.forms[0]?.address).toBe('/misleading');
  });

  it('take a new line of the column map', async () => {
    const inputs = await own.$$('.office-columns tr:last-child input');
    await inputs[0]?.type('ChannelId');
    await inputs[1]?.type('77');
    await own.select('.office-columns tr:last-child select', '社会救助');
    await press('添加');
    await until(async () => (await recipes())[0]?.columns.length === 2, 'the line');
    await open('/numbered?ChannelId=77');
    await draftAt('ChannelId=77', ({ column }) => column === '社会救助');
  });

  it('are deleted with a question, brought back, and taken in from a file that is partly broken', async () => {
    await press('删除：旗政府网站后台');
    await press('删除');
    await until(async () => (await recipes()).length === 0, 'it to be deleted');
    await press('撤销');
    await until(async () => (await recipes()).length === 1, 'it to be back');
    const file = path.join(tmpdir(), `offices-${office.port}.json`);
    writeFileSync(
      file,
      JSON.stringify({
        kind: 'zhishou-offices',
        version: 1,
        offices: [recipe({ origin: 'http://b.test', name: '邻旗后台' }), { name: '坏的', origin: 'x' }],
      }),
    );
    await press('导入');
    const input = (await own.waitForSelector('.import input')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(file);
    await until(async () => (await said()).includes('第 2 个后台（坏的）没有导入'), 'the sentence');
    expect(await recipes()).toHaveLength(1);
    await own.screenshot({ path: '.output/forms-import.png', fullPage: true });
    await press('导入 1 个');
    await until(async () => (await recipes()).length === 2, 'the import');
    rmSync(file);
  });
});
