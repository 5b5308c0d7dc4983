// Editors whose page stands in a frame of the form and holds the body in a frame of its own (FCKeditor, eWebEditor, TRS).
import { page } from './form.ts';

/**
 * The editor's page: `window.nested` sets the text by writing the inner document anew, as FCKeditor does, and shows its
 * source in a text area. `editable` says how the inner document is made editable.
 */
export function nestedEditor(frame: string, editable: 'designMode' | 'body', source: string): string {
  return page(
    '编辑器',
    `<table width="100%"><tr><td class="TB_Button">B</td></tr><tr><td id="area" style="height: 150px"></td></tr></table>
<script>
const area = document.getElementById('area');
const inner = () => area.querySelector('iframe')?.contentDocument;
window.nested = {
  body: () => inner()?.body ?? area.querySelector('textarea'),
  set(html) {
    if (!inner()) area.innerHTML = '${frame}';
    const doc = inner();
    doc.open();
    doc.write('<!doctype html><html><head><title></title></head><body>' + html + '</body></html>');
    doc.close();
    ${editable === 'designMode' ? "doc.designMode = 'on';" : "doc.body.contentEditable = 'true';"}
    parent.office.hearKeys(doc);
  },
  source(on) {
    const html = on ? inner().body.innerHTML : area.querySelector('textarea').value;
    if (!on) return nested.set(html);
    area.innerHTML = '${source}';
    area.querySelector('textarea').value = html;
  },
};
nested.set('');
</script>`,
  );
}

/** Hands the nested editor of that frame to the form, once its page stands. */
export const nestedScript = (id: string) => `
const outer = document.getElementById('${id}');
const open = () => office.opened({
  set: (html) => outer.contentWindow.nested.set(html),
  roots: () => [outer.contentWindow.nested.body()],
  source: (on) => outer.contentWindow.nested.source(on),
});
if (outer.contentWindow.nested) open();
else outer.addEventListener('load', open);`;
