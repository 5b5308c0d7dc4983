// One field of a back office's form: the words beside it, its selectors, and how it is read.
import { useState } from 'preact/hooks';
import { TextInput } from '../../components/TextInput.tsx';
import type { FieldAnchor, FieldReading, OfficeField } from '../../lib/model.ts';
import { t } from '../../lib/words.ts';

const readings: FieldReading[] = ['value', 'text', 'chosen', 'ticked', 'attribute'];

/** `put` without an anchor deletes the field. */
export function OfficeFieldRow(props: {
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
          aria-label={`${t('offices_remove')}${t('panel_colon')}${name}`}
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
