// eWebEditor, drawn after its shape: the page of iframe#eWebEditor1 holds iframe#eWebEditor; the form has a stale hidden field.
import { formPage } from '../form.ts';
import type { Make } from '../make.ts';
import { nestedEditor, nestedScript } from '../nested.ts';
import { frameset } from '../shapes.ts';

const { pages, outside } = frameset(
  formPage({
    editor: `<input type="hidden" name="content" value="旧稿">
<iframe id="eWebEditor1" src="ewebeditor" width="700" height="220" frameborder="0" scrolling="no"></iframe>`,
    script: nestedScript('eWebEditor1'),
  }),
);

export default {
  id: 'ewebeditor',
  name: 'eWebEditor',
  zh: 'frameset，两层嵌套',
  en: 'in a frameset, two frames deep',
  imitated: true,
  shape: {
    pages: {
      ...pages,
      ewebeditor: nestedEditor(
        '<iframe id="eWebEditor" name="eWebEditor" src="" style="width:100%;height:100%"></iframe>',
        'body',
        '<textarea id="eWebEditor_Code" style="width:100%;height:100%"></textarea>',
      ),
    },
    outside,
  },
  source: true,
} satisfies Make;
