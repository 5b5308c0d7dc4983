// CKEditor 5 (classic build) in a page of its own.
import { formPage, script } from '../form.ts';
import type { Make } from '../make.ts';
import { alone } from '../shapes.ts';

export default {
  id: 'ckeditor5',
  name: 'CKEditor 5',
  zh: '一个文档',
  en: 'one document',
  ownEnter: '<p><br data-cke-filler="true"></p>',
  shape: alone(
    formPage({
      head: `${script('/packages/ckeditor5/ckeditor.js')}<style>.ck-editor__editable { min-height: 140px; }</style>`,
      editor: '<textarea id="content" name="content">旧稿</textarea>',
      script: `
ClassicEditor.create(document.getElementById('content'), { toolbar: ['bold'] }).then((editor) => office.opened({
  set: (html) => editor.setData(html),
  roots: () => [editor.ui.getEditableElement()],
  document: () => editor.ui.getEditableElement(),
}));`,
    }),
  ),
} satisfies Make;
