// UEditor twice in EyouCMS: a body for PCs and one for telephones, both torn down and built anew when the column changes.
import { formPage } from '../form.ts';
import type { Make } from '../make.ts';
import { main } from '../shapes.ts';
import { ueditorHead, ueditorScript } from '../ueditor.ts';

export default {
  id: 'ueditor-twice',
  name: 'UEditor ×2',
  zh: 'EyouCMS 式，电脑版和手机版',
  en: 'as in EyouCMS, two bodies',
  shape: main(
    formPage({
      head: ueditorHead,
      editor:
        '<div id="holders"><script id="pc" name="content" type="text/plain"></script><script id="mobile" name="content_ey_m" type="text/plain"></script></div>',
      script: ueditorScript(['pc', 'mobile']),
    }),
  ),
  bodies: 2,
  rebuilds: true,
} satisfies Make;
