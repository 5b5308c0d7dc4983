// Where a column stands, and where the back office opens a new article of it; both editable.
import { useState } from 'preact/hooks';
import { Field } from '../../components/Field.tsx';
import { webAddress } from '../../components/OutLink.tsx';
import { wordsOf } from '../../lib/errors.ts';
import type { Settings, Site, SiteColumn } from '../../lib/model.ts';
import { setAddress } from '../../lib/store/columns.ts';
import { changeColumn } from '../../lib/store/months.ts';
import { say, t } from '../../lib/words.ts';
import type { ColumnLine } from './columns.ts';

type Props = { line: ColumnLine; sites: Site[]; settings: Settings };

export function ColumnAddress({ line, sites, settings }: Props) {
  const { at, column } = line;
  const site = (url: string) => siteFor(url, sites, at);
  return (
    <section aria-labelledby="address">
      <h3 id="address">{t('columns_address')}</h3>
      <OneAddress
        label={t('columns_page_address')}
        hint={at?.from ? t(`columns_from_${at.from}`) : t('columns_address_hint')}
        value={at?.url}
        ready={sites.length > 0}
        store={(url) => setAddress(column, site(url ?? ''), url, 'hand')}
      />
      <OneAddress
        label={t('columns_new_address')}
        hint={
          settings.newArticleUrl ? t('columns_new_common', settings.newArticleUrl) : t('columns_new_hint')
        }
        value={at?.newArticleUrl}
        ready={sites.length > 0}
        store={(url) => storeNewAddress(column, site(''), url)}
      />
    </section>
  );
}

/** The enabled site an address lies on; else the column's own, else the first: the store says what is wrong. */
export function siteFor(url: string, sites: Site[], at: SiteColumn | undefined): string {
  const address = webAddress(url);
  const origin = address && new URL(address).origin;
  const site = sites.find((one) => one.origin === origin);
  return site?.origin ?? at?.site ?? sites[0]?.origin ?? '';
}

/** Changes this one fact inside the transaction: a survey may be writing the others. */
function storeNewAddress(column: string, site: string, newArticleUrl: string | undefined): Promise<void> {
  return changeColumn(column, {
    months: [],
    decide: (held) => ({ site: { ...(held.site ?? { column, site }), newArticleUrl }, months: [] }),
  });
}

function OneAddress(props: {
  label: string;
  hint: string;
  value?: string;
  ready: boolean;
  store: (url: string | undefined) => Promise<void>;
}) {
  const [typed, setTyped] = useState<string | undefined>();
  const text = typed ?? props.value ?? '';
  const [fault, setFault] = useState<string | undefined>();
  const [saved, setSaved] = useState(false);
  const submit = async (event: Event) => {
    event.preventDefault();
    setSaved(false);
    const url = text.trim() || undefined;
    if (url && !webAddress(url)) return setFault(t('columns_bad_address'));
    setFault(undefined);
    await props.store(url).then(
      () => {
        setSaved(true);
        setTyped(undefined);
      },
      (error) => setFault(say(wordsOf(error))),
    );
  };
  return (
    <form onSubmit={submit} noValidate>
      <Field label={props.label} hint={props.hint} error={fault}>
        {(control) => (
          <span class="row">
            <input
              {...control}
              class="address-input"
              type="url"
              maxLength={2000}
              disabled={!props.ready}
              value={text}
              onInput={(event) => setTyped(event.currentTarget.value)}
            />
            <button type="submit" disabled={!props.ready || text.trim() === (props.value ?? '')}>
              {t('hand_save')}
            </button>
            <span role="status" class="saved">
              {saved && `✓ ${t('settings_saved')}`}
            </span>
          </span>
        )}
      </Field>
    </form>
  );
}
