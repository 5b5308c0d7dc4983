// 启用本站: from the user's grant to scripts in the pages, the request rule, the columns' addresses and the first survey.
import { browser } from 'wxt/browser';
import { Explained } from '../../lib/errors.ts';
import type { Site } from '../../lib/model.ts';
import { patternOf } from '../../lib/store/address.ts';
import { allSites, putSite, removeSite, siteOf } from '../../lib/store/sites.ts';
import { discoverColumns } from '../../lib/survey/discover.ts';
import { raiseFirewall } from '../../lib/survey/firewall.ts';
import { startSurvey } from '../../lib/survey/survey.ts';
import { aside } from './aside.ts';
import { bringIntoOpenTabs, registerScripts } from './scripts.ts';

type Wish = { origin: string; title: string };

/** The grant an origin needs; only web addresses can be granted. */
function grantOf(origin: string): string {
  const url = new URL(origin);
  const { protocol } = url;
  if (protocol !== 'http:' && protocol !== 'https:') {
    throw new Explained({
      zh: `${origin} 不是网站地址，不能启用。`,
      en: `${origin} is not a web address and cannot be enabled.`,
    });
  }
  return patternOf(url);
}

/** Enables the site, now if it is granted already, else as soon as the grant arrives: the popup may be gone by then. */
export async function enable(wish: Wish, now: string): Promise<void> {
  const pattern = grantOf(wish.origin);
  // Written down before looking: a grant that arrives in between must find it.
  await changeWishes((wishes) => [...wishes.filter((other) => other.origin !== wish.origin), wish]);
  if (await browser.permissions.contains({ origins: [pattern] })) await onGranted([pattern], now);
}

/** A grant arrived: every wish that waited for it is settled. */
export async function onGranted(origins: string[], now: string): Promise<void> {
  const granted: Wish[] = [];
  await changeWishes((wishes) => {
    granted.push(...wishes.filter((wish) => origins.includes(grantOf(wish.origin))));
    return wishes.filter((wish) => !granted.includes(wish));
  });
  for (const wish of granted) await settle(wish, now);
}

function changeWishes(change: (wishes: Wish[]) => Wish[]): Promise<void> {
  return navigator.locks.request('wishes', async () => {
    const { wishes = [] } = await browser.storage.session.get<{ wishes: Wish[] }>('wishes');
    await browser.storage.session.set({ wishes: change(wishes) });
  });
}

/** The user took the permission back, here or in the browser's own settings. Records stay, requests and scripts end. */
export async function onWithdrawn(origins: string[]): Promise<void> {
  for (const site of await allSites()) if (origins.includes(site.pattern)) await removeSite(site.origin);
  await prepare();
}

/** 停用本站. */
export async function disable(origin: string): Promise<void> {
  const site = await siteOf(origin);
  if (!site) return;
  await removeSite(origin);
  const shared = (await allSites()).some((other) => other.pattern === site.pattern);
  if (!shared) await browser.permissions.remove({ origins: [site.pattern] });
  await prepare();
}

/** Scripts and request rule as the enabled sites want them; at every start of the worker. */
export async function prepare(): Promise<void> {
  await Promise.all([registerScripts(allSites), raiseFirewall(allSites)]);
}

async function settle(wish: Wish, now: string): Promise<void> {
  const site: Site = {
    origin: wish.origin,
    pattern: grantOf(wish.origin),
    title: wish.title,
    enabledAt: now,
  };
  await putSite(site);
  await prepare();
  await bringIntoOpenTabs(site);
  const found = await discoverColumns(site);
  if (found > 0) aside(startSurvey('enabled'));
}
