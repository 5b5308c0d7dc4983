// What the tests of real systems ask of the extension: what it holds, what it read, what its ledger says.
import type { Page } from 'puppeteer-core';
import type { Draft, LedgerEntry } from '../../lib/model.ts';
import { until } from './browser.ts';
import { answerAtOnce, confirmRelease, panelFrame, stored } from './day.ts';
import type { Open } from './editor-desk.ts';

/** A page of ours to look from, and the page of the system. */
type World = { own: Page; page: Page };

/** `world` is asked anew each time: it is not up before the tests run. */
export function handIn(world: () => World) {
  const session = async () =>
    Object.values(
      (await world().own.evaluate(() => chrome.storage.session.get(null))) as Record<string, Partial<Open>>,
    );
  const holding = async () => (await session()).find((one) => one.held)?.held;
  const ledger = async (title: string) =>
    (await stored<LedgerEntry>(world().own, 'ledger')).filter((entry) => entry.title === title);
  return {
    ledger,
    held: async () => (await holding())?.words,
    kinds: async (title: string) => (await ledger(title)).map(({ kind }) => kind),

    /** Does what must be held, and waits until it is, under these words. */
    heldAs: async (words: string, act: () => unknown) => {
      const before = (await holding())?.at ?? '';
      await act();
      await until(async () => {
        const now = await holding();
        return now && now.at > before && now.words === words;
      }, `“${words}” to be held`).catch(async (error) => {
        throw new Error(`${error} Held last: ${JSON.stringify(await holding())}, at ${world().page.url()}.`);
      });
    },

    /** The draft as the background was told of it, once it has these words. */
    read: (words: string): Promise<Draft> =>
      until(async () => {
        const drafts = (await session()).map(({ report }) =>
          report?.state === 'read' ? report.draft : undefined,
        );
        return drafts.find((draft) => draft && `${draft.title}\n${draft.text}`.includes(words));
      }, `the draft with ${words}`),

    release: async () => {
      const panel = await panelFrame(world().page);
      await answerAtOnce(panel);
      await confirmRelease(panel);
    },
  };
}
