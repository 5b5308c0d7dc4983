// Reads a WordPress column by its REST interface, which tells the number of its articles without paging through them.
import type { Day, Row } from '../../model.ts';
import { absolute } from '../addresses.ts';
import type { Answer, Asked } from '../answer.ts';
import {
  countIn,
  dataDate,
  fieldsOf,
  jsonIn,
  listIn,
  notMine,
  rowOf,
  textIn,
  withParams,
} from '../answer-rows.ts';

const aPage = 100;

export default {
  title: { zh: 'WordPress 接口', en: 'WordPress interface' },
  holds: 'all',
  // 2026-11 `<link rel="alternate" type="application/json" href="…/wp-json/wp/v2/categories/5">`, `?rest_route=` where
  // addresses are plain.
  find(page, { since }) {
    const links = page.root.all('link[rel="alternate"][type="application/json"]');
    return links.flatMap((link) => {
      const url = absolute(page, link.attr('href'));
      const [whole, kind, id] =
        /\/wp\/v2\/(categories|tags)\/(\d+)$/.exec(decodeURIComponent(placeOf(url))) ?? [];
      return url && whole && kind && id ? [postsAddress(url, kind, id, since)] : [];
    });
  },
  read(answer, asked) {
    const posts = listIn(jsonIn(answer.text));
    if (!posts) return notMine;
    const total = countIn(answer.headers?.['x-wp-total']);
    const rows = posts.flatMap((post) => row(fieldsOf(post), asked) ?? []);
    if (posts.length > 0 && rows.length === 0) return notMine;
    const at = Number(new URL(answer.url).searchParams.get('page') ?? 1);
    return {
      state: 'read',
      adapter: 'wordpress',
      rows,
      since: asked.since,
      ...(total !== undefined && { total }),
      // A page behind the last one is an error: without the total nobody knows whether a full page is the last.
      ...(total === undefined && posts.length >= aPage && { newest: true }),
      ...(total !== undefined && at * aPage < total && { next: withParams(answer.url, { page: at + 1 }) }),
    };
  },
} satisfies Answer;

/** The part of the address that names the record: the path, or what stands in `rest_route`. */
function placeOf(url: string | undefined): string {
  const { pathname = '', search = '' } = url ? new URL(url) : {};
  return /[?&]rest_route=([^&]*)/.exec(search)?.[1] ?? pathname;
}

/** `after` is compared in the site's own zone, whichever that is: a day earlier is asked for, and what is too old dropped. */
function postsAddress(category: string, kind: string, id: string, since: Day): string {
  const posts = category.replace(/(\/|%2F)(?:categories|tags)(?:\/|%2F)\d+$/i, '$1posts');
  const before = new Date(Date.parse(since) - 86_400_000).toISOString().slice(0, 10);
  // A category's page shows what is filed below it, too; the interface does so when it is asked (5.7 and newer).
  const filed: Record<string, string> =
    kind === 'tags' ? { tags: id } : { 'categories[terms]': id, 'categories[include_children]': 'true' };
  return withParams(posts, {
    ...filed,
    after: `${before}T00:00:00`,
    per_page: aPage,
    _fields: 'id,date,date_gmt,link,title,sticky',
  });
}

function row(post: Record<string, unknown>, asked: Asked): Row | undefined {
  const gmt = textIn(post.date_gmt);
  const moment = /^\d{4}-\d\d-\d\dT[\d:]+$/.test(gmt) ? dataDate(`${gmt}Z`) : undefined;
  const date = moment ?? dataDate(textIn(post.date));
  const title = textIn(fieldsOf(post.title).rendered);
  return rowOf({ title, href: textIn(post.link), date, pinned: post.sticky === true }, asked);
}
