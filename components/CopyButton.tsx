// A button that copies, and says so where it stands.
import { useState } from 'preact/hooks';
import { t } from '../lib/words.ts';

/** `copy` writes to the clipboard within the click; its failure is said, not swallowed. */
export function CopyButton(props: { words: string; label?: string; copy: () => Promise<void> }) {
  const [said, setSaid] = useState<'' | 'done' | 'failed'>('');
  const act = async () => {
    setSaid('');
    await props.copy().then(
      () => setSaid('done'),
      () => setSaid('failed'),
    );
  };
  return (
    <span class="copy">
      <button type="button" aria-label={props.label} onClick={act}>
        {said === 'done' ? `✓ ${t('desk_copied')}` : props.words}
      </button>
      <span role="status" class={said === 'failed' ? 'field-error' : 'visually-hidden'}>
        {said === 'done' && t('desk_copied')}
        {said === 'failed' && t('desk_copy_failed')}
      </span>
    </span>
  );
}
