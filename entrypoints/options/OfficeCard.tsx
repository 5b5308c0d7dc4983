// One back office: its name, its forms with their fields, its column map, and what was learned of publishing in it.
import { Confirm } from '../../components/Confirm.tsx';
import { OutLink } from '../../components/OutLink.tsx';
import { TextInput } from '../../components/TextInput.tsx';
import { momentWord } from '../../components/when.ts';
import type { OfficeRecipe } from '../../lib/model.ts';
import { officeFile } from '../../lib/store/office-file.ts';
import { t } from '../../lib/words.ts';
import { OfficeColumns } from './OfficeColumns.tsx';
import { OfficeForm } from './OfficeForm.tsx';
import { saveFile } from './save-file.ts';
import type { ChangeOffice } from './use-offices.ts';

export function OfficeCard({ recipe, change }: { recipe: OfficeRecipe; change: ChangeOffice }) {
  const { origin, name, forms, triggers, at } = recipe;
  const called = name || origin;
  const edit = (words: string, part: (now: OfficeRecipe) => Partial<OfficeRecipe>) =>
    change(origin, words, (now) => ({ ...now, ...part(now) }));
  return (
    <section class="office" aria-label={called}>
      <div class="office-head">
        <div>
          <TextInput
            class="office-name"
            aria-label={t('offices_name')}
            value={name}
            maxLength={200}
            placeholder={origin}
            onCommit={(text) => edit(t('offices_saved', text || origin), () => ({ name: text }))}
          />
          <small>
            <OutLink url={origin}>{origin}</OutLink> · {t('offices_at', momentWord(at))}
          </small>
        </div>
        <span class="office-acts">
          <button type="button" onClick={() => saveFile(`${t('offices_file')}.json`, officeFile([recipe]))}>
            {t('offices_export')}
          </button>{' '}
          <Confirm
            words={t('offices_delete')}
            label={`${t('offices_delete')}${t('panel_colon')}${called}`}
            question={t('offices_delete_question', called)}
            onYes={() => change(origin, t('offices_deleted', called), () => undefined)}
          />
        </span>
      </div>
      {forms.map((form) => (
        <OfficeForm
          key={form.address}
          form={form}
          edit={(words, next) =>
            edit(words, (now) => ({
              forms: joined(
                now.forms.flatMap((one) => (one.address === form.address ? (next ?? []) : [one])),
              ),
            }))
          }
        />
      ))}
      <OfficeColumns columns={recipe.columns} edit={(words, columns) => edit(words, () => ({ columns }))} />
      {triggers.length > 0 && (
        <>
          <h3>{t('offices_triggers')}</h3>
          <ul class="office-triggers">
            {triggers.map((one) => (
              <li key={one.id}>
                {t(one.publishes ? 'offices_trigger' : 'offices_trigger_not', one.words)}{' '}
                <button
                  type="button"
                  aria-label={`${t('offices_remove')}${t('panel_colon')}${one.words}`}
                  onClick={() =>
                    edit(t('offices_removed', one.words), (now) => ({
                      triggers: now.triggers.filter(({ id }) => id !== one.id),
                    }))
                  }
                >
                  {t('offices_remove')}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

// An address changed to that of another form makes one form of the two.
function joined(forms: OfficeRecipe['forms']): OfficeRecipe['forms'] {
  return forms.reduce<OfficeRecipe['forms']>((all, form) => {
    const other = all.find(({ address }) => address === form.address);
    if (!other) return [...all, form];
    const both = { ...other, fields: { ...other.fields, ...form.fields } };
    return all.map((one) => (one === other ? both : one));
  }, []);
}
