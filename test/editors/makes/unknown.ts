// An editor that nobody can look into: its own element, with a closed shadow root. Not in the table: it is never read.
import { formPage } from '../form.ts';
import type { Make } from '../make.ts';
import { main } from '../shapes.ts';

export default {
  id: 'unknown',
  name: '不认识的编辑器',
  zh: '封闭的自定义元素',
  en: 'an element of its own, closed',
  imitated: true,
  shape: main(
    formPage({
      editor: '<p>摘要 <textarea name="summary"></textarea></p><own-editor></own-editor>',
      script: `
const root = document.querySelector('own-editor').attachShadow({ mode: 'closed' });
root.innerHTML = '<div contenteditable="true" style="height: 160px; border: 1px solid"></div>';
office.opened({ set: (html) => { root.firstChild.innerHTML = html; }, roots: () => [root.firstChild] });`,
    }),
  ),
} satisfies Make;
