// Comes into a frame that has an article form, or of which something is held: puts the review panel beside it.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { mountPanel } from './mount.ts';

/** What this script puts at the disposal of the desk. */
export type PanelScript = { mountPanel: typeof mountPanel };

export default defineUnlistedScript(() => {
  (globalThis as { __zhishouPanel?: PanelScript }).__zhishouPanel = { mountPanel };
});
