// Reads the national tags of an article's page, and tells what is wrong with them (标签体检).
import type { NationalTag, TagFault } from '../model.ts';
import { readDate } from './dates.ts';
import type { Page } from './page.ts';
import { fold } from './text.ts';

/** Those that an article's page must carry: its site's, its column's, its own (annex 3 of 国办发〔2017〕47号). */
export const nationalTags: NationalTag[] = [
  'SiteName',
  'SiteDomain',
  'SiteIDCode',
  'ColumnName',
  'ColumnType',
  'ArticleTitle',
  'PubDate',
  'ContentSource',
];

const shapes: Partial<Record<NationalTag, RegExp>> = {
  // Ten digits, the first six those of the administrative division; ministries have bm and eight.
  SiteIDCode: /^(?:\d{10}|bm\d{8})$/i,
  PubDate: /^\d{4}-\d\d-\d\d(?: \d\d:\d\d(?::\d\d)?)?$/,
  // One of a fixed list; two joined by a comma were seen (2022).
  ColumnType: /^[^,，、;；|]+$/,
};

/** What is wrong with each tag, in the order of the annex; empty where nothing is. Values are cut at 80 characters. */
export function tagFaults({ root }: Page): TagFault[] {
  const written = root.all('meta[name]').map((tag) => ({
    name: (tag.attr('name') ?? '').trim(),
    content: fold(tag.attr('content') ?? '').slice(0, 80),
  }));
  const each = nationalTags.map((tag) => ({
    tag,
    found: written.filter(({ name }) => name.toLowerCase() === tag.toLowerCase()),
  }));
  if (each.every(({ found }) => found.length === 0)) return [{ tag: 'all', fault: 'missing' }];
  return each.flatMap(({ tag, found }) => faultsOf(tag, found));
}

function faultsOf(tag: NationalTag, found: { name: string; content: string }[]): TagFault[] {
  if (found.length === 0) return [{ tag, fault: 'missing' }];
  const values = [...new Set(found.map(({ content }) => content).filter(Boolean))];
  const faults: TagFault[] = [];
  const [value, second] = values;
  if (!found.some(({ name }) => name === tag))
    faults.push({ tag, fault: 'case', value: found[0]?.name ?? '' });
  if (value === undefined) return [...faults, { tag, fault: 'empty' }];
  if (second !== undefined) faults.push({ tag, fault: 'several', value: `${value} / ${second}` });
  if (tag === 'PubDate' && !readDate(value, 'meta')) return [...faults, { tag, fault: 'unreadable', value }];
  if (shapes[tag]?.test(value) === false) faults.push({ tag, fault: 'format', value });
  return faults;
}
