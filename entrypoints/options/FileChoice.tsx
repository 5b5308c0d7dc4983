// The field in which a file of ours is chosen, and the list of what in it cannot be used.
import { useState } from 'preact/hooks';
import { Field } from '../../components/Field.tsx';
import type { Words } from '../../lib/model.ts';
import { largestFile } from '../../lib/store/travel-file.ts';
import { say, t } from '../../lib/words.ts';
import { usePieces } from './More.tsx';
import './import.css';

/**
 * `onText` hears the text of the chosen file; undefined where none is chosen, or it cannot be read, which the field says.
 * `unusable`: what is wrong with the text as a whole.
 */
export function FileChoice(props: {
  label: string;
  unusable?: Words | undefined;
  onText: (text: string | undefined) => void;
}) {
  const { label, unusable, onText } = props;
  const [fault, setFault] = useState('');
  const open = async (file: File | undefined) => {
    setFault('');
    onText(undefined);
    if (!file) return;
    if (file.size > largestFile) return setFault(t('file_too_large'));
    await file.text().then(onText, () => setFault(t('file_unreadable')));
  };
  return (
    <Field label={label} error={unusable ? say(unusable) : fault}>
      {(control) => (
        <input
          {...control}
          type="file"
          accept=".json,application/json"
          // The same file, mended, can be chosen again.
          onClick={(event) => {
            event.currentTarget.value = '';
          }}
          onChange={(event) => void open(event.currentTarget.files?.[0])}
        />
      )}
    </Field>
  );
}

/** One sentence an entry, a piece at a time. */
export function Faults({ faults }: { faults: Words[] }) {
  const { shown, more } = usePieces(faults);
  return (
    <>
      <ul>
        {shown.map((fault) => (
          <li key={fault.zh}>{say(fault)}</li>
        ))}
      </ul>
      {more}
    </>
  );
}
