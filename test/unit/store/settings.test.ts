import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  changeSettings,
  defaults,
  inspectSettings,
  onSettings,
  readSettings,
} from '../../../lib/store/settings.ts';

const stored = (values: Record<string, unknown>) =>
  fakeBrowser.storage.local.set(
    Object.fromEntries(Object.entries(values).map(([name, value]) => [`setting.${name}`, value])),
  );

it('begins with the defaults', async () => {
  expect(await inspectSettings()).toEqual({ settings: defaults, broken: [] });
});

it('keeps what was changed and leaves the rest', async () => {
  await changeSettings({ countingUnit: 'owner' });
  expect(await changeSettings({ myUnit: '财政局' })).toEqual({
    ...defaults,
    countingUnit: 'owner',
    myUnit: '财政局',
  });
});

it('goes back to the default for undefined', async () => {
  await changeSettings({ myUnit: '财政局', pauseMs: 2000 });
  expect(await changeSettings({ myUnit: undefined, pauseMs: undefined })).toEqual(defaults);
});

it('sorts times and drops repeats', async () => {
  expect((await changeSettings({ schedule: ['14:30', '08:30', '14:30'] })).schedule).toEqual([
    '08:30',
    '14:30',
  ]);
});

it('takes two changes from two windows at the same time', async () => {
  await Promise.all([changeSettings({ countReposts: false }), changeSettings({ digest: 'morning' })]);
  expect(await readSettings()).toEqual({ ...defaults, countReposts: false, digest: 'morning' });
});

it.each([
  ['countingUnit', 'unit', '计数口径'],
  ['countReposts', 'yes', '转载和外链计数'],
  ['schedule', ['25:00'], '更新时间'],
  ['schedule', [], '更新时间'],
  ['pauseMs', -1, '访问间隔'],
  ['people', { clerk: 1 }, '审核人员'],
  ['contacts', 'none', '联系人'],
  ['newArticleUrl', 'javascript:alert(1)', '新建地址'],
])(
  'a stored %s of %j falls back to its default and is reported; the others are kept',
  async (name, value, title) => {
    await stored({ workdaysOnly: false, [name]: value });
    const { settings, broken } = await inspectSettings();
    expect(settings).toEqual({ ...defaults, workdaysOnly: false });
    expect(broken.map((words) => words.zh)).toEqual([expect.stringContaining(title)]);
  },
);

it('refuses a value that cannot be, and changes nothing', async () => {
  await expect(changeSettings({ digest: 'morning', schedule: ['8:30'] })).rejects.toMatchObject({
    words: { zh: expect.stringContaining('更新时间') },
  });
  expect(await readSettings()).toEqual(defaults);
});

it('tells of a change, and of no other key, until undone', async () => {
  const heard = vi.fn();
  const undo = onSettings(heard);
  await fakeBrowser.storage.local.set({ minimised: true });
  await changeSettings({ digest: 'morning' });
  await vi.waitFor(() => expect(heard).toHaveBeenCalledOnce());
  expect(heard).toHaveBeenCalledWith({ ...defaults, digest: 'morning' });
  undo();
  await changeSettings({ digest: 'none' });
  expect(heard).toHaveBeenCalledOnce();
});
