// Shortcuts that a page writes on what publishes: 发布(Alt+S), title="F9", aria-keyshortcuts="Control+Shift+P".
import { allIn } from './draft-deep.ts';
import { frameOf } from './draft-frames.ts';
import { isShown } from './draft-shown.ts';
import { controlSelector, whatDoes } from './guard-controls.ts';
import { placeOfControl } from './guard-reach.ts';
import type { Pressed } from './guard-seen.ts';

/** A shortcut as a control shows it (`Ctrl+Shift+P`, `F9`), and that control. */
export type ShownShortcut = { combo: string; control: HTMLElement };

/** The shortcuts shown on what publishes the article of this document, here or in the windows around it. */
export function shortcutsShown(document: Document): ShownShortcut[] {
  const found: ShownShortcut[] = [];
  for (let here: Document | undefined = document; here; here = around(here))
    for (const control of allIn(here, controlSelector))
      for (const combo of combosIn(saidBy(control))) found.push({ combo, control });
  return found.filter(({ control }) => {
    const { does } = whatDoes(control);
    return (does === 'publish' || does === 'submit') && isShown(control) && placeOfControl(control, does);
  });
}

/** The shortcut that was pressed, if something that publishes shows it. Keys that write or edit are not looked up. */
export function shortcutPressed(target: Node, key: Pressed): string | undefined {
  const combo = comboPressed(key);
  const document = target.nodeType === 9 ? (target as Document) : target.ownerDocument;
  if (!combo || !document) return undefined;
  return shortcutsShown(document).some((shown) => shown.combo === combo) ? combo : undefined;
}

const editing = /^(?:Ctrl|Meta)\+(?:Shift\+)?[ABCIUVXYZ]$/;

// ⌥S writes ß and Shift+1 writes !: the key itself is what is printed.
function comboPressed({ key, code = '', ctrlKey, metaKey, altKey, shiftKey }: Pressed): string | undefined {
  const isKey = /^F\d{1,2}$/.test(key);
  if (!isKey && !ctrlKey && !metaKey && !altKey) return undefined;
  const name = /^(?:Key|Digit)(.)$/.exec(code)?.[1] ?? (key.length === 1 ? key.toUpperCase() : key);
  const held = [ctrlKey && 'Ctrl', metaKey && 'Meta', altKey && 'Alt', shiftKey && 'Shift'];
  const combo = [...held, name].filter(Boolean).join('+');
  return editing.test(combo) ? undefined : combo;
}

const modifiers: [RegExp, string][] = [
  [/ctrl|control|⌃/, 'Ctrl'],
  [/meta|cmd|command|⌘/, 'Meta'],
  [/alt|option|⌥/, 'Alt'],
  [/shift|⇧/, 'Shift'],
];
const printedCombo =
  /(?:(?:ctrl|control|alt|option|shift|meta|cmd|command)\s*[+-]\s*|[⌘⇧⌥⌃]\s*)+(?:f\d{1,2}|enter|回车|[a-z0-9])(?![a-z0-9])|(?<![a-z0-9])f(?:[1-9]|1[0-2])(?![a-z0-9])/g;

/** `发布 ( alt + s )` → `Alt+S`; a lone letter is no shortcut. */
export function combosIn(printed: string): string[] {
  const all = printed.normalize('NFKC').toLowerCase().match(printedCombo) ?? [];
  return all.map((one) => {
    const name = /(?:f\d{1,2}|enter|回车|[a-z0-9])$/.exec(one)?.[0] ?? '';
    const before = one.slice(0, -name.length);
    const held = modifiers.flatMap(([sign, word]) => (sign.test(before) ? word : []));
    return [...held, /^(?:enter|回车)$/.test(name) ? 'Enter' : name.toUpperCase()].join('+');
  });
}

function saidBy(control: HTMLElement): string {
  const own = control.childElementCount > 8 ? '' : (control.textContent ?? '').slice(0, 200);
  const said = ['value', 'title', 'aria-label', 'aria-keyshortcuts', 'alt'].map((name) =>
    control.getAttribute(name),
  );
  return [own, ...said].filter(Boolean).join(' , ');
}

function around({ defaultView }: Document): Document | undefined {
  return (defaultView && frameOf(defaultView)?.ownerDocument) || undefined;
}
