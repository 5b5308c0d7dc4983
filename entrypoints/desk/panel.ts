// The panel of a frame: its script was brought by the background when it was told of the editor.
import type { PanelScript } from '../panel/index.ts';
import type { Panel } from '../panel/panel.ts';
import { publishing } from './publishing.ts';

type Options = Omit<Parameters<PanelScript['mountPanel']>[0], 'publishing'>;

/** Calls `act` where a page comes back out of the browser's memory of pages: its leaving ended its panel. */
export function onReturn(window: Window, signal: AbortSignal, act: () => void): void {
  window.addEventListener('pageshow', ({ persisted }) => persisted && act(), { signal });
}

/** Undefined where the script did not come: the site is not enabled any more. */
export function panelWith(options: Options): Panel | undefined {
  const { __zhishouPanel: script } = globalThis as { __zhishouPanel?: PanelScript };
  return script?.mountPanel({ ...options, publishing });
}
