// One place of the draft: its words as they may be shown, and the button that finds them in the article.
import { t } from '../../lib/words.ts';
import type { Place } from './views.ts';

export function PlaceLine(props: { place: Place; show: (place: Place) => void; settled?: boolean }) {
  const { place, show, settled } = props;
  const findable = place.field !== 'attachments' && (place.field !== 'text' || place.quote !== '');
  return (
    <li class="place">
      <q lang="zh">
        <Words place={place} />
      </q>
      {settled && <span class="mark-met">✓</span>}
      {findable && (
        <button
          type="button"
          class="quiet"
          aria-label={t('panel_show_label', place.shown)}
          onClick={() => show(place)}
        >
          {t('panel_show')}
        </button>
      )}
    </li>
  );
}

/** What stands in place of a quote where a field is empty. */
const emptyField: Record<string, Parameters<typeof t>[0]> = {
  title: 'panel_field_title',
  column: 'panel_field_column',
  contentSource: 'panel_field_contentSource',
  publishedOn: 'panel_field_publishedOn',
  documentNumber: 'panel_field_documentNumber',
  abstract: 'panel_field_abstract',
};

/** Marked words bold, everything as text. */
function Words({ place: { field, shown, marked = [] } }: { place: Place }) {
  if (shown === '') return t(emptyField[field] ?? 'panel_field_text');
  const parts = marked.reduce<string[]>(
    (all, word) => all.flatMap((part) => (marked.includes(part) ? [part] : cut(part, word))),
    [shown],
  );
  return parts.map((part, nth) => (marked.includes(part) ? <b key={nth}>{part}</b> : part));
}

/** The text in pieces, with every occurrence of the word a piece of its own. */
function cut(text: string, word: string): string[] {
  return text.split(word).flatMap((part, nth) => (nth === 0 ? [part] : [word, part]));
}
