// A bare contenteditable box without any make.
import { formPage } from '../form.ts';
import type { Make } from '../make.ts';
import { alone } from '../shapes.ts';

export default {
  id: 'editable',
  name: 'contenteditable',
  zh: '裸可编辑区',
  en: 'bare editable box',
  shape: alone(
    formPage({
      editor:
        '<div id="box" contenteditable="true" style="width: 700px; height: 160px; border: 1px solid #bbb; overflow: auto"></div>',
      script: `
const box = document.getElementById('box');
office.opened({
  set: (html) => { box.innerHTML = html; },
  roots: () => [box],
  document: () => box,
});`,
    }),
  ),
} satisfies Make;
