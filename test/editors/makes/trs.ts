// TRS WCM's own window, drawn after its shape: iframe#_trs_editor_ with the body in a frame of its own, buttons drawn by script.
import { formPage } from '../form.ts';
import type { Make } from '../make.ts';
import { nestedEditor, nestedScript } from '../nested.ts';
import { alone } from '../shapes.ts';

const { pages, outside } = alone(
  formPage({
    editor: `<textarea id="DocHtmlCon" name="content" style="display: none">旧稿</textarea>
<iframe id="_trs_editor_" src="trs_editor" width="700" height="220" frameborder="0"></iframe>`,
    script: nestedScript('_trs_editor_'),
  }),
);

export default {
  id: 'trs',
  name: 'TRS 编辑器',
  zh: 'TRS WCM 式，独立窗口，两层嵌套',
  en: 'as in TRS WCM, two frames deep',
  imitated: true,
  shape: {
    pages: {
      ...pages,
      trs_editor: nestedEditor(
        '<iframe id="xEditingArea" src="" frameborder="0" style="width:100%;height:100%"></iframe>',
        'body',
        '<textarea style="width:100%;height:100%"></textarea>',
      ),
    },
    outside,
  },
  source: true,
} satisfies Make;
