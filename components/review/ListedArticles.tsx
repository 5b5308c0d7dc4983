// The articles of a list that a held action would publish or move, and the reason for which they go unchecked.
import { t } from '../../lib/words.ts';
import type { Note } from './Unreadable.tsx';
import './fields.css';

/** `articles`: titles as the list shows them; empty where they could not be told. */
export function ListedArticles(props: {
  articles: string[];
  held: boolean;
  note: Note;
  change(part: Partial<Note>): void;
}) {
  const { articles, note, change } = props;
  const count = articles.length;
  return (
    <section class="part" aria-labelledby="listed-h">
      <h2 id="listed-h" class="mark-hold">
        <span aria-hidden="true">✕</span> {count ? t('panel_list', count) : t('panel_list_unknown')}
      </h2>
      <p>{t('panel_list_why')}</p>
      {count > 0 && (
        <ol class="looks" lang="zh">
          {articles.map((title) => (
            <li key={title}>{title}</li>
          ))}
        </ol>
      )}
      {props.held && (
        <div class="grid">
          <label class="small-field small-field-wide">
            <span>{t('panel_list_reason')}</span>
            <input
              id="listed-reason"
              required
              maxLength={500}
              value={note.reason}
              autoComplete="off"
              onInput={(event) => change({ reason: event.currentTarget.value })}
            />
          </label>
          <label class="small-field small-field-wide">
            <span>{t('panel_by_optional')}</span>
            <input
              maxLength={60}
              value={note.by}
              autoComplete="off"
              onInput={(event) => change({ by: event.currentTarget.value })}
            />
          </label>
        </div>
      )}
      {props.held && <p class="soft small">{t('panel_list_note')}</p>}
    </section>
  );
}
