// Hosts that asked to be left alone for a while (Retry-After).
import type { Instant } from '../model.ts';
import { reading, writing } from './db.ts';

/** Until when this host wants no request; undefined where it never said so. */
export async function waitOf(host: string): Promise<Instant | undefined> {
  return (await reading(['waits'], (tx) => tx.objectStore('waits').get(host)))?.until;
}

/** Remembers until when this host wants no request. */
export async function keepWait(host: string, until: Instant): Promise<void> {
  await writing(['waits'], (tx) => tx.objectStore('waits').put({ host, until }));
}
