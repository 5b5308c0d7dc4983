// The panel of a frame: its script was brought by the background when it was told of the editor.
import type { PanelScript } from '../panel/index.ts';
import type { Panel } from '../panel/panel.ts';
import { publishing } from './publishing.ts';

type Options = Omit<Parameters<PanelScript['mountPanel']>[0], 'publishing'>;

/** Undefined where the script did not come: the site is not enabled any more. */
export function panelWith(options: Options): Panel | undefined {
  const { __zhishouPanel: script } = globalThis as { __zhishouPanel?: PanelScript };
  return script?.mountPanel({ ...options, publishing });
}
