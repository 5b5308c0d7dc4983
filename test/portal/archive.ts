// Everything the town has published or keeps as a draft, and what the back office adds to it.
import type { Clock, Day } from './clock.ts';
import { history } from './history.ts';
import { superiors, unitPrinted } from './units.ts';

export type TownArticle = {
  id: number;
  column: string;
  title: string;
  /** 发布日期 and time of day. */
  day: Day;
  time: string;
  /** 成文日期, days before. */
  issued: Day;
  /** 信息来源 as printed. */
  source: string;
  /** Full name of the unit it truly comes from; undefined for superiors and unclear sources. */
  unit?: string;
  kind: 'own' | 'repost' | 'link';
  /** Address of a row that leaves the site. */
  external?: string;
  documentNumber?: string;
  author: string;
  summary: string;
  pinned: boolean;
  state: 'public' | 'draft';
  by: 'archive' | 'office';
  /** HTML of the body. */
  body: () => string;
  attachments: { name: string; url: string }[];
};

/** What the article form sends. `id` is absent for a new article. */
export type Submitted = {
  id?: number;
  column: string;
  title: string;
  publishedOn: string;
  source: string;
  author: string;
  documentNumber: string;
  summary: string;
  body: string;
  state: 'public' | 'draft';
  attachments: { name: string; url: string }[];
};

export type Archive = {
  clock: Clock;
  /** Every article and draft, newest first. */
  all(): TownArticle[];
  /** The public articles of a column as its list shows them: pinned on top, then newest first. */
  listed(column: string): TownArticle[];
  find(id: number): TownArticle | undefined;
  save(form: Submitted): TownArticle;
};

/** The archive of a town whose clock stands at `clock`. */
export function archive(clock: Clock): Archive {
  const kept = history(clock);
  const all = () => [...kept].sort(newestFirst);
  return {
    clock,
    all,
    listed: (column) =>
      all()
        .filter((each) => each.column === column && each.state === 'public')
        .sort((a, b) => Number(b.pinned) - Number(a.pinned)),
    find: (id) => kept.find((each) => each.id === id),
    save: (form) => {
      const at = kept.findIndex((each) => each.id === form.id);
      const article = fromForm(form, clock, kept[at]?.id ?? Math.max(...kept.map((each) => each.id)) + 7);
      if (at < 0) kept.push(article);
      else kept[at] = article;
      return article;
    },
  };
}

const later = (a: string, b: string) => (a < b ? 1 : a > b ? -1 : 0);

function newestFirst(a: TownArticle, b: TownArticle): number {
  return (
    later(a.day, b.day) ||
    Number(b.by === 'office') - Number(a.by === 'office') ||
    later(a.time, b.time) ||
    b.id - a.id
  );
}

function fromForm(form: Submitted, clock: Clock, id: number): TownArticle {
  const [day = '', time = ''] = form.publishedOn.trim().split(/[ T]/);
  const on = /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : clock.today;
  const unit = unitPrinted(form.source);
  const fromAbove = superiors.includes(form.source.trim());
  return {
    id,
    column: form.column,
    title: form.title.trim(),
    day: on,
    time: /^\d{2}:\d{2}/.test(time) ? time.slice(0, 5) : clock.time,
    issued: on,
    source: form.source.trim(),
    ...(unit ? { unit: unit.name } : {}),
    kind: fromAbove ? 'repost' : 'own',
    ...(form.documentNumber.trim() ? { documentNumber: form.documentNumber.trim() } : {}),
    author: form.author.trim(),
    summary: form.summary.trim(),
    pinned: false,
    state: form.state,
    by: 'office',
    body: () => form.body,
    attachments: form.attachments,
  };
}
