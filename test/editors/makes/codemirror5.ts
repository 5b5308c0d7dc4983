// CodeMirror 5 over a text area that it fills in when the form is submitted.
import { codeMake } from '../code.ts';
import { script, sheet } from '../form.ts';

const open = `window.openCode = (box) => {
  const area = box.appendChild(document.createElement('textarea'));
  area.name = 'content';
  const editor = CodeMirror.fromTextArea(area, { lineNumbers: true });
  editor.setSize(700, 200);
  return { set: (text) => editor.setValue(text), text: () => editor.getValue(), element: editor.getWrapperElement() };
};`;

export default codeMake(
  { id: 'codemirror5', name: 'CodeMirror 5', zh: '盖在文本框上', en: 'over a text area' },
  `${sheet('/packages/codemirror5/codemirror.css')}${script('/packages/codemirror5/codemirror.js')}<script>${open}</script>`,
);
