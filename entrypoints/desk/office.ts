// Keeps this frame told of what is known of its back office: once when the desk opens, and whenever a recipe changed.
import { ask } from '../../lib/messages.ts';
import { officeShelf } from '../../lib/model.ts';
import { knowOffice } from '../../lib/review/office.ts';
import { api } from '../../lib/wire.ts';

/** Resolves when it is known, or cannot be: then forms are read by scoring alone. */
export function learnOffice(window: Window, signal: AbortSignal): Promise<void> {
  const key = officeShelf + window.location.origin;
  const learn = () =>
    ask('office.known', {}).then(
      (known) => known && knowOffice(known),
      () => undefined,
    );
  const changed = (changes: Record<string, unknown>) => {
    if (key in changes) void learn();
  };
  api.storage.local.onChanged.addListener(changed);
  signal.addEventListener('abort', () => {
    if (api.runtime?.id !== undefined) api.storage.local.onChanged.removeListener(changed);
  });
  return learn();
}
