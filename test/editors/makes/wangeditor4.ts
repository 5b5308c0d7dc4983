// wangEditor 4: editable boxes of the page itself.
import { formPage, script } from '../form.ts';
import type { Make } from '../make.ts';
import { main } from '../shapes.ts';

export default {
  id: 'wangeditor4',
  name: 'wangEditor 4',
  zh: 'iframe 里的表单',
  en: 'form in a frame',
  shape: main(
    formPage({
      head: script('/packages/wangeditor4/wangEditor.min.js'),
      editor: '<div id="holder"></div><textarea name="content" hidden>旧稿</textarea>',
      script: `
const editor = new wangEditor('#holder');
Object.assign(editor.config, { height: 160, menus: ['bold'], zIndex: 1, focus: false });
editor.create();
office.opened({
  set: (html) => { editor.txt.html(html); },
  roots: () => [document.querySelector('.w-e-text')],
  document: () => document.querySelector('.w-e-text'),
});`,
    }),
  ),
} satisfies Make;
