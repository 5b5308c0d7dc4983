import { openDB } from 'idb';
import { expect, it } from 'vitest';
import { open, reading, writing } from '../../../lib/store/db.ts';
import { storageTrouble } from '../../../lib/store/trouble.ts';
import { withFreshStore } from './fresh.ts';

withFreshStore();

const site = { origin: 'http://portal.test', pattern: 'http://portal.test/*', title: '', enabledAt: '' };

it('lets go at once when a newer version wants to open, and says so to whoever comes after', async () => {
  await open();
  const newer = await openDB('zhishou', 99);
  await expect(open()).rejects.toMatchObject({ words: { zh: expect.stringContaining('请刷新这个页面') } });
  newer.close();
});

it('opens again after its connection was closed', async () => {
  (await open()).close();
  await writing(['sites'], (tx) => tx.objectStore('sites').put(site));
  expect(await reading(['sites'], (tx) => tx.objectStore('sites').count())).toBe(1);
});

it('stores nothing of a transaction whose second step fails', async () => {
  const act = writing(['sites', 'confirmed'], async (tx) => {
    await tx.objectStore('sites').put(site);
    await tx.objectStore('confirmed').put({ digest: 'x', at: (() => {}) as never });
  });
  await expect(act).rejects.toThrow();
  expect(await reading(['sites'], (tx) => tx.objectStore('sites').count())).toBe(0);
});

it.each([
  ['QuotaExceededError', '磁盘已满'],
  ['VersionError', '请刷新这个页面'],
  ['UnknownError', '浏览器的本地数据库出错（UnknownError'],
])('says of %s what happened and what to do', (name, words) => {
  expect(storageTrouble(new DOMException('because', name))).toMatchObject({
    words: { zh: expect.stringContaining(words) },
  });
});

it('leaves an error that is not the storage’s as it is', () => {
  const error = new TypeError('a mistake in the program');
  expect(storageTrouble(error)).toBe(error);
});
