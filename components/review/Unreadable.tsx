// Shown where the draft cannot be read: why, and what a person must look at instead.
import type { Words } from '../../lib/model.ts';
import { say, t } from '../../lib/words.ts';
import './fields.css';

/** What may be noted beside letting go; both may stay empty. */
export type Note = { by: string; reason: string };

/** `held`: something waits to be let go by the button at the foot. `late`: nothing will be held at all. */
export function Unreadable(props: {
  why: Words;
  held: boolean;
  late: boolean;
  note: Note;
  change(part: Partial<Note>): void;
  /** What was not found, and letting the person point at it. */
  lacks?: 'title' | 'body';
  point?: () => void;
}) {
  const { note, change } = props;
  return (
    <section class="part" aria-labelledby="unreadable-h">
      <h2 id="unreadable-h" class="mark-hold">
        ✕ {t('panel_unreadable')}
      </h2>
      <p>{say(props.why)}</p>
      {props.point && (
        <button type="button" class="compact" onClick={props.point}>
          {t(props.lacks === 'body' ? 'panel_point_body' : 'panel_point_title')}
        </button>
      )}
      <p>{t('panel_unreadable_look')}</p>
      <ul class="looks">
        {(['panel_look_secret', 'panel_look_private', 'panel_look_column'] as const).map((key) => (
          <li key={key}>{t(key)}</li>
        ))}
      </ul>
      {props.held && (
        <div class="grid">
          <label class="small-field">
            <span>{t('panel_by_optional')}</span>
            <input
              maxLength={60}
              value={note.by}
              autoComplete="off"
              onInput={(event) => change({ by: event.currentTarget.value })}
            />
          </label>
          <label class="small-field">
            <span>{t('panel_note_optional')}</span>
            <input
              maxLength={500}
              value={note.reason}
              autoComplete="off"
              onInput={(event) => change({ reason: event.currentTarget.value })}
            />
          </label>
        </div>
      )}
      {!props.late && (
        <p class="soft small">{t(props.held ? 'panel_let_go_note' : 'panel_unreadable_idle')}</p>
      )}
    </section>
  );
}
