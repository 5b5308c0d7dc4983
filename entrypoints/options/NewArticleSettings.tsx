// 新建地址: where the back office opens a new article.
import { Field } from '../../components/Field.tsx';
import { TextInput } from '../../components/TextInput.tsx';
import type { Settings } from '../../lib/model.ts';
import { t } from '../../lib/words.ts';
import { SavedWord } from './SavedWord.tsx';
import type { Save, Saved } from './use-settings.ts';

export function NewArticleSettings({
  settings,
  save,
  saved,
}: {
  settings: Settings;
  save: Save;
  saved?: Saved;
}) {
  return (
    <section aria-labelledby="new-article">
      <h2 id="new-article">{t('settings_new_article_title')}</h2>
      <Field label={t('settings_new_article')} hint={t('settings_new_article_hint')}>
        {(control) => (
          <span class="row">
            <TextInput
              {...control}
              class="address-input"
              type="url"
              value={settings.newArticleUrl ?? ''}
              maxLength={2000}
              placeholder="http://"
              onCommit={(url) => save('newArticleUrl', () => ({ newArticleUrl: url || undefined }))}
            />
            <SavedWord name="newArticleUrl" saved={saved} />
          </span>
        )}
      </Field>
    </section>
  );
}
