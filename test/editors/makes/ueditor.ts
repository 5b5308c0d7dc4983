// UEditor in YzmCMS: shell → tab → layer → form → ueditor_0, four documents deep, buttons in the foot bar.
import { formPage } from '../form.ts';
import type { Make } from '../make.ts';
import { layer } from '../shapes.ts';
import { ueditorHead, ueditorScript } from '../ueditor.ts';

export default {
  id: 'ueditor',
  name: 'UEditor 1.4.3',
  zh: 'YzmCMS 式，四层框架',
  en: 'as in YzmCMS, four documents deep',
  shape: layer(
    formPage({
      head: ueditorHead,
      editor: '<script id="content" name="content" type="text/plain"><p>旧稿</p></script>',
      script: ueditorScript(['content']),
    }),
  ),
  source: true,
  sourceWrites: true,
} satisfies Make;
