// What must be said to let a held finding through: the class of reason, the reason in words, and names.
import type { OverrideClass } from '../../lib/model.ts';
import { t } from '../../lib/words.ts';
import { Field } from '../Field.tsx';
import type { OverrideSaid } from './views.ts';

/** What was filled in so far. */
export type OverrideDraft = Omit<OverrideSaid, 'class'> & { class?: OverrideClass };
/** What is amiss with it, in words, by field. */
export type OverrideFaults = { [field in keyof OverrideSaid]?: string };

/** Changes what was filled in. */
export type Change = (part: Partial<OverrideDraft>) => void;

export function Classes(props: {
  classes: OverrideClass[];
  chosen?: OverrideClass | undefined;
  fault?: string | undefined;
  change: Change;
}) {
  return (
    <fieldset class="reasons" aria-invalid={props.fault ? true : undefined}>
      <legend>{t('panel_reason')}</legend>
      {props.classes.map((one) => (
        <label key={one}>
          <input
            type="radio"
            name="reason"
            checked={props.chosen === one}
            onChange={() => props.change({ class: one })}
          />{' '}
          {t(`override_class_${one}`)}
        </label>
      ))}
      <div role="alert">{props.fault && <p class="field-error">{props.fault}</p>}</div>
    </fieldset>
  );
}

export function Said(props: {
  secret: boolean;
  filled: OverrideDraft;
  faults: OverrideFaults;
  change: Change;
}) {
  const { secret, filled, faults, change } = props;
  return (
    <>
      <Field label={t('panel_reason_text')} hint={t('panel_reason_hint')} error={faults.reason}>
        {(control) => (
          <textarea
            {...control}
            rows={2}
            maxLength={500}
            value={filled.reason}
            onInput={(event) => change({ reason: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label={t('panel_override_by')} error={faults.by}>
        {(control) => (
          <input
            {...control}
            maxLength={60}
            autocomplete="off"
            value={filled.by}
            onInput={(event) => change({ by: event.currentTarget.value })}
          />
        )}
      </Field>
      {secret && (
        <Field label={t('panel_leader_name')} hint={t('panel_leader_hint')} error={faults.approvedBy}>
          {(control) => (
            <input
              {...control}
              maxLength={60}
              autocomplete="off"
              value={filled.approvedBy ?? ''}
              onInput={(event) => change({ approvedBy: event.currentTarget.value })}
            />
          )}
        </Field>
      )}
    </>
  );
}
