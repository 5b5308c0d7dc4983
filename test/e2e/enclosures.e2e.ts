// What is cleared is what goes out, files and pictures too, in real Chromium with real editors and upload lists.
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import kindeditor from '../editors/makes/kindeditor.ts';
import textarea from '../editors/makes/textarea.ts';
import tinymce5 from '../editors/makes/tinymce5.ts';
import ueditor from '../editors/makes/ueditor.ts';
import ueditorTabs from '../editors/makes/ueditor-tabs.ts';
import { type EditorOffice, startEditorOffice } from '../editors/serve.ts';
import { type Trigger, triggers } from '../editors/triggers.ts';
import { type Chromium, drawsNothing, launchChromium, until } from './browser.ts';
import { answerAtOnce, confirmRelease, enableSite, hurry, panelFrame, panelText } from './day.ts';
import { type EditorDesk, type Open, openDesk } from './editor-desk.ts';

/** What the page's own script offers. */
declare const office: { body: { roots(): HTMLElement[] } };

const words = '<p>现将第四季度高龄津贴发放情况予以公示。</p><p>公示期五个工作日。</p>';
const picture = '<p><img src="/upload/20261122/1.jpg" width="300"></p>';
const pasted = `<p><img src="data:image/png;base64,${'A'.repeat(400)}"></p>`;
const fetching = triggers.find(({ id }) => id === 'fetch-button') as Trigger;

let served: EditorOffice;
let chromium: Chromium;
let own: Page;
let page: Page;
let desk: EditorDesk;
let panel: Frame;

const sent = () => served.sent.filter(({ status }) => status === '1').length;
const isHeld = async () => {
  const all = (await own.evaluate(() => chrome.storage.session.get(null))) as Record<string, Partial<Open>>;
  return Object.values(all).some(({ held }) => held);
};
const said = (text: string) =>
  until(async () => (await panelText(panel)).includes(text.replace(/\s/g, '')), `the panel to say ${text}`);

beforeAll(async () => {
  served = await startEditorOffice();
  chromium = await launchChromium({ port: served.port, size: { width: 1440, height: 900 } });
  await hurry(chromium);
  page = await chromium.browser.newPage();
  await page.goto(served.origin);
  await enableSite(chromium, page);
  own = await chromium.openOwn(drawsNothing);
});

afterAll(async () => {
  await chromium?.close();
  served?.close();
});

/** Opens an office, writes, and has it cleared before anything is pressed. */
async function cleared(
  make: Parameters<typeof openDesk>[2],
  title: string,
  html: string,
  before?: () => Promise<void>,
) {
  await page.goto('about:blank');
  await own.evaluate(() => chrome.storage.session.clear());
  desk = await openDesk(page, served, make);
  await desk.write(title, html);
  await before?.();
  await desk.arm(fetching);
  panel = await panelFrame(page);
  await said(title);
  await panel.waitForSelector('fieldset.question-open');
  await answerAtOnce(panel);
  await confirmRelease(panel);
  await said('审查完毕');
  served.sent.length = 0;
}

/** One press goes straight through. */
async function passes(): Promise<void> {
  const before = sent();
  await desk.fire(fetching);
  // The panel gave its room back in that moment, and the press went beside the button: a person presses again.
  const came = async () => sent() > before || (await isHeld());
  await until(came, 'the press to do something', 3000).catch(() => desk.fire(fetching));
  await until(() => sent() === before + 1, 'the article to be sent');
  expect(await isHeld()).toBe(false);
}

/** It is held, the panel says why, and once confirmed it goes out once. */
async function isHeldFor(reason: string): Promise<void> {
  const before = sent();
  await desk.fire(fetching);
  await until(isHeld, 'the hold');
  await said('等待放行');
  await said(reason);
  expect(sent()).toBe(before);
  await answerAtOnce(panel);
  await confirmRelease(panel);
  await until(() => sent() === before + 1, 'the article to be sent once it was confirmed');
}

const inText = (act: (body: HTMLElement) => void) =>
  desk.form.evaluate(`(${act})(office.body.roots()[0])`) as Promise<void>;

