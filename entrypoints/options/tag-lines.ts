// 标签体检 of a column's month: which national tags are wrong, and on how many articles' pages.
import type { Article, NationalTag, TagFault } from '../../lib/model.ts';
import { nationalTags } from '../../lib/pages/tags.ts';

export type TagLine = {
  tag: TagFault['tag'];
  fault: TagFault['fault'] | 'wrong-site';
  /** Articles' pages that have it. */
  count: number;
  /** The first of them, and what stands there. */
  example: { url: string; title: string; value?: string };
};

/** `checked` pages were looked at; `unchecked` were read before there was this, or could not be read: nothing is known of them. */
export type TagCheck = { checked: number; unchecked: number; lines: TagLine[] };

/** In falling order of how many pages have it. Links that leave the site have no page here. */
export function tagCheck(articles: Article[]): TagCheck {
  const own = articles.filter(({ kind, goneSince }) => kind !== 'link' && goneSince === undefined);
  const looked = own.filter(({ tags }) => tags !== undefined);
  const lines = new Map<string, TagLine>();
  // One line says it where no page has any; beside other pages each tag is missing on these as well.
  const bare = looked.every(hasNone);
  for (const article of looked) {
    const own = hasNone(article) && !bare ? everyTag : (article.tags ?? []);
    for (const { tag, fault, value } of [...own, ...wrongSites(article)]) {
      const key = `${tag} ${fault}`;
      const line = lines.get(key);
      if (line) line.count++;
      else
        lines.set(key, { tag, fault, count: 1, example: { url: article.url, title: article.title, value } });
    }
  }
  return {
    checked: looked.length,
    unchecked: own.length - looked.length,
    lines: [...lines.values()].sort((a, b) => b.count - a.count),
  };
}

const hasNone = ({ tags }: Article) => tags?.some(({ tag }) => tag === 'all') ?? false;

const everyTag = nationalTags.map((tag): TagFault => ({ tag, fault: 'missing' }));

function wrongSites({
  disagreements = [],
}: Article): { tag: NationalTag; fault: 'wrong-site'; value: string }[] {
  const told = disagreements.filter(({ what }) => what === 'site').flatMap(({ said }) => said);
  return told.flatMap(({ where, value }) =>
    where === 'page' || where === 'list' || where === 'address'
      ? []
      : [{ tag: where, fault: 'wrong-site', value }],
  );
}
