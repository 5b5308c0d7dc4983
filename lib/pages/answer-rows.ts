// What all data lists share: JSON taken as untrusted, and rows made of its fields.
import type { Reading, Row, ShownDate } from '../model.ts';
import { address, sameHost, withoutSession } from './addresses.ts';
import type { Asked } from './answer.ts';
import { readDate } from './dates.ts';
import { parsedPage } from './parsed.ts';
import { fold } from './text.ts';

/** An object of unknown make, as JSON gives it. */
export type Fields = Record<string, unknown>;

/** No list of a column is longer than this in one answer; no title is. */
const most = { rows: 5000, title: 300 };

/** The JSON in a text, also behind a callback's name (JSONP); undefined where it is none. */
export function jsonIn(text: string): unknown {
  const bare = text.replace(/^\ufeff/, '').trim();
  const inside = /^[\w.$]+\s*\(([\s\S]*)\)\s*;?$/.exec(bare)?.[1] ?? bare;
  try {
    return JSON.parse(inside);
  } catch {
    return undefined;
  }
}

/** An object's fields; none of anything else. */
export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

/** The list in a field; undefined where there is none. */
export function listIn(value: unknown): unknown[] | undefined {
  return Array.isArray(value) ? value.slice(0, most.rows) : undefined;
}

/** A text or number as text; `''` for anything else. */
export function textIn(value: unknown): string {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return typeof value === 'string' ? value : '';
}

/** A number of items; undefined where none is told. */
export function countIn(value: unknown): number | undefined {
  const text = textIn(value).trim();
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** The first of these fields that has a text. */
export function firstText(fields: Fields, names: string[]): string {
  return names.map((name) => textIn(fields[name]).trim()).find(Boolean) ?? '';
}

/**
 * A row, or undefined where it has no title or leads to no web address. Addresses are seen from `base`; those on the
 * column's host take its scheme, so that one article has one address whichever way it was read.
 */
export function rowOf(
  fields: { title: string; href: string; date?: ShownDate; pinned?: boolean },
  { page }: Pick<Asked, 'page'>,
  base: string = page,
): Row | undefined {
  const title = plainText(fields.title).slice(0, most.title);
  const made = webAddress(fields.href, base, page);
  const url = made && withoutSession(made);
  if (!title || !url) return undefined;
  const { date, pinned = false } = fields;
  return { title, url, ...(date && { date }), pinned, external: !sameHost(url, page) };
}

/** The day in a field: as printed there, or Unix seconds; `data` says that it is the site's own data. */
export function dataDate(value: string): ShownDate | undefined {
  return /^0*$/.test(value) ? undefined : readDate(value, 'data');
}

/** Words that come as HTML (`&#8211;`, `<em>`) as they are shown. Other angle brackets are part of a title. */
export function plainText(words: string): string {
  const short = words.slice(0, 4 * most.title);
  if (!/&#?\w+;|<\/?(?:a|b|br|em|font|i|p|span|strong|sub|sup|u)\b/i.test(short)) return fold(short);
  return parsedPage('', 'http://localhost/').parse(short).text();
}

/** A reading of rows, absent fields left out; without rows there is none. */
export function readingOf(
  adapter: string,
  rows: Row[],
  said: { next?: string; total?: number; newest?: boolean; heading?: string },
): Reading {
  if (rows.length === 0) return notMine;
  const kept = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  return { state: 'read', adapter, rows, ...kept };
}

/** The answer is no data of this member's. */
export const notMine: Reading = { state: 'unreadable', reason: 'changed' };

function webAddress(href: string, base: string, page: string): string | undefined {
  const url = href.trim() && !/^\s*#/.test(href) ? address(href.trim(), base) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) return undefined;
  const own = address(page);
  if (!own || url.hostname !== own.hostname || url.protocol === own.protocol) return url.href;
  return url.port || own.port ? url.href : url.href.replace(/^https?:/, own.protocol);
}

/** The address with these parameters in place of its own. */
export function withParams(url: string, params: Record<string, string | number>): string {
  const made = new URL(url);
  for (const [name, value] of Object.entries(params)) made.searchParams.set(name, String(value));
  return made.href;
}
