// All that is written in a code editor, from the object that its page keeps for it.

/** Text of the editor that this is the outermost element of; undefined where its page keeps no object that can be found. */
export function codeOf(element: Element): string | undefined {
  const text = codeMirror(element) ?? codeMirror6(element) ?? ace(element) ?? monaco(element);
  return typeof text === 'string' ? text : undefined;
}

type Value = { getValue(): unknown };

// CodeMirror 2.2 to 5.65. 2026-11
function codeMirror(element: Element): unknown {
  return (element as Element & { CodeMirror?: Value }).CodeMirror?.getValue();
}

type Tile = { root?: { view?: View }; rootView?: { view?: View } };
type View = { state: { doc: { toString(): string } } };

// CodeMirror 6 up to 6.38 keeps `cmView` at its elements, then `cmTile`. 2026-11
function codeMirror6(element: Element): unknown {
  const content = element.querySelector<Element & { cmTile?: Tile; cmView?: Tile }>('.cm-content');
  const at = content?.cmTile ?? content?.cmView;
  return (at?.root ?? at?.rootView)?.view?.state.doc.toString();
}

// Ace 1.0 to 1.45. 2026-11
function ace(element: Element): unknown {
  return (element as Element & { env?: { editor?: Value } }).env?.editor?.getValue();
}

type Model = Value & { uri: { toString(): string } };
type Monaco = { editor?: { getModels?(): Model[] } };

// Monaco 0.20 to 0.57, where its page keeps it as `monaco`: its element names the text that it shows. 2026-11
function monaco(element: Element): unknown {
  const name = element.getAttribute('data-uri');
  const models = (globalThis as { monaco?: Monaco }).monaco?.editor?.getModels?.() ?? [];
  return models.find(({ uri }) => uri.toString() === name)?.getValue();
}
