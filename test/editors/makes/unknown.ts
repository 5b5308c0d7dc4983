// An editor that nobody can look into: it draws its text on a canvas. Not in the table: it is never read.
import { formPage } from '../form.ts';
import type { Make } from '../make.ts';
import { main } from '../shapes.ts';

export default {
  id: 'unknown',
  name: '不认识的编辑器',
  zh: '画在画布上',
  en: 'drawn on a canvas',
  imitated: true,
  shape: main(
    formPage({
      editor:
        '<p>摘要 <textarea name="summary"></textarea></p><canvas tabindex="0" width="600" height="160"></canvas>',
      script: `
const canvas = document.querySelector('canvas');
let written = '';
office.opened({
  set(html) {
    written = html;
    canvas.getContext('2d').fillText(html.replace(/<[^>]*>/g, ''), 8, 20);
  },
  roots: () => [canvas],
  text: () => written,
});`,
    }),
  ),
} satisfies Make;
