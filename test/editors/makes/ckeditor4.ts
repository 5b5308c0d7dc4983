// CKEditor 4 in a frameset: menu, tool bar, main.
import { formPage, script } from '../form.ts';
import type { Make } from '../make.ts';
import { frameset } from '../shapes.ts';

export default {
  id: 'ckeditor4',
  name: 'CKEditor 4.22',
  zh: 'frameset 后台',
  en: 'in a frameset',
  shape: frameset(
    formPage({
      head: script('/packages/ckeditor4/ckeditor.js'),
      editor: '<textarea id="content" name="content">旧稿</textarea>',
      script: `
const editor = CKEDITOR.replace('content', { height: 160, customConfig: '', versionCheck: false, removePlugins: 'exportpdf,elementspath', toolbar: [['Source', 'Bold']] });
editor.on('key', (event) => {
  if (event.data.keyCode !== CKEDITOR.CTRL + 13 && event.data.keyCode !== CKEDITOR.CTRL + 83) return;
  event.cancel();
  event.data.domEvent.preventDefault();
  editor.updateElement();
  office.send();
});
editor.on('instanceReady', () => office.opened({
  set: (html) => new Promise((done) => editor.setData(html, { callback: done })),
  roots: () => [editor.mode === 'source' ? editor.container.$.querySelector('.cke_source') : editor.document.$.body],
  source: (on) => new Promise((done) => editor.setMode(on ? 'source' : 'wysiwyg', done)),
}));`,
    }),
  ),
  source: true,
} satisfies Make;
