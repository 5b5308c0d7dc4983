// The ways to publish that were taught on this site, kept up with what is stored.
import { type LearnedTrigger, type OfficeRecipe, officeShelf } from '../../lib/model.ts';
import { api } from '../../lib/wire.ts';

/** Tells `act` of the taught ways at first and whenever they change. */
export function watchTaught(
  origin: string,
  act: (learned: LearnedTrigger[]) => void,
  signal: AbortSignal,
): void {
  const key = officeShelf + origin;
  const tell = (recipe: unknown) => act((recipe as OfficeRecipe | undefined)?.triggers ?? []);
  const onChanged = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && changes[key]) tell(changes[key].newValue);
  };
  api.storage.onChanged.addListener(onChanged);
  signal.addEventListener('abort', () => {
    // An orphan has no such interface any more.
    api.storage?.onChanged.removeListener(onChanged);
  });
  api.storage.local.get(key).then(
    (all: Record<string, unknown>) => tell(all[key]),
    () => {},
  );
}
