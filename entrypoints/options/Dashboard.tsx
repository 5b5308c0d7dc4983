// The dashboard: its tabs, the open one named in the address.
import { useEffect, useState } from 'preact/hooks';
import { Tabs } from '../../components/Tabs.tsx';
import { t } from '../../lib/words.ts';
import { ColumnsTab } from './ColumnsTab.tsx';
import { DutiesTab } from './DutiesTab.tsx';
import { LedgerTab } from './LedgerTab.tsx';
import { OfficesTab } from './OfficesTab.tsx';
import { hashOf, type Place, placeOf, tabIds } from './place.ts';
import { RecipesTab } from './RecipesTab.tsx';
import { RequestsTab } from './RequestsTab.tsx';
import { SettingsTab } from './SettingsTab.tsx';

export function Dashboard() {
  const place = usePlace();
  const tabs = tabIds.map((id) => ({ id, words: t(`options_tab_${id}`) }));
  useEffect(() => {
    document.title = `${t(`options_tab_${place.tab}`)} · ${t('popup_title')}`;
  }, [place.tab]);
  return (
    <>
      <header class="desk-head">
        <h1>{t('popup_title')}</h1>
        <p>{t('options_motto')}</p>
      </header>
      <main>
        <Tabs label={t('popup_dashboard')} tabs={tabs} chosen={place.tab} onChoose={(id) => go(placeOf(id))}>
          <OpenTab place={place} />
        </Tabs>
      </main>
    </>
  );
}

function OpenTab({ place }: { place: Place }) {
  if (place.tab === 'columns') return <ColumnsTab place={place} />;
  if (place.tab === 'recipes') return <RecipesTab />;
  if (place.tab === 'ledger') return <LedgerTab />;
  if (place.tab === 'offices') return <OfficesTab />;
  if (place.tab === 'settings') return <SettingsTab />;
  return place.tab === 'requests' ? <RequestsTab /> : <DutiesTab />;
}

function go(place: Place) {
  location.hash = hashOf(place);
}

function usePlace(): Place {
  const [place, setPlace] = useState(() => placeOf(location.hash));
  useEffect(() => {
    const follow = () => setPlace(placeOf(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return place;
}
