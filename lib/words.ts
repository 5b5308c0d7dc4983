// Words on the screen: from public/_locales, or a pair that a member of a family brings along.
import type zh from '../public/_locales/zh_CN/messages.json';
import type { Words } from './model.ts';
import { api } from './wire.ts';

export type Key = keyof typeof zh;

/** The message of that key in the browser's language; `$1`, `$2` … are filled in order, and `3 [day|days]` is told in number. */
export function t(key: Key, ...fill: (string | number)[]): string {
  const words = api.i18n.getMessage(key as Parameters<typeof api.i18n.getMessage>[0], fill.map(String));
  return words.replace(numbered, (_, many: string, between: string, one: string, more: string) =>
    [many, between, many === '1' ? one : more].join(''),
  );
}

const numbered = /(\d+)(\D*?)\[([^[|\]]+)\|([^[|\]]+)\]/g;

/** True where the interface is Chinese: which messages the browser picked, not which language it claims to speak. */
export function isChinese(): boolean {
  return t('language') !== 'en';
}

/** In the quotation marks of the language. */
export function quoted(words: string): string {
  return isChinese() ? `“${words}”` : `"${words}"`;
}

/** One of a pair; a plain string is the same in both. */
export function say(words: Words | string): string {
  if (typeof words === 'string') return words;
  return isChinese() ? words.zh : words.en;
}
