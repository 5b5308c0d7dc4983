// TinyMCE 5 with its `save` plug-in: Ctrl+S sends the form.
import { formPage, script } from '../form.ts';
import type { Make } from '../make.ts';
import { main } from '../shapes.ts';

export default {
  id: 'tinymce5',
  name: 'TinyMCE 5',
  zh: 'PublicCMS 式，一个文档',
  en: 'as in PublicCMS, one document',
  shape: main(
    formPage({
      head: script('/packages/tinymce5/tinymce.min.js'),
      editor: '<textarea id="content" name="content">旧稿</textarea>',
      script: `
tinymce.init({
  selector: '#content', plugins: 'save code', toolbar: 'save bold code', menubar: false, statusbar: false, branding: false, height: 220, save_enablewhendirty: false,
  save_onsavecallback: undefined,
  setup: (editor) => editor.addShortcut('ctrl+13', '', () => { editor.save(); office.send(); }),
  init_instance_callback: (editor) => office.opened({
    set: (html) => { editor.setContent(html); },
    roots: () => [editor.getBody()],
  }),
});`,
    }),
  ),
} satisfies Make;