describe.each([tinymce5, ueditor, kindeditor])('pictures in $name', (make) => {
  it('drawn otherwise, put elsewhere or uploaded pass; another one and one more are held', async () => {
    await cleared(make, `带图的公示（${make.name}）`, words + picture + pasted);
    await inText((body) => {
      const [first, second] = body.querySelectorAll('img');
      first?.setAttribute('width', '80');
      second?.setAttribute('src', '/upload/1668999912345.png');
      if (second) body.prepend(second);
    });
    await passes();
    await inText((body) => {
      body.querySelector('img[width]')?.setAttribute('src', 'https://cdn.test/upload/20261122/1-300x200.jpg');
    });
    await passes();
    await inText((body) => {
      body.querySelector('img[width]')?.setAttribute('src', '/upload/20261122/2.jpg');
    });
    await isHeldFor('1张图片（或音视频）是新加的或换过的');
    await inText((body) => {
      const one = body.ownerDocument.createElement('img');
      one.src = '/upload/20261122/3.jpg';
      body.append(one);
    });
    await isHeldFor('1张图片（或音视频）是新加的或换过的');
  });

  it('and a file behind the same words is held when it is another one', async () => {
    await cleared(
      make,
      `带附件的公示（${make.name}）`,
      `${words}<p><a href="/upload/20261121/a.xlsx">附件：名单.xlsx</a></p>`,
    );
    await passes();
    await inText((body) => {
      for (const name of ['href', '_href', 'data-mce-href', 'data-ke-src'])
        if (body.querySelector('a')?.hasAttribute(name))
          body.querySelector('a')?.setAttribute(name, '/upload/20261122/a.xlsx');
    });
    await isHeldFor('附件是新加的或换过的：附件：名单.xlsx');
  });
});

describe('a file field beside a plain text area', () => {
  it('passes as it was, and is held when another file of the same name was chosen', async () => {
    const choose = (inside: string) =>
      desk.form.evaluate((text: string) => {
        const chosen = new DataTransfer();
        chosen.items.add(new File([text], '名单.txt', { lastModified: text.length }));
        const field = document.querySelector<HTMLInputElement>('#chosen');
        if (!field) throw new Error('No field.');
        field.files = chosen.files;
        field.dispatchEvent(new Event('change', { bubbles: true }));
      }, inside);
    await cleared(textarea, '带文件的公示', words, async () => {
      await desk.form.evaluate(() => {
        const field = Object.assign(document.createElement('input'), { type: 'file', id: 'chosen' });
        document.getElementById('article')?.append('附件', field);
      });
      await choose('甲');
    });
    await said('附件1个：名单.txt');
    await passes();
    await choose('甲乙丙');
    await isHeldFor('附件是新加的或换过的：名单.txt');
  });
});

// As its documentation lists several files (2026-11): the package chooses and uploads, the page draws what it is told of.
const listed = `new Promise((done) => {
  const box = document.createElement('div');
  box.innerHTML = '<button type="button" id="pick">选择文件</button><table class="layui-table"><tbody id="uploadList"></tbody></table><button type="button" id="start">开始上传</button>';
  document.getElementById('article').append(box);
  const rows = new Map();
  layui.use('upload', () => {
    layui.upload.render({
      elem: '#pick', url: '/upload', accept: 'file', multiple: true, auto: false, bindAction: '#start',
      choose: (chosen) => {
        chosen.pushFile();
        chosen.preview((nth, file) => {
          const row = document.getElementById('uploadList').insertRow();
          rows.set(nth, row);
          for (const words of [file.name, '12.3kb', '等待上传']) row.insertCell().textContent = words;
        });
      },
      done: ({ data }, nth) => {
        const [name, , state] = rows.get(nth).cells;
        const link = Object.assign(document.createElement('a'), { href: data.src, textContent: name.textContent });
        name.replaceChildren(link);
        state.textContent = '上传成功';
      },
    });
    done();
  });
})`;

describe('the upload list of layui', () => {
  const choose = (name: string) =>
    desk.form.evaluate((called: string) => {
      const field = document.querySelector<HTMLInputElement>('.layui-upload-file');
      const chosen = new DataTransfer();
      chosen.items.add(new File([called], called));
      if (!field) throw new Error('No field of layui.');
      field.files = chosen.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }, name);
  const rowSays = (words: string) =>
    until(
      () =>
        desk.form.evaluate((said: string) => {
          const row = [...document.querySelectorAll('#uploadList tr')].at(-1);
          return row?.textContent?.includes(said);
        }, words),
      `the last row to say ${words}`,
    );

  it('passes while it is as it was, uploaded since or not, and is held for one file more', async () => {
    await cleared(ueditorTabs, '带上传列表的公示', words, async () => {
      await desk.form.evaluate(listed);
      await choose('名单.xlsx');
      await rowSays('等待上传');
    });
    await said('附件1个：名单.xlsx');
    await desk.form.evaluate(() => document.getElementById('start')?.click());
    await rowSays('上传成功');
    await passes();
    await choose('附表.docx');
    await rowSays('等待上传');
    await isHeldFor('附件是新加的或换过的：附表.docx');
  });
});
