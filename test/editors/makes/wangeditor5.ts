// wangEditor 5: Slate's editable box in the page itself.
import { formPage, script, sheet } from '../form.ts';
import type { Make } from '../make.ts';
import { alone } from '../shapes.ts';

export default {
  id: 'wangeditor5',
  name: 'wangEditor 5',
  zh: '一个文档',
  en: 'one document',
  shape: alone(
    formPage({
      head: sheet('/packages/wangeditor5/css/style.css') + script('/packages/wangeditor5/index.js'),
      editor:
        '<div id="tools"></div><div id="holder" style="height: 180px; border: 1px solid #bbb"></div><textarea name="content" hidden>旧稿</textarea>',
      script: `
const editor = wangEditor.createEditor({ selector: '#holder', html: '', config: { autoFocus: false }, mode: 'default' });
wangEditor.createToolbar({ editor, selector: '#tools', config: { toolbarKeys: ['bold'] }, mode: 'default' });
office.opened({
  async set(html) { editor.setHtml(html); await new Promise((done) => setTimeout(done, 30)); },
  roots: () => [document.querySelector('[data-slate-editor]')],
  document: () => document.querySelector('[data-slate-editor]'),
});`,
    }),
  ),
} satisfies Make;
