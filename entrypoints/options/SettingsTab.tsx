// 设置: each change is stored at once and says so.
import { Notice } from '../../components/Notice.tsx';
import { useLoaded } from '../../components/use-loaded.ts';
import type { Settings, Site, Words } from '../../lib/model.ts';
import { inspectSettings, onSettings } from '../../lib/store/settings.ts';
import { allSites } from '../../lib/store/sites.ts';
import { say, t } from '../../lib/words.ts';
import { ContactSettings } from './ContactSettings.tsx';
import { CountingSettings } from './CountingSettings.tsx';
import { NewArticleSettings } from './NewArticleSettings.tsx';
import { onRecords } from './on-records.ts';
import { PeopleSettings } from './PeopleSettings.tsx';
import { Shown } from './Shown.tsx';
import { SiteSettings } from './SiteSettings.tsx';
import { SurveySettings } from './SurveySettings.tsx';
import { useSave } from './use-settings.ts';
import './settings.css';

type Known = { settings: Settings; broken: Words[]; sites: Site[] };

export function SettingsTab() {
  const loaded = useLoaded(readKnown, [], listen);
  const { saved, save } = useSave();
  return (
    <Shown loaded={loaded}>
      {({ settings, broken, sites }) => (
        <div class="settings">
          {broken.map((words) => (
            <Notice kind="warn" key={words.zh}>
              {say(words)}
            </Notice>
          ))}
          <p class="soft">{t('settings_hint')}</p>
          <SiteSettings sites={sites} />
          <CountingSettings settings={settings} save={save} saved={saved} />
          <SurveySettings settings={settings} save={save} saved={saved} />
          <NewArticleSettings settings={settings} save={save} saved={saved} />
          <PeopleSettings settings={settings} save={save} saved={saved} />
          <ContactSettings settings={settings} save={save} saved={saved} />
        </div>
      )}
    </Shown>
  );
}

async function readKnown(): Promise<Known> {
  const [{ settings, broken }, sites] = await Promise.all([inspectSettings(), allSites()]);
  return { settings, broken, sites };
}

function listen(again: () => void): () => void {
  const undo = [onSettings(again), onRecords(again)];
  return () => {
    for (const one of undo) one();
  };
}
