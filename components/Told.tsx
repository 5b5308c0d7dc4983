// What an article's page tells besides its values: facts told in two ways, a day it does not print, its attachments.
import { enough, type ResolvedUnit, type UnitClue } from '../lib/duties/units.ts';
import type { Article, Disagreement, Said } from '../lib/model.ts';
import { type Key, t } from '../lib/words.ts';
import { OutLink } from './OutLink.tsx';

/** Disagreements about these facts, one line each: `两处日期不一致：页面印 2026-11-20，PubDate 2026-11-02`. */
export function Disagreements({ article, about }: { article: Article; about: Disagreement['what'][] }) {
  const here = (article.disagreements ?? []).filter(({ what }) => about.includes(what));
  return (
    <>
      {here.map((one, at) => (
        <small key={at} class="evidence-told">
          {t('told_two_ways', t(whats[one.what]), saidWords(one.said))}
        </small>
      ))}
    </>
  );
}

/** That the page prints no day of publishing, or one that is none. Nothing for pages that were not looked at. */
export function Unprinted({ article: { unprinted, kind } }: { article: Article }) {
  if (!unprinted || kind === 'link') return null;
  return (
    <small class="evidence-told">
      {unprinted.length === 0 ? t('told_unprinted') : t('told_unreadable', saidWords(unprinted))}
    </small>
  );
}

/** 附件 2 个, opened by a press. */
export function Attachments({ article: { attachments } }: { article: Article }) {
  if (!attachments?.length) return null;
  return (
    <details class="evidence-attachments">
      <summary>{t('told_attachments', attachments.length)}</summary>
      <ul>
        {attachments.map(({ name, url, extension }) => (
          <li key={url}>
            <OutLink url={url}>{name}</OutLink>
            {extension && !name.toLowerCase().endsWith(`.${extension}`) && ` (${extension})`}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** How surely the source led to its unit, where it is not its own name; a guess asks to be confirmed. */
export function UnitLine({ article, found }: { article: Article; found: ResolvedUnit | undefined }) {
  const isGuess = found !== undefined && found.confidence < enough;
  const unit = article.unit ?? (isGuess ? undefined : found?.unit);
  if (unit === undefined && isGuess)
    return <small class="evidence-told">{t('told_guess', found.unit, t(clues[found.by]))}</small>;
  const sure = found?.unit !== unit || !found || found.by === 'name' || found.by === 'placed';
  return (
    <small>
      {unit ?? t('evidence_no_unit')}
      {!sure && ` · ${t('told_less_sure', t(clues[found.by]))}`}
    </small>
  );
}

/** `页面印 2026-11-20，PubDate 2026-11-02` */
export function saidWords(said: Said[]): string {
  return said
    .map(({ where, value }) => {
      const place = places[where];
      return place ? t(place, value) : `${where} ${value}`;
    })
    .join(t('told_comma'));
}

const places: Partial<Record<Said['where'], Key>> = {
  page: 'told_page',
  list: 'told_list',
  address: 'told_address',
};

const whats: Record<Disagreement['what'], Key> = {
  published: 'told_published',
  contentSource: 'told_source',
  title: 'told_title',
  site: 'told_site',
};

const clues: Record<UnitClue, Key> = {
  name: 'told_by_name',
  placed: 'told_by_name',
  office: 'told_by_office',
  former: 'told_by_former',
  several: 'told_by_several',
  contained: 'told_by_contained',
  abbreviation: 'told_by_abbreviation',
};
