// Something set by hand: it always carries a name and a reason.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { wordsOf } from '../lib/errors.ts';
import { say, t } from '../lib/words.ts';
import { Field } from './Field.tsx';
import './ByHand.css';

/** Who and why; both filled when `onDone` gets them. */
export type Hand = { by: string; reason: string };

/** `check` looks at the other fields and the name, and answers with the fault in words. */
export function ByHand(props: {
  title: string;
  name?: string;
  children?: ComponentChildren;
  check?: (hand: Hand) => string | undefined;
  onDone: (hand: Hand) => Promise<void>;
  onCancel: () => void;
}) {
  const [hand, setHand] = useState<Hand>({ by: props.name ?? '', reason: '' });
  // Two fields may be typed in before either is drawn anew: neither takes back the other.
  const set = (part: Partial<Hand>) => setHand((now) => ({ ...now, ...part }));
  const [fault, setFault] = useState('');
  const [asked, setAsked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    form.current?.querySelector<HTMLElement>('select, input')?.focus();
    return () => before instanceof HTMLElement && before.focus();
  }, []);

  const submit = async (event: Event) => {
    event.preventDefault();
    setAsked(true);
    const filled = { by: hand.by.trim(), reason: hand.reason.trim() };
    const wrong = props.check?.(filled);
    setFault(wrong ?? '');
    if (filled.by && filled.reason && !wrong)
      await props.onDone(filled).catch((error) => setFault(say(wordsOf(error))));
  };

  return (
    <form class="by-hand" ref={form} onSubmit={submit} noValidate>
      <fieldset class="plain">
        <legend>{props.title}</legend>
        {props.children}
        <Field label={t('hand_name')} error={missing(asked, hand.by, t('hand_name_missing'))}>
          {(control) => (
            <input
              {...control}
              value={hand.by}
              autocomplete="off"
              maxLength={40}
              onInput={(event) => set({ by: event.currentTarget.value })}
            />
          )}
        </Field>
        <Field label={t('hand_reason')} error={missing(asked, hand.reason, t('hand_reason_missing'))}>
          {(control) => (
            <input
              {...control}
              value={hand.reason}
              autocomplete="off"
              maxLength={200}
              onInput={(event) => set({ reason: event.currentTarget.value })}
            />
          )}
        </Field>
        <div role="alert">{fault && <p class="field-error">{fault}</p>}</div>
        <div class="by-hand-buttons">
          <button type="submit" class="primary">
            {t('hand_save')}
          </button>
          <button type="button" onClick={props.onCancel}>
            {t('hand_cancel')}
          </button>
        </div>
      </fieldset>
    </form>
  );
}

function missing(asked: boolean, value: string, words: string): string | undefined {
  return asked && !value.trim() ? words : undefined;
}
