// 后台: what was learned about each back office; edited, taken to another office as a file, deleted and brought back.

import { Notice } from '../../components/Notice.tsx';
import { useLoaded } from '../../components/use-loaded.ts';
import type { OfficeRecipe, ReadyOffice } from '../../lib/model.ts';
import { allOffices, onOffices } from '../../lib/store/offices.ts';
import { say, t } from '../../lib/words.ts';
import offices from '../../public/data/offices.json';
import { OfficeCard } from './OfficeCard.tsx';
import { OfficeFiles } from './OfficeFiles.tsx';
import { Shown } from './Shown.tsx';
import { useOffices } from './use-offices.ts';
import './offices.css';

const ready: ReadyOffice[] = offices;

export function OfficesTab() {
  const loaded = useLoaded(allOffices, [], onOffices);
  return (
    <>
      <h2>{t('options_tab_offices')}</h2>
      <p>{t('offices_hint')}</p>
      <Shown loaded={loaded}>{(all) => <Offices all={all} />}</Shown>
      <Ready />
    </>
  );
}

function Offices({ all }: { all: OfficeRecipe[] }) {
  const { done, fault, change, takeIn } = useOffices();
  return (
    <>
      <OfficeFiles all={all} takeIn={takeIn} />
      {fault && <Notice kind="broken">{fault}</Notice>}
      <div role="status" class="office-done">
        {done?.words && (
          <>
            ✓ {done.words}{' '}
            {done.undo && (
              <button type="button" onClick={done.undo}>
                {t('offices_undo')}
              </button>
            )}
          </>
        )}
      </div>
      {all.length === 0 && <Notice>{t('offices_none')}</Notice>}
      {all.map((recipe) => (
        <OfficeCard key={recipe.origin} recipe={recipe} change={change} />
      ))}
    </>
  );
}

function Ready() {
  return (
    <details class="offices-ready">
      <summary>{t('offices_ready', ready.length)}</summary>
      <p class="soft">{t('offices_ready_hint')}</p>
      <ul>
        {ready.map((office) => (
          <li key={office.id}>
            {say(office.name)} <small>{t('offices_ready_from', say(office.source), office.seen)}</small>
          </li>
        ))}
      </ul>
    </details>
  );
}
