// The card after saving: what the background read by the recipe, and the way back.
import type { Tried } from '../../lib/messages.ts';
import { t } from '../../lib/words.ts';
import { button, element } from '../portal/element.ts';
import type { Acts, Shown } from './card.ts';
import { note } from './controls.ts';
import { shownIn } from './lesson.ts';

export function savedPart({ lesson, fault }: Shown, acts: Acts): HTMLElement[] {
  const { tried } = lesson.saved as { tried: Tried };
  const rows = shownIn(lesson)?.rows.length ?? 0;
  return [
    element('p', { class: 'counts', role: 'status' }, t('teach_saved')),
    triedNote(tried, rows),
    ...(lesson.column && tried.state === 'read'
      ? [element('p', { class: 'soft' }, t('teach_survey_begins', lesson.column))]
      : []),
    ...(fault ? [note('broken', fault)] : []),
    element(
      'p',
      {},
      button(t('teach_done'), acts.leave, { 'data-key': 'done', class: 'primary' }),
      ' ',
      button(t('teach_take_back'), acts.takeBack, { 'data-key': 'back' }),
    ),
  ];
}

/** The survey sees the page without its scripts: it must find the same there. */
function triedNote(tried: Tried, rows: number): HTMLElement {
  if (tried.state === 'empty') return note('warn', t('teach_tried_empty'));
  if (tried.state === 'unreadable') {
    const reason = t(`reason_${tried.reason.replaceAll('-', '_')}` as 'reason_login');
    return note(
      'warn',
      t(
        tried.reason === 'recipe' || tried.reason === 'script-rendered'
          ? 'teach_tried_script'
          : 'teach_tried_unreadable',
        reason,
      ),
    );
  }
  const same = tried.rows === rows;
  return note(
    same ? 'good' : 'warn',
    t(same ? 'teach_tried_same' : 'teach_tried_other', tried.rows, tried.dates),
  );
}
