// The card that says what this tab is, and enables its site.
import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Notice } from '../../components/Notice.tsx';
import { countWord, ownersWord } from '../../components/ProgressRow.tsx';
import { reasonWord } from '../../components/reasons.ts';
import { StateMark } from '../../components/StateMark.tsx';
import { wordsOf } from '../../lib/errors.ts';
import { ask } from '../../lib/messages.ts';
import type { Progress } from '../../lib/model.ts';
import { say, t } from '../../lib/words.ts';
import type { TabKind } from './tab.ts';

/** `lines` are the month's lines of the column that this tab shows. */
export function TabCard({ tab, lines }: { tab: TabKind; lines: Progress[] }) {
  if (tab.kind === 'not-enabled') return <Enable tab={tab} />;
  return (
    <section class="tab-card" aria-label={t('popup_this_tab')}>
      <p class="tab-words">{tabWords(tab)}</p>
      {tab.kind === 'column' && lines.length > mostLines && <p class="tab-line">{metOf(lines)}</p>}
      {tab.kind === 'column' &&
        lines.length <= mostLines &&
        lines.map((line) => (
          <p class="tab-line" key={line.key}>
            {stands(line)}
            {lines.length > 1 && <span class="soft"> {ownersWord(line)}</span>}
          </p>
        ))}
      {(tab.kind === 'column' || tab.kind === 'portal') && (
        <>
          <InTab verb="tab.teach" words={t('teach_begin')} />
          {tab.written && <InTab verb="tab.point" words={t('popup_point')} />}
        </>
      )}
      {tab.kind === 'editor' && tab.late && <p class="tab-late">! {t('popup_tab_late')}</p>}
    </section>
  );
}

/** 教一次, 指给我看: what is done in the tab at hand; the popup makes way. */
function InTab({ verb, words }: { verb: 'tab.teach' | 'tab.point'; words: string }) {
  const [fault, setFault] = useState('');
  const begin = async () => {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    if (tab?.id !== undefined) await ask(verb, { tabId: tab.id });
    close();
  };
  return (
    <p class="tab-line">
      <button type="button" onClick={() => begin().catch((error) => setFault(say(wordsOf(error))))}>
        {words}
      </button>
      {fault && <span role="alert"> ✕ {fault}</span>}
    </p>
  );
}

/** Per owner a column has up to 15 lines: more than these are counted here, and stand in the list below. */
const mostLines = 3;

function metOf(lines: Progress[]): string {
  return t('columns_met_of', lines.filter(({ state }) => state === 'met').length, lines.length);
}

/** State and number; of what could not be read the reason in place of a number, and nothing is wrong with what is yet to be. */
function stands(line: Progress) {
  if (line.reason === 'never') return reasonWord('never');
  return (
    <>
      <StateMark state={line.state} reason={line.reason} />{' '}
      {line.reason === undefined || line.reason === 'partial' ? countWord(line) : reasonWord(line.reason)}
    </>
  );
}

function tabWords(tab: Exclude<TabKind, { kind: 'not-enabled' }>): string {
  if (tab.kind === 'nothing') return t('popup_tab_nothing');
  if (tab.kind === 'column') return t('popup_tab_column', tab.column.column);
  return tab.kind === 'editor' ? t('popup_tab_editor') : t('popup_tab_portal', tab.site.title);
}

type Asking = 'no' | 'asking' | 'granted' | 'refused';

function Enable({ tab }: { tab: Extract<TabKind, { kind: 'not-enabled' }> }) {
  const [asking, setAsking] = useState<Asking>('no');
  const [fault, setFault] = useState('');
  const enable = () => {
    setAsking('asking');
    setFault('');
    // Firefox closes the popup when it asks: the background is told first and carries on when the grant arrives.
    ask('site.enable', { origin: tab.origin, title: tab.title, tabId: tab.tabId }).catch((error) =>
      setFault(say(wordsOf(error))),
    );
    browser.permissions.request({ origins: [tab.pattern] }).then(
      (granted) => setAsking(granted ? 'granted' : 'refused'),
      (error) => {
        setAsking('no');
        setFault(say(wordsOf(error)));
      },
    );
  };
  return (
    <section class="tab-card" aria-label={t('popup_this_tab')}>
      <div class="tab-enable">
        <p class="tab-words">{t('popup_tab_not_enabled', new URL(tab.origin).host)}</p>
        <button
          type="button"
          class="primary"
          disabled={asking === 'asking' || asking === 'granted'}
          onClick={enable}
        >
          {t('popup_enable')}
        </button>
      </div>
      <p class="tab-hint" role="status">
        {enableWords(asking)}
      </p>
      {fault && <Notice kind="broken">{fault}</Notice>}
    </section>
  );
}

function enableWords(asking: Asking): string {
  if (asking === 'asking') return t('popup_enable_asking');
  if (asking === 'granted') return t('popup_enable_granted');
  return asking === 'refused' ? t('popup_enable_refused') : t('popup_enable_hint');
}
