// What was taught, to a file and from one: the two buttons over a list, and what the second opens.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../lib/words.ts';
import { saveFile } from './save-file.ts';

/** `text` writes the file; undefined where there is nothing to write. `taking` is what a chosen file is taken in by. */
export function OutAndIn(props: {
  file: string;
  text: (() => string) | undefined;
  taking(close: () => void): ComponentChildren;
}) {
  const { file, text } = props;
  const [importing, setImporting] = useState(false);
  return (
    <>
      <p class="row">
        <button type="button" disabled={!text} onClick={() => text && saveFile(file, text())}>
          {t('recipes_export_all')}
        </button>
        <button type="button" aria-expanded={importing} onClick={() => setImporting(!importing)}>
          {t('recipes_import')}
        </button>
      </p>
      {importing && props.taking(() => setImporting(false))}
    </>
  );
}
