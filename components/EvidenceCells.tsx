// The cells of one article in the evidence: whether it counts, its title, dates, source, line, and what may be changed.
import type { ResolvedUnit } from '../lib/duties/units.ts';
import type { Article, ShownDate } from '../lib/model.ts';
import { t } from '../lib/words.ts';
import { OutLink } from './OutLink.tsx';
import { kindWord, originWord, reasonWord } from './reasons.ts';
import { Attachments, Disagreements, UnitLine, Unprinted } from './Told.tsx';
import { momentWord } from './when.ts';

/** An article and what was decided about it. `line` is the duty it fills, in words; `unit` where its source leads, or a guess. */
export type EvidenceRow = {
  article: Article;
  counted: boolean;
  why: string;
  line?: string;
  unit?: ResolvedUnit;
};

/** Something is to be done to that article. */
export type Act = (article: Article) => void;

export function Counted({ counted, why }: EvidenceRow) {
  return (
    <td>
      <span class={`evidence-mark ${counted ? 'evidence-yes' : 'evidence-no'}`}>
        <span aria-hidden="true">{counted ? '✓' : '—'}</span>
        <span class="visually-hidden">{t(counted ? 'evidence_yes' : 'evidence_no')}</span> {why}
      </span>
    </td>
  );
}

export function Title({ article }: { article: Article }) {
  return (
    <td class="evidence-title">
      <OutLink url={article.url}>{article.title || article.url}</OutLink>
      <small>{kindWord(article.kind)}</small>
      {article.byHand && (
        <small>
          {t('evidence_added', article.byHand.by, momentWord(article.byHand.at), article.byHand.reason)}
        </small>
      )}
      <Disagreements article={article} about={['title', 'site']} />
      <Attachments article={article} />
    </td>
  );
}

export function Dates({ article }: { article: Article }) {
  const { shown, dateDoubt } = article;
  return (
    <td class="evidence-dates">
      {shown ? shown.on : t('evidence_undated')}
      {shown && <small>{originLine(shown)}</small>}
      <small>{t('evidence_first_seen', momentWord(article.firstSeen))}</small>
      {dateDoubt && <small class="evidence-doubt">! {doubtWord(dateDoubt)}</small>}
      <Disagreements article={article} about={['published']} />
      <Unprinted article={article} />
    </td>
  );
}

function originLine(shown: ShownDate): string {
  const origin = originWord(shown.origin);
  return shown.origin === 'hand' ? origin : t('evidence_origin', origin, shown.printed);
}

function doubtWord(doubt: NonNullable<Article['dateDoubt']>): string {
  return doubt.kind === 'changed'
    ? t('evidence_date_changed', doubt.was ?? t('evidence_undated'))
    : t('evidence_before_first_sight');
}

export function Source({ article, unit }: EvidenceRow) {
  const { contentSource, page } = article;
  return (
    <td>
      {contentSource ?? <span class="soft">{pageWord(page)}</span>}
      <UnitLine article={article} found={unit} />
      <Disagreements article={article} about={['contentSource']} />
    </td>
  );
}

function pageWord(page: Article['page']): string {
  if (page === 'pending') return t('evidence_page_pending');
  return page === 'read' ? t('evidence_no_source') : t('evidence_page_unread', reasonWord(page));
}

export function Line({ article, line }: EvidenceRow) {
  return (
    <td>
      {line ?? <span class="soft">{t('evidence_no_line')}</span>}
      {article.line && (
        <small>{t('evidence_set', article.line.by, momentWord(article.line.at), article.line.reason)}</small>
      )}
    </td>
  );
}

export function Changes(props: { row: EvidenceRow; onSetLine?: Act; onClearLine?: Act; onRemove?: Act }) {
  const { onSetLine, onClearLine, onRemove } = props;
  const { article, counted } = props.row;
  return (
    <td class="evidence-actions">
      {onSetLine && counted && <Small words={t('evidence_set_line')} article={article} act={onSetLine} />}
      {onClearLine && article.line && (
        <Small words={t('evidence_undo')} article={article} act={onClearLine} />
      )}
      {onRemove && article.byHand && <Small words={t('evidence_remove')} article={article} act={onRemove} />}
    </td>
  );
}

function Small({ words, article, act }: { words: string; article: Article; act: Act }) {
  return (
    <button
      type="button"
      aria-label={`${words}${t('panel_colon')}${article.title}`}
      onClick={() => act(article)}
    >
      {words}
    </button>
  );
}
