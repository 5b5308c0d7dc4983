// 已保存, or why not, beside the field it is about.
import { t } from '../../lib/words.ts';
import type { Saved } from './use-settings.ts';

export function SavedWord({ name, saved }: { name: string; saved?: Saved }) {
  const mine = saved?.name === name ? saved : undefined;
  return (
    <span role="status" class={mine?.fault ? 'field-error' : 'saved'}>
      {mine && (mine.fault ?? `✓ ${t('settings_saved')}`)}
    </span>
  );
}
