// Has the script brought that answers in the page's own world, where a draft needs it; then the draft is read anew.
import { ask } from '../../lib/messages.ts';
import { forgetMissed, onUnanswered } from '../../lib/review/claims.ts';
import { readAnew } from '../../lib/review/office.ts';
import { isOrphan } from '../editor/orphan.ts';

/** Until `signal`; an orphan has nobody to ask. */
export function bringClaims(signal: AbortSignal): void {
  const bring = () => {
    if (!isOrphan()) ask('claims.come', {}).then(readAnew, forgetMissed);
  };
  onUnanswered(bring, signal);
}
