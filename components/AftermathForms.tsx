// Registering that an article was withdrawn or corrected, under the row that says it went out.
import { useState } from 'preact/hooks';
import { dayOf } from '../lib/duties/days.ts';
import type { Aftermath, Day, LedgerEntry } from '../lib/model.ts';
import { t } from '../lib/words.ts';
import { ByHand, type Hand } from './ByHand.tsx';
import { Field } from './Field.tsx';
import { webAddress } from './OutLink.tsx';

/** `withdrawn`: it was registered already. `goneOn` is the day the survey missed it first, as a proposal. */
export function AftermathForms(props: {
  entry: Went;
  withdrawn: boolean;
  goneOn?: Day | undefined;
  /** Writes it into the ledger. */
  register(said: Aftermath): Promise<unknown>;
}) {
  const [asking, setAsking] = useState<Aftermath['kind']>();
  const done = async (said: Aftermath) => {
    await props.register(said);
    setAsking(undefined);
  };
  const forms = { entry: props.entry, done, cancel: () => setAsking(undefined) };
  return (
    <>
      <p class="by-hand-buttons">
        {!props.withdrawn && (
          <button type="button" aria-expanded={asking === 'withdrawn'} onClick={() => setAsking('withdrawn')}>
            {t('ledger_withdraw')}
          </button>
        )}
        <button type="button" aria-expanded={asking === 'corrected'} onClick={() => setAsking('corrected')}>
          {t('ledger_correct')}
        </button>
      </p>
      {asking === 'withdrawn' && <Withdraw {...forms} goneOn={props.goneOn} />}
      {asking === 'corrected' && <Correct {...forms} />}
    </>
  );
}

type Went = Pick<LedgerEntry, 'kind' | 'address'>;
type FormProps = { done(said: Aftermath): Promise<void>; cancel(): void };

function Withdraw({ done, cancel, goneOn }: FormProps & { goneOn?: Day | undefined }) {
  const today = dayOf(new Date());
  const [on, setOn] = useState(goneOn ?? today);
  const check = () => (on > today ? t('ledger_gone_future') : undefined);
  return (
    <ByHand
      title={t('ledger_withdraw')}
      check={check}
      onCancel={cancel}
      onDone={(hand: Hand) => done({ kind: 'withdrawn', ...hand, ...(on && { goneOn: on }) })}
    >
      <Field label={t('ledger_gone_label')} hint={t('ledger_gone_hint')}>
        {(control) => (
          <input
            {...control}
            type="date"
            max={today}
            value={on}
            onInput={(event) => setOn(event.currentTarget.value)}
          />
        )}
      </Field>
    </ByHand>
  );
}

function Correct({ entry, done, cancel }: FormProps & { entry: Went }) {
  const [url, setUrl] = useState(entry.kind === 'published' ? entry.address : '');
  const address = url.trim();
  const check = () => (address && !webAddress(address) ? t('ledger_correct_address_bad') : undefined);
  return (
    <ByHand
      title={t('ledger_correct')}
      check={check}
      onCancel={cancel}
      onDone={(hand: Hand) => done({ kind: 'corrected', ...hand, ...(address && { address }) })}
    >
      <Field label={t('ledger_correct_address')}>
        {(control) => (
          <input
            {...control}
            type="url"
            maxLength={2000}
            value={url}
            onInput={(event) => setUrl(event.currentTarget.value)}
          />
        )}
      </Field>
    </ByHand>
  );
}
