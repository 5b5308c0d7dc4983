// What every form of the panel is given.
import type { ReviewContext, ReviewState } from '../../lib/messages.ts';
import type { Words } from '../../lib/model.ts';
import type { Session } from './session.ts';
import type { ShieldParts } from './shield.ts';

/** `trouble`: the last talk with the background went wrong, in words. */
export type PanelParts = {
  state: ReviewState;
  context: ReviewContext;
  session: Session;
  shield: ShieldParts;
  trouble?: Words;
};
