// The tour's second half: an article is written, held, mended, answered, released, and counted.
import type { Frame, Page } from 'puppeteer-core';
import { type Chromium, until } from '../e2e/browser.ts';
import {
  answerCard,
  buttonSaying,
  confirmRelease,
  enableSite,
  newArticle,
  panelFrame,
  panelText,
  press,
  stored,
  writeArticle,
  writeBody,
} from '../e2e/day.ts';
import { ourText } from '../e2e/shadow.ts';
import type { Town } from '../portal/town.ts';
import type { Album } from './album.ts';
import { settle } from './portal.ts';

const column = '养老服务';
const clean = '现将2026年第四季度养老服务补贴发放情况予以公示，公示期五个工作日。';
const article = {
  title: '奈曼旗2026年第四季度养老服务补贴发放情况公示',
  column,
  source: '旗民政局',
  body: `${clean}领取人身份证号11010519491231002X，内部资料，注意保存。`,
};

/** From an editor that was open before to the article in the ledger. */
export async function office(
  chromium: Chromium,
  town: Town,
  page: Page,
  own: Page,
  album: Album,
): Promise<void> {
  await page.bringToFront();
  await page.goto(`${town.office}/`);
  await newArticle(page, town, column);
  await enableSite(chromium, page);
  const late = await panelFrame(page);
  await until(async () => (await panelText(late)).includes('未武装'), 'the panel to say 未武装');
  await settle(page);
  await album.take(page, 'panel-late', '启用之前就开着的编辑页：面板写明未武装，请刷新');
  await page.goto(`${town.office}/`);
  const form = await newArticle(page, town, column);
  await writeArticle(form, article);
  await settle(page);
  await album.take(page, 'editor-marks', '后台编辑页：可疑之处有下划线，稿件一个字节也没有改');
  await rehearsed(page, album);
  await held(page, form, album);
  await released(page, form, album);
  await until(
    async () => (await stored<{ kind: string }>(own, 'ledger')).some(({ kind }) => kind === 'published'),
    'the entry 已公开',
    60_000,
  );
  await page.goto(town.portal + (town.expectations().find((one) => one.column === column)?.path ?? ''));
  await until(async () => (await ourText(page)).includes('达标'), 'the bar to say 达标');
  await settle(page);
  await album.take(page, 'column-after', '门户：稿件已经公开，本月条数变成 2/2');
  await unreadable(page, town, album);
}

async function rehearsed(page: Page, album: Album): Promise<void> {
  const panel = await panelFrame(page);
  await (await buttonSaying(panel, '演练')).click();
  await panel.waitForSelector('.shield-ways');
  await panel.evaluate(() => {
    document.querySelector('.shield-ways')?.closest('details')?.setAttribute('open', '');
    document.querySelector('#shield-h')?.scrollIntoView();
  });
  await settle(page);
  await album.take(
    page,
    'panel-shield',
    '布防：演练把本页每种发布方式按一遍，最后一刻收回，逐项写明拦不拦得下',
  );
}

async function held(page: Page, form: Frame, album: Album): Promise<void> {
  await press(form, '#btn-publish');
  const panel = await panelFrame(page);
  await until(async () => (await panelText(panel)).includes('等待放行'), 'the hold to be shown');
  await settle(page);
  await album.take(
    page,
    'panel-held',
    '点“发布”被拦下：含居民身份证号码；右侧写明栏目、保障部门和发布后的条数',
  );
  await (await buttonSaying(panel, '仍要发布')).click();
  await settle(page);
  await album.take(page, 'panel-override', '仍要发布：要写理由、署名，台账上一直挂着，等第二人销号');
  await (await buttonSaying(panel, '返回')).click();
  await panel.evaluate(() => document.querySelector('fieldset.question')?.scrollIntoView());
  await settle(page);
  await album.take(page, 'panel-card', '保密审查卡：只问人才答得了的，一项也不预先勾选');
}

async function released(page: Page, form: Frame, album: Album): Promise<void> {
  const panel = await panelFrame(page);
  await writeBody(form, clean);
  await until(async () => !(await panelText(panel)).includes('1101'), 'the finding to go');
  await answerCard(panel);
  await settle(page);
  await album.take(page, 'panel-ready', '改好、答完：确认后原来的“发布”自动继续');
  await (await buttonSaying(panel, '查看和修改')).click();
  await panel.evaluate(() => document.querySelector('#form, [id*=form]')?.scrollIntoView());
  await settle(page);
  await album.take(page, 'panel-form', '信息发布审核单：13 项已按稿件填好，可以改，可以打印成一页 A4');
  await confirmRelease(panel);
  await until(
    () => form.detached || page.frames().some((frame) => frame.url().includes('/article/saved')),
    'the article to be sent',
  );
  await settle(page);
  await album.take(page, 'released', '放行：后台照常发布');
}

async function unreadable(page: Page, town: Town, album: Album): Promise<void> {
  await page.goto(`${town.office}/editor/unreadable`);
  await settle(page);
  await (await buttonSaying(page, '发布')).click();
  await settle(page);
  await settle(page);
  await album.take(page, 'panel-unreadable', '读不到稿件：请人工核对，一次点击放行，台账记“未检查”');
}
