// Whether this script's extension is still there.
import { api } from '../../lib/wire.ts';

/** True for the script of an extension that was updated or switched off since. */
export function isOrphan(): boolean {
  return api.runtime?.id === undefined;
}
