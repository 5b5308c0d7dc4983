// TinyMCE 4 with its `save` plug-in: Ctrl+S sends the form.
import { formPage, script } from '../form.ts';
import type { Make } from '../make.ts';
import { alone } from '../shapes.ts';

export default {
  id: 'tinymce4',
  name: 'TinyMCE 4',
  zh: 'WordPress 经典编辑器式',
  en: 'as in WordPress classic',
  shape: alone(
    formPage({
      head: script('/packages/tinymce4/tinymce.min.js'),
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
