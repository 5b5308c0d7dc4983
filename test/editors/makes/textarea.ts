// No editor at all: a plain text area.
import { formPage } from '../form.ts';
import type { Make } from '../make.ts';
import { main } from '../shapes.ts';

export default {
  id: 'textarea',
  name: 'textarea',
  zh: '纯文本框',
  en: 'plain text area',
  shape: main(
    formPage({
      editor: '<p>正文</p><p><textarea name="content" style="width: 700px; height: 200px"></textarea></p>',
      script: `
const area = document.querySelector('textarea[name=content]');
office.opened({
  set: (html) => { area.value = html.replace(/<\\/p>/g, '\\n').replace(/<[^>]+>/g, '').trim(); },
  roots: () => [area],
  document: () => area,
});`,
    }),
  ),
} satisfies Make;
