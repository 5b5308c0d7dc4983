// Which ways are tried in which make where all would take too long: the main ones in every make, the others in turn.
import type { Make } from '../editors/make.ts';
import { mainTriggers, type Trigger, triggers } from '../editors/triggers.ts';
import { applies } from './editor-desk.ts';

/**
 * By make: the main ways it has, and `more` of the others, always those that were given out least; what only few offices
 * have comes first. In the order of the table.
 */
export function shareOut(makes: Make[], more: number): Map<string, Trigger[]> {
  const given = new Map<Trigger, number>();
  const rare = (trigger: Trigger) => makes.filter((make) => applies(make, trigger)).length;
  return new Map(
    makes.map((make) => {
      const offered = triggers.filter((one) => applies(make, one) && !mainTriggers.includes(one));
      const next = offered
        .sort((a, b) => (given.get(a) ?? 0) - (given.get(b) ?? 0) || rare(a) - rare(b))
        .slice(0, more);
      for (const one of next) given.set(one, (given.get(one) ?? 0) + 1);
      const all = triggers.filter((one) => [...next, ...mainTriggers].includes(one));
      return [make.id, all.filter((one) => applies(make, one))];
    }),
  );
}
