// UEditor in PbootCMS: one document, the form in a tab of layui.
import { formPage, script, sheet } from '../form.ts';
import type { Make } from '../make.ts';
import { alone } from '../shapes.ts';
import { ueditorHead, ueditorScript } from '../ueditor.ts';

export default {
  id: 'ueditor-tabs',
  name: 'UEditor + layui',
  zh: 'PbootCMS 式，layui 选项卡',
  en: 'as in PbootCMS, in a layui tab',
  shape: alone(
    formPage({
      head: `${sheet('/packages/layui/css/layui.css')}${script('/packages/layui/layui.js')}${ueditorHead}`,
      editor: `<div class="layui-tab layui-tab-brief"><ul class="layui-tab-title"><li class="layui-this">基本内容</li><li>高级内容</li></ul>
<div class="layui-tab-content"><div class="layui-tab-item layui-show"><script id="content" name="content" type="text/plain"></script></div>
<div class="layui-tab-item"><textarea name="description" class="layui-textarea">旧摘要</textarea></div></div></div>`,
      script: ueditorScript(['content']),
    }),
  ),
} satisfies Make;
