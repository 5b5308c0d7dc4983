// One line in the page where no panel can speak: it holds no word of the draft.
import { hostNamed } from '../../lib/host.ts';
import { t } from '../../lib/words.ts';

/** Shows a line at the foot of the window until it is closed, another one comes, or half a minute has passed. */
export function showNotice(window: Window, words: string): void {
  shown?.remove();
  const { document } = window;
  const { host, root } = hostNamed(document, 'zhishou-notice');
  const style = document.createElement('style');
  style.textContent = css;
  const box = document.createElement('div');
  box.setAttribute('role', 'alert');
  const text = document.createElement('p');
  text.textContent = words;
  const close = document.createElement('button');
  close.textContent = closing();
  close.addEventListener('click', () => host.remove());
  box.append(text, close);
  root.append(style, box);
  document.documentElement.append(host);
  shown = host;
  setTimeout(() => host.remove(), 30_000);
}

let shown: Element | undefined;

// An updated extension's old script cannot ask for words any more.
function closing(): string {
  try {
    return t('guard_close');
  } catch {
    return '×';
  }
}

const css = `
:host { all: initial !important; display: contents !important; }
div { position: fixed; z-index: 2147483647; bottom: 24px; left: 24px; box-sizing: border-box; display: flex; gap: 12px; align-items: center; max-width: clamp(260px, 100vw - 420px, 640px); padding: 12px 16px; border: 1px solid #8a4b00; border-radius: 4px; background: #fff4e0; color: #1f2933; font: 14px/1.6 "Microsoft YaHei", system-ui, sans-serif; }
p { flex: 1; margin: 0; }
button { font: inherit; padding: 2px 12px; border: 1px solid #8a4b00; border-radius: 4px; background: #fff; cursor: pointer; }
@media print { div { display: none; } }
`;
