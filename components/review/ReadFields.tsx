// What was read of the form, field by field, and the way to point at one that was read wrongly.
import type { OfficeField, Words } from '../../lib/model.ts';
import { say, t } from '../../lib/words.ts';
import { More } from './Section.tsx';
import './ReadFields.css';

/** `point` lets the person point in the page; `unpoint` goes back to finding by itself. */
export type Pointing = { point(field: OfficeField): void; unpoint(field: OfficeField): void };

/** One field: what was read, `''` for nothing, and whether a person showed where. */
export type ReadField = { field: OfficeField; text: string; taught: boolean };

export function ReadFields(props: { fields: ReadField[]; office?: Words; pointing: Pointing }) {
  const { fields, office, pointing } = props;
  return (
    <section class="part" aria-label={t('panel_fields')}>
      <More words={t('panel_fields')}>
        {office && <p>{t('panel_fields_office', say(office))}</p>}
        <ul class="read-fields">
          {fields.map((one) => (
            <Line key={one.field} one={one} pointing={pointing} />
          ))}
        </ul>
        <p>{t('panel_fields_note')}</p>
      </More>
    </section>
  );
}

function Line({ one, pointing }: { one: ReadField; pointing: Pointing }) {
  const { field, text, taught } = one;
  const name = t(`field_${field}`);
  return (
    <li>
      <span class="read-name">{name}</span>
      <span class="read-text" lang="zh">
        {text || <span class="soft">{t('panel_fields_none')}</span>}
        {taught && <span class="mark-met"> ✓ {t('panel_fields_taught')}</span>}
      </span>
      <span class="read-acts">
        <button
          type="button"
          class="quiet"
          aria-label={t('panel_point_label', name)}
          onClick={() => pointing.point(field)}
        >
          {t('panel_point')}
        </button>
        {taught && (
          <button
            type="button"
            class="quiet"
            aria-label={t('panel_unpoint_label', name)}
            onClick={() => pointing.unpoint(field)}
          >
            {t('panel_unpoint')}
          </button>
        )}
      </span>
    </li>
  );
}
