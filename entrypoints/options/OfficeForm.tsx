// One form of a back office: where it stands, and how each field of it is found; selectors are text for those who know them.
import { useId, useState } from 'preact/hooks';
import { TextInput } from '../../components/TextInput.tsx';
import type { FieldAnchor, FieldReading, OfficeForm as Form, OfficeField } from '../../lib/model.ts';
import { officeFields } from '../../lib/store/office-schema.ts';
import { t } from '../../lib/words.ts';

/** `edit` without a form deletes it; `words` say what was done. */
type Edit = (words: string, form: Form | undefined) => void;

const readings: FieldReading[] = ['value', 'text', 'chosen', 'ticked', 'attribute'];

export function OfficeForm({ form, edit }: { form: Form; edit: Edit }) {
  const { address, fields } = form;
  const [fault, setFault] = useState('');
  const move = (text: string) => {
    setFault(text.startsWith('/') ? '' : t('offices_no_address'));
    if (text.startsWith('/')) edit(t('offices_saved', text), { ...form, address: text });
  };
  const put = (field: OfficeField, anchor: FieldAnchor | undefined) => {
    const { [field]: _, ...others } = fields;
    const next = anchor ? { ...fields, [field]: anchor } : others;
    const name = t(`field_${field}`);
    const empty = Object.keys(next).length === 0;
    edit(
      t(anchor ? 'offices_saved' : 'offices_removed', name),
      empty ? undefined : { address, fields: next },
    );
  };
  const id = useId();
  return (
    <div class="wide">
      <label class="office-address" for={id}>
        {t('offices_address')}
        <TextInput id={id} value={address} maxLength={500} onCommit={move} />
      </label>
      <div role="alert">{fault && <p class="field-error">{fault}</p>}</div>
      <table class="office-fields">
        <caption class="visually-hidden">{t('offices_fields', address)}</caption>
        <thead>
          <tr>
            <th scope="col">{t('offices_field')}</th>
            <th scope="col">{t('offices_caption')}</th>
            <th scope="col">{t('offices_selectors')}</th>
            <th scope="col">{t('offices_reading')}</th>
            <th scope="col">
              <span class="visually-hidden">{t('offices_remove')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {officeFields.flatMap((field) => {
            const anchor = fields[field];
            return anchor ? [<Row key={field} field={field} anchor={anchor} put={put} />] : [];
          })}
        </tbody>
      </table>
    </div>
  );
}

function Row(props: {
  field: OfficeField;
  anchor: FieldAnchor;
  put(field: OfficeField, anchor: FieldAnchor | undefined): void;
}) {
  const { field, anchor, put } = props;
  const name = t(`field_${field}`);
  const { attribute: _, ...plain } = anchor;
  const readAs = (read: FieldReading) =>
    put(field, read === 'attribute' ? { ...plain, read, attribute: 'title' } : { ...plain, read });
  return (
    <tr>
      <th scope="row">
        {name}
        {anchor.frame && <small>{t('offices_frame', anchor.frame)}</small>}
      </th>
      <td>
        <TextInput
          aria-label={`${name} ${t('offices_caption')}`}
          value={anchor.caption}
          maxLength={60}
          onCommit={(caption) => put(field, { ...anchor, caption })}
        />
      </td>
      <td>
        <Selectors name={name} anchor={anchor} put={(selectors) => put(field, { ...anchor, selectors })} />
      </td>
      <td>
        <select
          aria-label={`${name} ${t('offices_reading')}`}
          value={anchor.read}
          onChange={(event) => readAs(event.currentTarget.value as FieldReading)}
        >
          {readings.map((one) => (
            <option key={one} value={one}>
              {t(`offices_read_${one}`)}
            </option>
          ))}
        </select>
        {anchor.read === 'attribute' && (
          <TextInput
            aria-label={`${name} ${t('offices_read_attribute')}`}
            value={anchor.attribute ?? ''}
            maxLength={60}
            onCommit={(attribute) =>
              /^[a-z][\w:.-]*$/i.test(attribute) && put(field, { ...anchor, attribute })
            }
          />
        )}
      </td>
      <td>
        <button
          type="button"
          aria-label={`${t('offices_remove')}：${name}`}
          onClick={() => put(field, undefined)}
        >
          {t('offices_remove')}
        </button>
      </td>
    </tr>
  );
}

// One selector a line; a line that is none is named, and nothing is stored.
function Selectors(props: { name: string; anchor: FieldAnchor; put(selectors: string[]): void }) {
  const { name, anchor, put } = props;
  const [fault, setFault] = useState('');
  const commit = (text: string) => {
    const lines = text.split('\n').map((line) => line.trim());
    const selectors = lines.filter(Boolean).slice(0, 12);
    const wrong = selectors.find((selector) => !isSelector(selector));
    if (wrong) return setFault(t('offices_no_selector', wrong));
    if (selectors.length === 0 && !anchor.caption) return setFault(t('offices_no_way'));
    setFault('');
    return put(selectors);
  };
  return (
    <>
      <textarea
        aria-label={`${name} ${t('offices_selectors')}`}
        aria-invalid={fault ? true : undefined}
        rows={Math.min(6, Math.max(2, anchor.selectors.length))}
        spellcheck={false}
        defaultValue={anchor.selectors.join('\n')}
        key={anchor.selectors.join('\n')}
        onChange={(event) => commit(event.currentTarget.value)}
      />
      <div role="alert">{fault && <p class="field-error">{fault}</p>}</div>
    </>
  );
}

function isSelector(text: string): boolean {
  try {
    document.createDocumentFragment().querySelector(text);
    return text.length <= 500 && !/[<{}]/.test(text);
  } catch {
    return false;
  }
}
