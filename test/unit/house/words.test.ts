// The strings of the interface: both languages complete, every one used, every one that is used there.
import { describe, expect, it, vi } from 'vitest';
import { api } from '../../../lib/wire.ts';
import { t } from '../../../lib/words.ts';
import en from '../../../public/_locales/en/messages.json';
import zh from '../../../public/_locales/zh_CN/messages.json';
import config from '../../../wxt.config.ts?raw';
import { sources } from './sources.ts';

type Messages = Record<string, { message: string }>;
const locales: Record<string, Messages> = { zh_CN: zh, en };
const keys = Object.keys(zh);
const code = sources().map((source) => source.code);

/** Keys put together from a prefix and a value of the model, where `t` is called. */
const composed = [
  /^columns_(read|empty)_at$/,
  /^field_(?:title|body|column|contentSource|author|publishedOn|documentNumber|abstract|attachments)$/,
  /^offices_read_(?:value|text|chosen|ticked|attribute)$/,
  /^(?:reason|advice|state|kind|origin|purpose|strength|people)_/,
  /^(?:ledger_kind|options_tab|columns_from|columns_state|columns_choice|settings_per)_/,
  /^(?:teach_(?:means|refusal)|recipes_state)_/,
  /^panel_(?:form|form_source)_/,
  /^(?:override_class|ledger_publicity|panel_watch|panel_earlier_how)_/,
  /^shield_(?:state|trouble|claimed)_/,
  /^panel_(?:hold|ask|note|yes|no|clerk|reviewer|leader|publisher)$/,
];

const placeholders = (message: string) =>
  [...new Set(message.replaceAll('$$', '').match(/\$\d/g) ?? [])].sort();

describe('the two languages', () => {
  it('have the same keys', () => {
    expect(Object.keys(en).sort()).toEqual([...keys].sort());
  });

  it('take the same words in', () => {
    const uneven = keys.filter((key) => {
      const [one, other] = [locales.zh_CN?.[key]?.message ?? '', locales.en?.[key]?.message ?? ''];
      return placeholders(one).join() !== placeholders(other).join();
    });
    expect(uneven).toEqual([]);
  });

  it.each(Object.keys(locales))(
    '%s: keys are plain, no message is empty, no placeholder is skipped or unknown',
    (locale) => {
      for (const [key, { message }] of Object.entries(locales[locale] ?? {})) {
        expect([key, /^[a-zA-Z0-9_]+$/.test(key)]).toEqual([key, true]);
        expect([key, message.trim()]).toEqual([key, message.trim() || 'something']);
        const used = placeholders(message);
        expect([key, used]).toEqual([key, used.map((_, n) => `$${n + 1}`)]);
        expect([key, message.replaceAll('$$', '').replace(/\$\d/g, '')]).toEqual([
          key,
          expect.not.stringContaining('$'),
        ]);
      }
    },
  );

  it('the Chinese says what it says without raising its voice, and is Chinese', () => {
    const loud = Object.entries(zh).filter(([, { message }]) => /！|[\u4e00-\u9fa5]!/.test(message));
    expect(loud.map(([key]) => key)).toEqual([]);
    const foreign = Object.entries(zh).filter(
      ([, { message }]) => !/[\u4e00-\u9fa5]/.test(message.replace(/\$\d/g, '')) && /[a-z]{3}/i.test(message),
    );
    expect(foreign.map(([key]) => key)).toEqual([]);
  });
});

describe('numbers in English', () => {
  it.each([
    ['tab_read_some', [1], 'Read 1 column in a browser tab'],
    ['tab_read_some', [21], 'Read 21 columns in a browser tab'],
    ['shield_rehearsed', ['9/9', '11-01'], '9/9 ways are held (rehearsed 11-01)'],
    ['popup_open', [0], '0 rows await a second person'],
    ['popup_stopped', ['2026-11-01', 0, 1], 'Stopped 2026-11-01 after 0/1 column'],
    ['recipes_tried_read', [1, 2], 'Read 1 row, 2 dates.'],
  ] as const)('%s of %j: %s', (key, fill, words) => {
    const filled = vi.spyOn(api.i18n, 'getMessage');
    filled.mockReturnValue(
      fill.reduce<string>((all, one, at) => all.replaceAll(`$${at + 1}`, `${one}`), en[key].message),
    );
    expect(t(key, ...fill)).toBe(words);
    filled.mockRestore();
  });
});

describe('in use', () => {
  it('every key that is asked for is there', () => {
    const asked = code.flatMap((text) =>
      [...text.matchAll(/(?<![\w.])t\(\s*'([^']+)'/g)].map(([, key = '']) => key),
    );
    expect(asked.length).toBeGreaterThan(100);
    expect([...new Set(asked)].filter((key) => !keys.includes(key))).toEqual([]);
  });

  it('every prefix that keys are put together from leads to some', () => {
    const prefixes = code.flatMap((text) =>
      [...text.matchAll(/(?<![\w.])t\(\s*`([a-z0-9_]+)\$\{/g)].map(([, prefix = '']) => prefix),
    );
    expect(prefixes.filter((prefix) => !keys.some((key) => key.startsWith(prefix)))).toEqual([]);
  });

  it('every key is used somewhere', () => {
    const text = [...code, config].join('\n');
    const messages = [...text.matchAll(/__MSG_(\w+?)__/g)].map(([, key]) => key);
    const quoted = [...text.matchAll(/['"`]([a-zA-Z0-9_]+)['"`]/g)].map(([, key]) => key);
    const named = new Set([...messages, ...quoted]);
    const unused = keys.filter((key) => !named.has(key) && !composed.some((pattern) => pattern.test(key)));
    expect(unused).toEqual([]);
  });
});
