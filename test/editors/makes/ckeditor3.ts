// CKEditor 3.6 in DedeCMS, drawn after the shape seen: an unnamed frame known by its title, a table layout, a stale text area.
import { formPage } from '../form.ts';
import type { Make } from '../make.ts';
import { main } from '../shapes.ts';

export default {
  id: 'ckeditor3',
  name: 'CKEditor 3.6',
  zh: 'DedeCMS 式，iframe main',
  en: 'as in DedeCMS, in iframe main',
  imitated: true,
  shape: main(
    formPage({
      editor: `<textarea id="body" name="content" style="display: none">旧稿</textarea>
<span id="cke_body" class="cke_skin_kama cke_1 cke_editor_body"><table class="cke_editor"><tbody><tr><td id="cke_contents_body" class="cke_contents" style="height: 180px; width: 700px"></td></tr></tbody></table></span>`,
      script: `
const holder = document.getElementById('cke_contents_body');
function wysiwyg(html) {
  holder.innerHTML = '<iframe style="width:100%;height:100%" frameborder="0" title="所见即所得编辑器,body" src="" tabindex="-1" allowtransparency="true"></iframe>';
  const inner = holder.firstChild.contentDocument;
  inner.open();
  inner.write('<!doctype html><html><head></head><body class="cke_show_borders" spellcheck="false">' + html + '</body></html>');
  inner.close();
  inner.body.contentEditable = 'true';
  office.hearKeys(inner);
}
wysiwyg('');
office.opened({
  set: wysiwyg,
  roots: () => [holder.firstChild.contentDocument?.body ?? holder.firstChild],
  source(on) {
    const html = on ? holder.firstChild.contentDocument.body.innerHTML : holder.firstChild.value;
    if (on) { holder.innerHTML = '<textarea class="cke_source cke_enable_context_menu" style="width:100%;height:100%"></textarea>'; holder.firstChild.value = html; }
    else wysiwyg(html);
  },
});`,
    }),
  ),
  source: true,
} satisfies Make;
