// `npm start`: builds, starts the demo town, opens a browser with the extension set up, and says what to look at.
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { provideBrowsers } from './browsers.ts';
import { launchChromium } from './e2e/browser.ts';
import { enableSite, hurry, surveyed } from './e2e/day.ts';
import { startTown, type Town } from './portal/town.ts';
import { tour } from './tour/tour.ts';

const { values } = parseArgs({ options: { tour: { type: 'boolean' }, port: { type: 'string' } } });
const noDisplay = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;

provideBrowsers(['chromium']);
const built = spawnSync('wxt build', { shell: true, stdio: ['ignore', 'ignore', 'inherit'] });
if (built.status !== 0) process.exit(built.status ?? 1);

if (values.tour || noDisplay) await tour();
else await openTown();

async function openTown(): Promise<void> {
  const town = await startTown({ port: Number(values.port ?? 8422) });
  const chromium = await launchChromium({ headless: false });
  const [page = await chromium.browser.newPage()] = await chromium.browser.pages();
  console.log('正在启用演示站点并普查 32 个栏目……');
  await hurry(chromium, town);
  for (const address of [town.office, town.portal]) {
    await page.goto(address);
    await enableSite(chromium, page);
  }
  const own = await chromium.openOwn('options.html');
  await surveyed(own);
  await page.goto(`${town.portal}/`);
  await page.bringToFront();
  sayWhatToSee(town);
  await new Promise((closed) => chromium.browser.once('disconnected', closed));
  await town.close();
}

function sayWhatToSee({ portal, office }: Town): void {
  console.log(`
值守已经装好，演示站点已经启用。可以这样看：
  1. 门户   ${portal}/
     指向“上月未达标”和“将到期”栏目的链接旁有小标记；点开任一栏目，页脚有一条值守栏，展开是依据。
  2. 弹窗   点浏览器右上角的拼图图标，再点“值守”（可以钉住）：本月缺口、复制催报、立即更新。
  3. 后台   ${office}/
     新建一篇稿件，正文里写一个身份证号（例如 11010519491231002X），点“发布”：会被拦下，右侧是发布审查。
     改掉号码、答完保密审查，确认后原来的“发布”自动继续；稿件随后出现在门户上，条数加一。
  4. 工作台 弹窗底部：对照表、栏目、台账、设置、出网记录。
关上浏览器就结束。The demo is ready; close the browser to end it.
`);
}
