// Carried into the worker: a list page from its bytes, decoded only, or read and counted as the survey does.
import { dutyTable } from '../../../lib/duties/builtin.ts';
import { countColumn } from '../../../lib/duties/count.ts';
import type { Article } from '../../../lib/model.ts';
import { readColumnPage } from '../../../lib/pages/adapters.ts';
import { parsedPage } from '../../../lib/pages/parsed.ts';

export type Parsing = {
  /** ms a page for decoding alone, and for everything; `counted` articles came out. */
  run(
    url: string,
    column: string,
    today: string,
    times: number,
  ): Promise<{ decode: number; all: number; counted: number }>;
};

const settings = { countReposts: true };

const parsing: Parsing = {
  async run(url, column, today, times) {
    const bytes = await (await fetch(url)).arrayBuffer();
    const text = () => new TextDecoder('utf-8').decode(bytes);
    const count = () => counted(text(), url, column, today);
    const done = count();
    return { decode: timed(times * 100, text), all: timed(times, count), counted: done };
  },
};

function counted(html: string, url: string, column: string, today: string): number {
  const { reading } = readColumnPage(parsedPage(html, url), today);
  const rows = reading.state === 'read' ? reading.rows : [];
  const articles = rows.map(
    (row): Article => ({
      url: row.url,
      title: row.title,
      kind: 'own',
      shown: row.date,
      firstSeen: '',
      page: 'pending',
    }),
  );
  const count = countColumn({
    table: dutyTable,
    column,
    month: today.slice(0, 7),
    articles,
    site: undefined,
    settings,
  });
  const named = Object.values(count.byDuty).flatMap((units) => Object.values(units));
  return named.reduce((sum, n) => sum + n, count.unattributed);
}

function timed(times: number, act: () => unknown): number {
  const from = performance.now();
  for (let n = 0; n < times; n++) act();
  return (performance.now() - from) / times;
}

Object.assign(globalThis, { parsing });
