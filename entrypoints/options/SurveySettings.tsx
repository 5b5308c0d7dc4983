// When the columns are read, how politely, and who is told in the morning.
import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Field } from '../../components/Field.tsx';
import { TextInput } from '../../components/TextInput.tsx';
import type { Settings } from '../../lib/model.ts';
import { t } from '../../lib/words.ts';
import { SavedWord } from './SavedWord.tsx';
import type { Save, Saved } from './use-settings.ts';

type Props = { settings: Settings; save: Save; saved?: Saved };

export function SurveySettings({ settings, save, saved }: Props) {
  const workdaysOnly = (yes: boolean) => save('workdaysOnly', () => ({ workdaysOnly: yes }));
  return (
    <section aria-labelledby="surveying">
      <h2 id="surveying">{t('settings_survey')}</h2>
      <Times settings={settings} save={save} saved={saved} />
      <label class="choice">
        <input
          type="checkbox"
          checked={settings.workdaysOnly}
          onChange={(event) => workdaysOnly(event.currentTarget.checked)}
        />
        <span>
          {t('settings_workdays')} <SavedWord name="workdaysOnly" saved={saved} />
          <small>{t('settings_workdays_hint')}</small>
        </span>
      </label>
      <Pause settings={settings} save={save} saved={saved} />
      <Digest settings={settings} save={save} saved={saved} />
    </section>
  );
}

function Times({ settings: { schedule }, save, saved }: Props) {
  const [fresh, setFresh] = useState('');
  const put = (change: (now: string[]) => string[]) =>
    save('schedule', (now) => ({ schedule: [...new Set(change(now.schedule))].sort() }));
  const add = async () => {
    if (fresh && (await put((now) => [...now, fresh]))) setFresh('');
  };
  return (
    <fieldset class="plain">
      <legend>
        {t('settings_times')} <SavedWord name="schedule" saved={saved} />
      </legend>
      <ul class="times">
        {schedule.map((time) => (
          <li key={time}>
            {time}{' '}
            <button
              type="button"
              aria-label={t('settings_remove_time', time)}
              disabled={schedule.length === 1}
              onClick={() => put((now) => now.filter((other) => other !== time))}
            >
              ✕
            </button>
          </li>
        ))}
        <li>
          <input
            type="time"
            aria-label={t('settings_new_time')}
            value={fresh}
            onInput={(event) => setFresh(event.currentTarget.value)}
          />{' '}
          <button type="button" disabled={!fresh} onClick={add}>
            {t('settings_add_time')}
          </button>
        </li>
      </ul>
      <p class="field-hint">
        {t('settings_times_hint')} {schedule.length === 1 && t('settings_last_time')}
      </p>
    </fieldset>
  );
}

function Pause({ settings, save, saved }: Props) {
  return (
    <Field label={t('settings_pause')} hint={t('settings_pause_hint')}>
      {(control) => (
        <span class="row">
          <TextInput
            {...control}
            type="number"
            min={0}
            max={20}
            step={0.1}
            value={String(settings.pauseMs / 1000)}
            onCommit={(text) =>
              save('pauseMs', () => ({ pauseMs: text ? Math.round(Number(text) * 1000) : undefined }))
            }
          />
          {t('settings_seconds')} <SavedWord name="pauseMs" saved={saved} />
        </span>
      )}
    </Field>
  );
}

function Digest({ settings, save, saved }: Props) {
  const [refused, setRefused] = useState(false);
  // The permission may only be asked for within the click itself.
  const morning = async () => {
    setRefused(false);
    const granted = await browser.permissions.request({ permissions: ['notifications'] }).catch(() => false);
    setRefused(!granted);
    if (granted) await save('digest', () => ({ digest: 'morning' }));
  };
  const none = () => {
    setRefused(false);
    save('digest', () => ({ digest: 'none' }));
  };
  return (
    <fieldset class="plain">
      <legend>
        {t('settings_digest')} <SavedWord name="digest" saved={saved} />
      </legend>
      <label class="choice">
        <input type="radio" name="digest" checked={settings.digest === 'none'} onClick={none} />
        <span>{t('settings_digest_none')}</span>
      </label>
      <label class="choice">
        <input type="radio" name="digest" checked={settings.digest === 'morning'} onClick={morning} />
        <span>
          {t('settings_digest_morning')}
          <small>{t('settings_digest_hint')}</small>
        </span>
      </label>
      <p role="status" class={refused ? 'field-error' : 'visually-hidden'}>
        {refused && t('settings_digest_refused')}
      </p>
    </fieldset>
  );
}
