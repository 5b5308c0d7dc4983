// What the desk may ask of the panel.
import type { Mark } from '../../lib/messages.ts';
import type { Place } from '../../lib/review/draft.ts';
import type { Highlighted, Target } from '../../lib/review/marks.ts';
import type { Part } from './plain.ts';

export type Panel = {
  /** The panel's page answered: it loaded. */
  arrived(): void;
  /** The editors were built anew and may be wider now. */
  fit(place: Place): void;
  /** An action is held: the panel opens and takes the focus. */
  showHeld(): void;
  /** The extension was updated: the panel's page is gone, the tab says what to do. */
  showOrphan(): void;
  /** Nothing covers or distorts that part of the panel, nor the rest. */
  isPlain(part: Part): boolean;
  showCleared(cleared: boolean): void;
  /** Counts on the tab, what they stand for is told only inside; and where that stands in the texts. */
  showMarks(marks: Mark[], highlighted: Highlighted[]): void;
  /** Lights that place up for a while. */
  pointAt(target: Target | undefined): void;
};
