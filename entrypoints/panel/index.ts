// Comes into a frame that has an article form, or of which something is held: puts the review panel beside it.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { mountPanel } from './mount.ts';
import type { Panel } from './panel.ts';
import type { Part } from './plain.ts';

/** What this script puts at the disposal of the desk, and of the background. */
export type PanelScript = {
  mountPanel: typeof mountPanel;
  /** Of the panel that was mounted last. */
  isPlain(part: Part): boolean | undefined;
};

export default defineUnlistedScript(() => {
  let last: Panel | undefined;
  (globalThis as { __zhishouPanel?: PanelScript }).__zhishouPanel = {
    mountPanel(options) {
      last = mountPanel(options);
      return last;
    },
    isPlain: (part) => last?.isPlain(part),
  };
});
