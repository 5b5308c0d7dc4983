// 出网记录: every request that left the browser, and how it is seen to that there is no other.
import { useState } from 'preact/hooks';
import { reasonWord } from '../../components/reasons.ts';
import { useLoaded } from '../../components/use-loaded.ts';
import { momentWord } from '../../components/when.ts';
import type { RequestRecord } from '../../lib/model.ts';
import { requests, requestsDropped } from '../../lib/store/requests.ts';
import { t } from '../../lib/words.ts';
import { usePieces } from './More.tsx';
import { onRecords } from './on-records.ts';
import { apart, bytesWord, ofSite, sitesAsked } from './request-list.ts';
import { Shown } from './Shown.tsx';

type Kept = { list: RequestRecord[]; dropped: number };

export function RequestsTab() {
  const loaded = useLoaded(readRequests, [], onRecords);
  return (
    <>
      <h2>{t('requests_title')}</h2>
      <p>{t('requests_promise')}</p>
      <ul class="plain-list">
        <li>{t('requests_enforced_door')}</li>
        <li>{t('requests_enforced_rule')}</li>
        <li>{t('requests_enforced_policy')}</li>
      </ul>
      <Shown loaded={loaded}>{(kept) => <List {...kept} />}</Shown>
    </>
  );
}

async function readRequests(): Promise<Kept> {
  const [list, dropped] = await Promise.all([requests(), requestsDropped()]);
  return { list, dropped };
}

function List({ list, dropped }: Kept) {
  const [site, setSite] = useState('');
  const [found, visits] = apart(ofSite(list, site));
  const { shown, more } = usePieces(found);
  if (list.length === 0) return <p>{t('requests_none')}</p>;
  const bytes = found.reduce((sum, request) => sum + request.bytes, 0);
  return (
    <>
      <search class="filters">
        <label>
          {t('requests_site')}
          <select value={site} onChange={(event) => setSite(event.currentTarget.value)}>
            <option value="">{t('requests_all_sites')}</option>
            {sitesAsked(list).map(({ origin, count }) => (
              <option key={origin} value={origin}>
                {origin}（{count}）
              </option>
            ))}
          </select>
        </label>
      </search>
      <p role="status" class="soft">
        {t('requests_total', found.length, bytesWord(bytes))}
        {dropped > 0 && ` ${t('requests_dropped', dropped)}`}
      </p>
      <Table list={shown} caption={t('requests_own')} />
      {more}
      {visits.length > 0 && <Visits list={visits} />}
    </>
  );
}

/** Page loads of the browser, apart: they run scripts and carry the log-in, and what they fetched is not ours to know. */
function Visits({ list }: { list: RequestRecord[] }) {
  const { shown, more } = usePieces(list);
  return (
    <section aria-labelledby="visits">
      <h2 id="visits">{t('requests_visits')}</h2>
      <p>{t('requests_visits_what')}</p>
      <Table list={shown} caption={t('requests_visits')} />
      {more}
    </section>
  );
}

function Table({ list, caption }: { list: RequestRecord[]; caption: string }) {
  return (
    <div class="wide">
      <table>
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('requests_at')}</th>
            <th scope="col">{t('requests_address')}</th>
            <th scope="col">{t('requests_purpose')}</th>
            <th scope="col">{t('requests_outcome')}</th>
            <th scope="col" class="number">
              {t('requests_status')}
            </th>
            <th scope="col" class="number">
              {t('requests_bytes')}
            </th>
            <th scope="col" class="number">
              {t('requests_ms')}
            </th>
          </tr>
        </thead>
        <tbody>
          {list.map((request, at) => (
            <tr key={`${request.at} ${at}`}>
              <td class="fixed">{momentWord(request.at, 'seconds')}</td>
              <td class="address">GET {request.url}</td>
              <td class="fixed">{t(`purpose_${request.purpose}`)}</td>
              <td class="fixed">{outcomeWord(request)}</td>
              <td class="number">{request.status ?? '—'}</td>
              <td class="number">{request.purpose === 'visit' ? '—' : bytesWord(request.bytes)}</td>
              <td class="number">{request.ms}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A page load that was stopped, or cut off with the background, never learned how it ended. */
function outcomeWord({ outcome, purpose }: RequestRecord): string {
  if (outcome === 'ok') return `✓ ${t('requests_ok')}`;
  if (outcome === 'network' && purpose === 'visit') return `✕ ${t('requests_visit_unfinished')}`;
  return `✕ ${reasonWord(outcome)}`;
}
