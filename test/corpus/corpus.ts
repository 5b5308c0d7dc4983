// The corpus: stored pages written without knowledge of the reader, each with what a careful human sees on it.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Day } from '../../lib/model.ts';

/** `held-out` judges and is never tuned on; `open` may be looked at while the reader is improved. */
export type CorpusPart = 'open' | 'held-out';

/** One row of the page's own article list, in the order it is shown. */
export type CorpusRow = {
  /** In full, where the page holds the full title at all. */
  title: string;
  /** Absolute. */
  url: string;
  /** 发布日期 as a human works it out that day; null where the page does not say it (成文日期 alone is not it). */
  date: Day | null;
  /** It leads to another office's or company's site. */
  external: boolean;
  /** Marked as 置顶. */
  pinned: boolean;
};

/** One page: `<part>/<name>.html` as bytes, and `<name>.json` beside it. */
export type CorpusPage = {
  part: CorpusPart;
  name: string;
  bytes: Uint8Array;
  /** What is particular about the page. */
  about: string;
  /** `hand`, or the generator and its version. */
  made: string;
  url: string;
  contentType: string;
  /** The day it was seen, in Asia/Shanghai. */
  today: Day;
  /** It is a column's article list with at least one row. */
  list: boolean;
  /** It is a column's article list, and the column has nothing yet; then `list` is false. */
  empty?: boolean;
  /** Its rows are drawn by a script of the page from data in the same bytes. */
  scripted?: boolean;
  rows: CorpusRow[];
};

/** All pages of one part, in the order of their names. */
export function corpus(part: CorpusPart): CorpusPage[] {
  const folder = path.join(import.meta.dirname, part);
  const names = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return names.sort().map((file) => {
    const said = JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
    const bytes = new Uint8Array(readFileSync(path.join(folder, file.replace(/json$/, 'html'))));
    return { part, name: path.basename(file, '.json'), bytes, ...said };
  });
}
