// 后台: what was learned about each back office; edited, taken to another office as a file, deleted and brought back.
import { Confirm } from '../../components/Confirm.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useLoaded } from '../../components/use-loaded.ts';
import type { OfficeRecipe, ReadyOffice } from '../../lib/model.ts';
import { allOffices, onOffices, unusableOffices } from '../../lib/store/offices.ts';
import { say, t } from '../../lib/words.ts';
import offices from '../../public/data/offices.json';
import { OfficeCard } from './OfficeCard.tsx';
import { OfficeFiles } from './OfficeFiles.tsx';
import { Shown } from './Shown.tsx';
import { useOffices } from './use-offices.ts';
import './offices.css';

const ready: ReadyOffice[] = offices;

export function OfficesTab() {
  const loaded = useLoaded(read, [], onOffices);
  return (
    <>
      <h2>{t('options_tab_offices')}</h2>
      <p>{t('offices_hint')}</p>
      <Shown loaded={loaded}>{(kept) => <Offices {...kept} />}</Shown>
      <Ready />
    </>
  );
}

type Kept = { all: OfficeRecipe[]; unusable: string[] };

async function read(): Promise<Kept> {
  const [all, unusable] = await Promise.all([allOffices(), unusableOffices()]);
  return { all, unusable };
}

function Offices({ all, unusable }: Kept) {
  const { done, fault, change, takeIn, forget } = useOffices();
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
      {unusable.map((origin) => (
        <Notice key={origin} kind="warn" title={t('offices_unusable', origin)}>
          <p>{t('offices_unusable_hint')}</p>
          <Confirm
            words={t('offices_delete')}
            label={`${t('offices_delete')}${t('panel_colon')}${origin}`}
            question={t('offices_delete_question', origin)}
            onYes={() => forget(origin, t('offices_deleted', origin))}
          />
        </Notice>
      ))}
      {all.length + unusable.length === 0 && <Notice>{t('offices_none')}</Notice>}
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
