// 审核人员, filled into forms and ledger.
import { Field } from '../../components/Field.tsx';
import { TextInput } from '../../components/TextInput.tsx';
import type { People, Settings } from '../../lib/model.ts';
import { t } from '../../lib/words.ts';
import { SavedWord } from './SavedWord.tsx';
import type { Save, Saved } from './use-settings.ts';

const roles: (keyof People)[] = ['clerk', 'reviewer', 'leader', 'publisher'];

export function PeopleSettings({ settings, save, saved }: { settings: Settings; save: Save; saved?: Saved }) {
  return (
    <section aria-labelledby="people">
      <h2 id="people">{t('settings_people')}</h2>
      <p class="field-hint">{t('settings_people_hint')}</p>
      <div class="columns-2">
        {roles.map((role) => (
          <Field key={role} label={t(`people_${role}`)}>
            {(control) => (
              <span class="row">
                <TextInput
                  {...control}
                  value={settings.people[role]}
                  maxLength={40}
                  autocomplete="off"
                  onCommit={(name) => save(role, ({ people }) => ({ people: { ...people, [role]: name } }))}
                />
                <SavedWord name={role} saved={saved} />
              </span>
            )}
          </Field>
        ))}
      </div>
    </section>
  );
}
