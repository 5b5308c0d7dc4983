// One form of a back office: where it stands, and how each field of it is found; selectors are text for those who know them.
import { useId, useState } from 'preact/hooks';
import { TextInput } from '../../components/TextInput.tsx';
import type { FieldAnchor, OfficeForm as Form, OfficeField } from '../../lib/model.ts';
import { officeFields } from '../../lib/store/office-schema.ts';
import { t } from '../../lib/words.ts';
import { OfficeFieldRow } from './OfficeFieldRow.tsx';

/** `edit` without a form deletes it; `words` say what was done. */
type Edit = (words: string, form: Form | undefined) => void;

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
            return anchor ? [<OfficeFieldRow key={field} field={field} anchor={anchor} put={put} />] : [];
          })}
        </tbody>
      </table>
    </div>
  );
}
