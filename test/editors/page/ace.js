// Ace as a back office bundles it: `openCode(box)` gives what the form needs of it.
import ace from 'ace-code';

window.openCode = (box) => {
  const editor = ace.edit(box, { value: '旧稿', useWorker: false });
  return { set: (text) => editor.setValue(text, -1), text: () => editor.getValue(), element: box };
};
