// What the signs say of every group of the pages that may be looked at, and which of them is the column's list.

import { decode } from '../../../lib/pages/charset.ts';
import { longest } from '../../../lib/pages/lists.ts';
import type { Page } from '../../../lib/pages/page.ts';
import { parsedPage } from '../../../lib/pages/parsed.ts';
import { type Group, groupsOf } from '../../../lib/pages/runs.ts';
import { signsOf } from '../../../lib/pages/signs.ts';
import { corpus } from '../../corpus/corpus.ts';
import { fixtures } from '../../fixtures/pages.ts';
import { composed } from '../../unit/pages/made/page.ts';
import { without } from '../../unit/pages/made/without.ts';

/** One page: its groups, each `right`, `wrong`, or `alike` (rows of the list once more). No `right`: no list, unless `list` says otherwise. */
export type Sample = {
  name: string;
  maker: string;
  list: boolean;
  groups: { fit: 'right' | 'alike' | 'wrong'; signs: Record<string, number>; about: string }[];
};

/** The open corpus, the stored pages of the families, composed pages. */
export function samples(): Sample[] {
  const open = corpus('open').map((one) =>
    sampleOf(
      one.name,
      /^field-[ab]\d/.exec(one.name)?.[0] ?? one.made.split(' ')[0] ?? '',
      parsedPage(decode(one.bytes, one.contentType).text, one.url, one.today),
      one.list ? one.rows.map(({ url }) => url) : [],
    ),
  );
  const stored = fixtures()
    .filter(({ kind }) => kind === 'column')
    .flatMap((one) => {
      const said = one.expected;
      const rows = 'rows' in said ? said.rows.map(({ url }) => url) : [];
      if ('state' in said && said.state === 'unreadable' && said.reason !== 'changed') return [];
      return [
        sampleOf(
          `${one.family}/${one.name}`,
          'fixture',
          parsedPage(decode(one.bytes, one.contentType).text, one.url),
          rows,
        ),
      ];
    });
  const made = Array.from({ length: 500 }, (_, at) => {
    const { html, url, urls } = composed(5000 + at);
    return sampleOf(`composed-${at}`, 'composed', parsedPage(html, url, '2026-11-22'), urls);
  });
  const others = Array.from({ length: 400 }, (_, at) => {
    const { html, url, kind } = without(5000 + at);
    return sampleOf(`without-${kind}-${at}`, 'composed', parsedPage(html, url, '2026-11-22'), []);
  });
  return [...open, ...stored, ...made, ...others];
}

function sampleOf(name: string, maker: string, page: Page, urls: string[]): Sample {
  const wanted = new Set(urls.map(plain));
  const groups = candidates(page);
  return {
    name,
    maker,
    list: wanted.size > 0,
    groups: groups.map((group) => {
      const own = new Set(group.rows.map(({ url }) => plain(url)));
      const right = [...own].filter((url) => wanted.has(url)).length;
      const fit =
        right && right * 2 > own.size
          ? right * 10 >= wanted.size * 9 && right * 10 >= own.size * 9
            ? 'right'
            : 'alike'
          : 'wrong';
      return {
        fit,
        signs: signsOf(page, group, groups),
        about: `${group.rows.length} ${group.rows[0]?.title.slice(0, 30)}`,
      };
    }),
  };
}

const plain = (url: string) => new URL(url).href.replace(/#.*$/, '');

/** All that can be weighed, more than the reader asks for where it is sure. */
function candidates(page: Page): Group[] {
  const { dated, undated, lone } = groupsOf(page);
  const all = longest([...dated, ...undated()]);
  return all.length ? all : longest(lone());
}
