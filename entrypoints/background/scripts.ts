// Content scripts of the enabled sites: registered for pages to come, brought into tabs that are open already.
import { browser } from 'wxt/browser';
import type { Site } from '../../lib/model.ts';
import type { Place } from './sender.ts';

type Script = Parameters<typeof browser.scripting.registerContentScripts>[0][number];

// Every field of every editor seen is an about:blank frame, hence `matchOriginAsFallback`
// (Chromium 119, Firefox 128); `world: 'MAIN'` exists from Chromium 111 and Firefox 128 on.
const scripts: Script[] = [
  { id: 'portal', js: ['portal.js'], runAt: 'document_idle', allFrames: false },
  { id: 'editor', js: ['editor.js'], runAt: 'document_start', allFrames: true, matchOriginAsFallback: true },
  {
    id: 'page-world',
    js: ['page-world.js'],
    runAt: 'document_start',
    allFrames: true,
    matchOriginAsFallback: true,
    world: 'MAIN',
  },
];

/**
 * Registers the scripts for exactly the sites, which are asked for when it is this call's turn: a site that is disabled
 * takes its grant back, and the browser's news of that comes while the first call still works. What stands already is left standing: a page that loads in the moment
 * between taking away and registering anew would have no guard. What the browser is too old for is left out; the guard
 * says so.
 */
export function registerScripts(sites: () => Promise<Site[]>): Promise<void> {
  return navigator.locks.request('scripts', async () => registerFor(await sites()));
}

async function registerFor(sites: Site[]): Promise<void> {
  const matches = [...new Set(sites.map((site) => site.pattern))].sort();
  const registered = await browser.scripting.getRegisteredContentScripts();
  const wanted = matches.length > 0 ? scripts : [];
  const gone = registered.filter(({ id }) => !wanted.some((script) => script.id === id)).map(({ id }) => id);
  if (gone.length > 0) await browser.scripting.unregisterContentScripts({ ids: gone });
  for (const script of wanted) {
    const standing = registered.find(({ id }) => id === script.id);
    if (!standing) await register({ ...script, matches, persistAcrossSessions: true });
    else if (matches.join() !== [...(standing.matches ?? [])].sort().join())
      await browser.scripting.updateContentScripts([{ ...script, matches, persistAcrossSessions: true }]);
  }
}

/**
 * Brings the scripts into tabs of the site that were open before it was enabled. Their pages came first,
 * so the guard there is not armed, and says so until the page is loaded again.
 */
export async function bringIntoOpenTabs(site: Site): Promise<void> {
  const tabs = await browser.tabs.query({ url: site.pattern });
  await Promise.allSettled(tabs.map((tab) => (tab.id === undefined ? undefined : bringInto(tab.id))));
}

/** Brings the desk into a frame where someone writes: the larger half of the editor's script, which no other page pays for. */
export function bringDesk(place: Place): Promise<void> {
  return bring('/desk.js', place);
}

/** Brings the script that puts the review panel beside an article, or beside what is held. */
export function bringPanel(place: Place): Promise<void> {
  return bring('/panel.js', place);
}

/** Brings the column's script, which reads lists and shows the bar, into a column page. */
export function bringColumn(place: Place): Promise<void> {
  return bring('/column.js', place);
}

/** Brings the script that lets a person point at a field into the frame of the form. */
export function bringPick(place: Place): Promise<void> {
  return bring('/pick.js', place);
}

/** Brings the script with which a person shows where the list is. */
export function bringTeach(place: Pick<Place, 'tabId' | 'frameId'>): Promise<void> {
  return bring('/teach.js', place);
}

/** Brings the script that says what only the page's own scripts know into the frames of a tab, into their own world. */
export async function bringClaims(tabId: number): Promise<void> {
  const target = { tabId, allFrames: true };
  const files = ['/page-claims.js' as const];
  await browser.scripting.executeScript({ target, files, world: 'MAIN', injectImmediately: true });
}

type Called = '/desk.js' | '/panel.js' | '/column.js' | '/pick.js' | '/teach.js';

async function bring(file: Called, { tabId, frameId }: Pick<Place, 'tabId' | 'frameId'>): Promise<void> {
  const target = { tabId, frameIds: [frameId] };
  await browser.scripting.executeScript({ target, files: [file], injectImmediately: true });
}

async function register(script: Script): Promise<void> {
  try {
    await browser.scripting.registerContentScripts([script]);
  } catch {
    const { matchOriginAsFallback: _, ...older } = script;
    if (script.world !== 'MAIN') await browser.scripting.registerContentScripts([older]);
  }
}

/** Brings the scripts into a tab that was open before; into all of its frames, or into those. */
export async function bringInto(tabId: number, frameIds?: number[]): Promise<void> {
  const target = frameIds ? { tabId, frameIds } : { tabId, allFrames: true };
  await browser.scripting.executeScript({
    target,
    func: () => {
      (globalThis as { __zhishouLate?: boolean }).__zhishouLate = true;
    },
  });
  await browser.scripting.executeScript({ target, files: ['/editor.js'] });
  await browser.scripting.executeScript({ target: { tabId }, files: ['/portal.js'] });
}
