// Opens a column's page and begins teaching there.
import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { wordsOf } from '../../lib/errors.ts';
import { ask } from '../../lib/messages.ts';
import { say } from '../../lib/words.ts';

export function TeachButton({ url, words }: { url: string; words: string }) {
  const [fault, setFault] = useState('');
  const begin = () => {
    setFault('');
    teachAt(url).catch((error) => setFault(say(wordsOf(error))));
  };
  return (
    <>
      <button type="button" onClick={begin}>
        {words}
      </button>
      {fault && <span role="alert">✕ {fault}</span>}
    </>
  );
}

/** The page opens in a tab of its own; the script comes into it once it has loaded. */
async function teachAt(url: string): Promise<void> {
  const tab = await browser.tabs.create({ url, active: true });
  const { id } = tab;
  if (id === undefined) return;
  await new Promise<void>((loaded) => {
    const look = (tabId: number, change: { status?: string }) => {
      if (tabId !== id || change.status !== 'complete') return;
      browser.tabs.onUpdated.removeListener(look);
      loaded();
    };
    browser.tabs.onUpdated.addListener(look);
    // Loaded before anybody listened; a tab that was just made is a blank page first, and that one is complete, too.
    browser.tabs.get(id).then((now) => {
      if (/^https?:/.test(now.url ?? '')) look(id, now);
    }, loaded);
  });
  await ask('tab.teach', { tabId: id });
}
