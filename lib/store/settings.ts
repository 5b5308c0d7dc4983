// 设置: one key per setting in storage.local, so that two windows changing two settings never overwrite each other.
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { Explained } from '../errors.ts';
import type { Settings, Words } from '../model.ts';

/** What holds until somebody decides otherwise. */
export const defaults: Settings = {
  countingUnit: 'line',
  countReposts: true,
  schedule: ['08:30', '14:30'],
  workdaysOnly: true,
  pauseMs: 1000,
  digest: 'none',
  people: { clerk: '', reviewer: '', leader: '', publisher: '' },
  contacts: [],
};

/** The settings. A stored value that is not usable counts as its default; `inspectSettings` names it. */
export async function readSettings(): Promise<Settings> {
  return (await inspectSettings()).settings;
}

/** The settings, and in words every stored value that could not be used. */
export async function inspectSettings(): Promise<{ settings: Settings; broken: Words[] }> {
  const stored = await browser.storage.local.get(names.map(keyOf));
  const settings = { ...defaults } as Record<string, unknown>;
  const broken: Words[] = [];
  for (const name of names) {
    const value = stored[keyOf(name)];
    if (value === undefined) continue;
    const checked = v.safeParse(schemas[name], value);
    if (checked.success) settings[name] = checked.output;
    else broken.push(unusable(name, value));
  }
  return { settings: settings as Settings, broken };
}

/** Changes the settings named in `part`; `undefined` goes back to the default. Rejects with words, changing nothing, when a value is not usable. */
export async function changeSettings(part: Partial<Settings>): Promise<Settings> {
  const given = Object.entries(part) as [Name, unknown][];
  const put: Record<string, unknown> = {};
  for (const [name, value] of given) {
    if (value === undefined) continue;
    const checked = v.safeParse(schemas[name], value);
    if (!checked.success) throw new Explained(refused(name, value));
    put[keyOf(name)] = checked.output;
  }
  const dropped = given.filter(([, value]) => value === undefined).map(([name]) => keyOf(name));
  if (dropped.length) await browser.storage.local.remove(dropped);
  if (Object.keys(put).length) await browser.storage.local.set(put);
  return readSettings();
}

/** Calls `act` with the settings whenever one of them changed in any window; returns its undo. */
export function onSettings(act: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area !== 'local' || !names.some((name) => keyOf(name) in changes)) return;
    void readSettings().then(act);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

type Name = keyof Settings;

const text = v.pipe(v.string(), v.maxLength(200));
const address = v.pipe(v.string(), v.maxLength(2000), v.regex(/^https?:\/\/\S+$/));

const schemas = {
  myUnit: text,
  countingUnit: v.picklist(['line', 'column', 'owner']),
  countReposts: v.boolean(),
  schedule: v.pipe(
    v.array(v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/))),
    v.minLength(1),
    v.maxLength(12),
    v.transform((times) => [...new Set(times)].sort()),
  ),
  workdaysOnly: v.boolean(),
  pauseMs: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(20_000)),
  digest: v.picklist(['none', 'morning']),
  people: v.object({ clerk: text, reviewer: text, leader: text, publisher: text }),
  contacts: v.array(v.object({ unit: text, person: text, phone: text })),
  newArticleUrl: address,
} satisfies Record<Name, v.GenericSchema>;

const names = Object.keys(schemas) as Name[];

const titles: Record<Name, Words> = {
  myUnit: { zh: '我的单位', en: 'my unit' },
  countingUnit: { zh: '计数口径', en: 'counting unit' },
  countReposts: { zh: '转载和外链计数', en: 'counting of reposts and links' },
  schedule: { zh: '更新时间', en: 'survey times' },
  workdaysOnly: { zh: '仅工作日更新', en: 'workdays only' },
  pauseMs: { zh: '访问间隔', en: 'pause between requests' },
  digest: { zh: '每日提醒', en: 'morning digest' },
  people: { zh: '审核人员', en: 'people' },
  contacts: { zh: '联系人', en: 'contacts' },
  newArticleUrl: { zh: '新建地址', en: 'address for new articles' },
};

function keyOf(name: Name): string {
  return `setting.${name}`;
}

function unusable(name: Name, value: unknown): Words {
  const said = JSON.stringify(value)?.slice(0, 60);
  return {
    zh: `设置“${titles[name].zh}”存着无法使用的值 ${said}，已按默认值处理。请在“设置”中重新填写。`,
    en: `The setting "${titles[name].en}" holds ${said}, which cannot be used; the default applies. Set it again.`,
  };
}

function refused(name: Name, value: unknown): Words {
  const said = JSON.stringify(value)?.slice(0, 60);
  return {
    zh: `设置“${titles[name].zh}”不能是 ${said}，没有改动。请核对后重新填写。`,
    en: `The setting "${titles[name].en}" cannot be ${said}; nothing was changed. Check it and enter it again.`,
  };
}
