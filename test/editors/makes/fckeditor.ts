// FCKeditor 2, drawn after its shape: a page in a frame, the body in a frame of that page, designMode on.
import { formPage } from '../form.ts';
import type { Make } from '../make.ts';
import { nestedEditor, nestedScript } from '../nested.ts';
import { main } from '../shapes.ts';

const { pages, outside } = main(
  formPage({
    editor: `<input type="hidden" id="content" name="content" value="旧稿"><input type="hidden" id="content___Config">
<iframe id="content___Frame" src="fckeditor" width="700" height="220" frameborder="0" scrolling="no"></iframe>`,
    script: nestedScript('content___Frame'),
  }),
);

export default {
  id: 'fckeditor',
  name: 'FCKeditor 2',
  zh: '两层嵌套 iframe',
  en: 'two frames deep',
  imitated: true,
  shape: {
    pages: {
      ...pages,
      fckeditor: nestedEditor(
        '<iframe src="javascript:void(0)" frameborder="0" style="width:100%;height:100%"></iframe>',
        'designMode',
        '<textarea class="SourceField" dir="ltr" style="width:100%;height:100%;resize:none"></textarea>',
      ),
    },
    outside,
  },
  source: true,
} satisfies Make;
