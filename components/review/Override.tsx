// The screen that lets a held finding through: a reason, in words, with a name.
import { useEffect, useRef, useState } from 'preact/hooks';
import { say, t } from '../../lib/words.ts';
import { Field } from '../Field.tsx';
import type { FindingGroup } from './views.ts';
import './Override.css';

/** Reasons an office may have; a classification mark has its own. */
const reasons = ['mistaken', 'lawful', 'consent', 'other'] as const;
const secretReasons = ['mistaken', 'declassified', 'other'] as const;
type Reason = (typeof reasons)[number] | (typeof secretReasons)[number];

export function Override(props: {
  group: FindingGroup;
  /** Whom the settings name, as a proposal; a leader's approval is never proposed. */
  by: string;
  onDone(reason: string, by: string): void;
  onBack(): void;
}) {
  const { group } = props;
  const [reason, setReason] = useState<Reason>();
  const [text, setText] = useState('');
  const [by, setBy] = useState(group.secret ? '' : props.by);
  const [tried, setTried] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const missing = {
    reason: reason === undefined,
    text: text.trim().length < 4,
    by: by.trim() === '',
  };
  const submit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (!event.isTrusted || reason === undefined || missing.text || missing.by) return;
    props.onDone(`${t(`panel_reason_${reason}`)}：${text.trim()}`, by.trim());
  };
  return (
    <form
      class="screen"
      aria-labelledby="override-h"
      onSubmit={submit}
      onKeyDown={(event) => event.key === 'Escape' && props.onBack()}
    >
      <button type="button" class="quiet back" onClick={props.onBack}>
        ← {t('panel_back')}
      </button>
      <h2 id="override-h" tabIndex={-1} ref={heading}>
        {t('panel_override')}
      </h2>
      <p>{say(group.message)}</p>
      <p class="soft">{say(group.basis)}</p>
      {group.secret && <p class="strip strip-hold">{t('panel_override_secret')}</p>}
      <fieldset class="reasons">
        <legend>{t('panel_reason')}</legend>
        {(group.secret ? secretReasons : reasons).map((one) => (
          <label key={one}>
            <input type="radio" name="reason" checked={reason === one} onChange={() => setReason(one)} />{' '}
            {t(`panel_reason_${one}`)}
          </label>
        ))}
        <div role="alert">
          {tried && missing.reason && <p class="field-error">{t('panel_reason_missing')}</p>}
        </div>
      </fieldset>
      <Field
        label={t('panel_reason_text')}
        error={tried && missing.text ? t('panel_reason_text_missing') : undefined}
      >
        {(control) => (
          <textarea
            {...control}
            rows={3}
            maxLength={500}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        )}
      </Field>
      <Field
        label={group.secret ? t('panel_leader_name') : t('panel_by')}
        error={tried && missing.by ? t('hand_name_missing') : undefined}
      >
        {(control) => (
          <input
            {...control}
            maxLength={60}
            value={by}
            onInput={(event) => setBy(event.currentTarget.value)}
          />
        )}
      </Field>
      <p class="soft small">{t('panel_override_open')}</p>
      <button type="submit" class="primary wide">
        {t('panel_override_do')}
      </button>
    </form>
  );
}
