// 站点: the sites the user has enabled. Nothing else may be asked for anything.
import type { Site } from '../model.ts';
import { addressIn } from './address.ts';
import { changed } from './changed.ts';
import { reading, writing } from './db.ts';

/** Every enabled site, in the order of their addresses. */
export function allSites(): Promise<Site[]> {
  return reading(['sites'], (tx) => tx.objectStore('sites').getAll());
}

/** The enabled site this address belongs to; scheme, host and port must agree. */
export async function siteOf(url: string): Promise<Site | undefined> {
  const origin = addressIn(url)?.origin;
  return origin === undefined ? undefined : reading(['sites'], (tx) => tx.objectStore('sites').get(origin));
}

/** Enables a site, or changes what is known of it. */
export async function putSite(site: Site): Promise<void> {
  await writing(['sites'], (tx) => tx.objectStore('sites').put(site));
  changed();
}

/** Disables a site. Its columns keep their addresses and articles: enabled again, it goes on where it was. */
export async function removeSite(origin: string): Promise<void> {
  await writing(['sites'], (tx) => tx.objectStore('sites').delete(origin));
  changed();
}
