// CodeMirror 6 as a back office bundles it: `openCode(box)` gives what the form needs of it, and nothing else stands in the page.
import { EditorView } from '@codemirror/view';

window.openCode = (parent) => {
  const view = new EditorView({ parent, doc: '旧稿' });
  return {
    set: (text) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } }),
    text: () => view.state.doc.toString(),
    element: view.dom,
  };
};
