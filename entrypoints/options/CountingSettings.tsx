// 我的单位, 计数口径, 转载和外链.
import { Field } from '../../components/Field.tsx';
import { dutyTable } from '../../lib/duties/builtin.ts';
import { columnsOf } from '../../lib/duties/table.ts';
import type { CountingUnit, Settings, UnitId } from '../../lib/model.ts';
import { t } from '../../lib/words.ts';
import { SavedWord } from './SavedWord.tsx';
import type { Save, Saved } from './use-settings.ts';

/** How many quotas a month there are; per owner it depends on the units of open groups and is not said. */
const quotas: Record<CountingUnit, number | ''> = {
  line: dutyTable.duties.length,
  column: columnsOf(dutyTable).length,
  owner: '',
};

const units: CountingUnit[] = ['line', 'column', 'owner'];

export function CountingSettings({
  settings,
  save,
  saved,
}: {
  settings: Settings;
  save: Save;
  saved?: Saved;
}) {
  const choose = (myUnit: UnitId | undefined) => save('myUnit', () => ({ myUnit }));
  const countReposts = (yes: boolean) => save('countReposts', () => ({ countReposts: yes }));
  return (
    <section aria-labelledby="counting">
      <h2 id="counting">{t('settings_counting')}</h2>
      <Field label={t('settings_my_unit')} hint={t('settings_my_unit_hint')}>
        {(control) => (
          <span class="row">
            <select
              {...control}
              value={settings.myUnit ?? ''}
              onChange={(event) => choose(event.currentTarget.value || undefined)}
            >
              <option value="">{t('settings_no_unit')}</option>
              {dutyTable.units.map((unit) => (
                <option key={unit.id} value={unit.id}>
                  {unit.id}
                </option>
              ))}
            </select>
            <SavedWord name="myUnit" saved={saved} />
          </span>
        )}
      </Field>
      <fieldset class="plain">
        <legend>
          {t('settings_counting_unit')} <SavedWord name="countingUnit" saved={saved} />
        </legend>
        {units.map((unit) => (
          <label key={unit} class="choice">
            <input
              type="radio"
              name="countingUnit"
              checked={settings.countingUnit === unit}
              onChange={() => save('countingUnit', () => ({ countingUnit: unit }))}
            />
            <span>
              {t(`settings_per_${unit}`)}
              <small>{t(`settings_per_${unit}_hint`, quotas[unit])}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <label class="choice">
        <input
          type="checkbox"
          checked={settings.countReposts}
          onChange={(event) => countReposts(event.currentTarget.checked)}
        />
        <span>
          {t('settings_reposts')} <SavedWord name="countReposts" saved={saved} />
          <small>{t('settings_reposts_hint')}</small>
        </span>
      </label>
    </section>
  );
}
