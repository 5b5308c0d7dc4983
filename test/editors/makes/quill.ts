// Quill: one editable box, beside a paste bin that is editable too.
import { formPage, script, sheet } from '../form.ts';
import type { Make } from '../make.ts';
import { alone } from '../shapes.ts';

export default {
  id: 'quill',
  name: 'Quill 1.3',
  zh: '一个文档',
  en: 'one document',
  shape: alone(
    formPage({
      head: sheet('/packages/quill/quill.snow.css') + script('/packages/quill/quill.min.js'),
      editor: '<div id="holder" style="height: 160px"></div>',
      script: `
const quill = new Quill('#holder', { theme: 'snow', modules: { toolbar: ['bold'] } });
office.opened({
  set: (html) => { quill.setContents(quill.clipboard.convert(html)); },
  roots: () => [quill.root],
  document: () => quill.root,
});`,
    }),
  ),
} satisfies Make;
