// KindEditor with the Ctrl+Enter of its widely copied demo, in a layer.
import { formPage, script } from '../form.ts';
import type { Make } from '../make.ts';
import { layer } from '../shapes.ts';

export default {
  id: 'kindeditor',
  name: 'KindEditor 4.1',
  zh: '弹层里的表单',
  en: 'form in a layer',
  shape: layer(
    formPage({
      head: script('/packages/kindeditor/kindeditor-all.js') + script('/packages/kindeditor/lang/zh-CN.js'),
      editor: '<textarea id="content" name="content" style="width: 700px; height: 200px">旧稿</textarea>',
      script: `
KindEditor.ready((K) => K.create('#content', {
  basePath: '/packages/kindeditor/', items: ['source', 'bold'], filterMode: false,
  afterCreate() {
    const editor = this;
    K.ctrl(editor.edit.doc, 13, () => { editor.sync(); office.send(); });
    K.ctrl(editor.edit.doc, 'S', () => { editor.sync(); office.send(); });
    office.opened({
      set: (html) => { editor.html(html); },
      roots: () => [editor.edit.designMode ? editor.edit.doc.body : editor.edit.textarea[0]],
      source: () => { editor.clickToolbar('source'); },
    });
  },
}));`,
    }),
  ),
  source: true,
} satisfies Make;
