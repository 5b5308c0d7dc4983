// An empty database before every test. Deleting it asks open connections to let go, as an upgrade would.
import { deleteDB } from 'idb';
import { beforeEach } from 'vitest';

export function withFreshStore(): void {
  beforeEach(() => deleteDB('zhishou'));
}
