// The end of the card: for which column the list is, under which name, and whether others share its layout.
import type { ColumnId } from '../../lib/model.ts';
import { patternFor } from '../../lib/pages/recipe-address.ts';
import { t } from '../../lib/words.ts';
import { element } from '../portal/element.ts';
import type { Acts, Shown } from './card.ts';
import { choice, field, note } from './controls.ts';
import type { Lesson } from './lesson.ts';

/** Fields for all three, and a warning where the column stood elsewhere. */
export function targetPart({ lesson, context, page }: Shown, acts: Acts): HTMLElement[] {
  const columns = context.columns.map(({ column }) => ({ value: column, words: column }));
  const known = context.columns.find(({ column }) => column === lesson.column)?.url;
  const url = lesson.column === context.column ? context.url : page.url;
  const chosen = choice(
    [{ value: '', words: t('teach_no_column') }, ...columns],
    lesson.column ?? '',
    (value) => acts.amend(toColumn(value, lesson)),
    'column',
  );
  const name = element('input', { type: 'text', maxlength: '60', value: lesson.name, 'data-key': 'name' });
  name.addEventListener('input', () => acts.amend({ name: name.value }, false));
  const scopes = [
    { value: 'own', words: t('teach_scope_own') },
    { value: 'shared', words: t('teach_scope_shared', patternFor(url)) },
  ];
  const scope = choice(
    scopes,
    lesson.shared ? 'shared' : 'own',
    (value) => acts.amend({ shared: value === 'shared' }),
    'scope',
  );
  const moved = lesson.column && lesson.column !== context.column && known && known !== url;
  return [
    element('div', { class: 'pair' }, field(t('teach_column'), chosen), field(t('teach_name'), name)),
    ...(moved ? [note('warn', t('teach_moves', lesson.column ?? '', known))] : []),
    field(t('teach_scope'), scope),
  ];
}

function toColumn(value: ColumnId, { name, column }: Lesson): Partial<Lesson> {
  const own = name === '' || name === column;
  return { column: value || undefined, ...(own && { name: value }) };
}
