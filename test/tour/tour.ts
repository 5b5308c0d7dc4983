// `npm start -- --tour`: walks through the whole job without a screen and leaves a picture of every surface and state.
import path from 'node:path';
import { type Chromium, launchChromium } from '../e2e/browser.ts';
import { hurry, surveyed } from '../e2e/day.ts';
import { startTown } from '../portal/town.ts';
import { type Album, openAlbum } from './album.ts';
import { dashboard, english } from './dashboard.ts';
import { elsewhere } from './elsewhere.ts';
import { office } from './office.ts';
import { enabling, portal } from './portal.ts';

const day = 86_400;

/** Walks, and says where the pictures are. Throws where a step does not do what it must. */
export async function tour(): Promise<void> {
  const album = openAlbum(path.resolve('.output/tour'));
  const ahead = secondsAhead(new Date());
  const town = await startTown({ today: shanghaiDay(new Date(Date.now() + ahead * 1000)) });
  const chromium = await launchChromium({ aheadSeconds: ahead, size: { width: 1366, height: 820 } });
  try {
    await walk(chromium, town, album);
  } finally {
    await chromium.close();
  }
  await elsewhere(album);
  await english(town, album, ahead);
  await town.close();
  console.log(`\n图片和目录页在 ${album.close()}`);
}

async function walk(
  chromium: Chromium,
  town: Awaited<ReturnType<typeof startTown>>,
  album: Album,
): Promise<void> {
  await hurry(chromium, town);
  const page = await chromium.browser.newPage();
  await enabling(chromium, town, page, album);
  const own = await chromium.openOwn('options.html');
  await surveyed(own);
  await portal(chromium, town, page, album);
  await office(chromium, town, page, own, album);
  await dashboard(chromium, album);
}

/** 将到期 exists in the last week of a month only: the extension's clock is moved to five days before its end. */
function secondsAhead(now: Date): number {
  const [year = 0, month = 1, today = 1] = shanghaiDay(now).split('-').map(Number);
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return Math.max(0, last - 5 - today) * day;
}

function shanghaiDay(at: Date): string {
  return at.toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
}
