// The popup's last lines: what waits in the ledger, and the ways to the dashboard.
import { browser } from 'wxt/browser';
import { t } from '../../lib/words.ts';
import type { Desk } from './desk.ts';

/** What waits in the ledger, quietly: nothing where nothing does. */
export function LedgerLine({ standing }: { standing: Desk['standing'] }) {
  const { open = 0, unseen = 0 } = standing ?? {};
  const words = [open > 0 && t('popup_open', open), unseen > 0 && t('popup_unseen', unseen)].filter(Boolean);
  if (words.length === 0) return null;
  return (
    <p class="ledger-line">
      <a href={browser.runtime.getURL('/options.html#ledger')} target="_blank" rel="noopener">
        {words.join(t('desk_list_comma'))}
      </a>
    </p>
  );
}

/** Links to the dashboard, one per tab; usable when nothing else is. */
export function Ways() {
  const ways = [
    ['duties', t('options_tab_duties')],
    ['columns', t('options_tab_columns')],
    ['recipes', t('options_tab_recipes')],
    ['ledger', t('options_tab_ledger')],
    ['offices', t('options_tab_offices')],
    ['settings', t('options_tab_settings')],
    ['requests', t('options_tab_requests')],
  ] as const;
  return (
    <nav aria-label={t('popup_dashboard')}>
      {ways.map(([id, words]) => (
        <a key={id} href={browser.runtime.getURL(`/options.html#${id}`)} target="_blank" rel="noopener">
          {words}
        </a>
      ))}
    </nav>
  );
}
