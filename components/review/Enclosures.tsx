// Files and pictures that go out with the draft: named, and said to be unread.
import type { Enclosure } from '../../lib/model.ts';
import { t } from '../../lib/words.ts';

/** `names` as they are shown of attachments. Nothing where none goes out; a draft from before knew only the names. */
export function Enclosures({ names, all = [] }: { names: string[]; all: Enclosure[] | undefined }) {
  const pictures = new Set(all.flatMap(({ kind, key }) => (kind === 'picture' ? key : []))).size;
  if (names.length + pictures === 0) return null;
  return (
    <section class="part" aria-label={t('panel_enclosures')}>
      <p class="strip strip-note">
        {names.length > 0 && (
          <span lang="zh">{t('panel_enclosures_files', names.length, names.join('、'))} </span>
        )}
        {pictures > 0 && <span>{t('panel_enclosures_pictures', pictures)} </span>}
        {t('panel_enclosures_unread')}
      </p>
    </section>
  );
}
