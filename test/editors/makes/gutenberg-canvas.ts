// Gutenberg in its editor-canvas frame (WordPress 6.3 on), drawn after its shape.
import { formPage } from '../form.ts';
import { gutenbergCanvas, gutenbergScript } from '../gutenberg.ts';
import type { Make } from '../make.ts';
import { alone } from '../shapes.ts';

const canvas = `<!doctype html><html><head><meta charset="utf-8"></head><body class="block-editor-iframe__body editor-styles-wrapper">${gutenbergCanvas}</body></html>`;

export default {
  id: 'gutenberg-canvas',
  name: 'Gutenberg canvas',
  zh: 'WordPress 6.3 起，iframe editor-canvas',
  en: 'WordPress 6.3 on, iframe editor-canvas',
  imitated: true,
  formless: true,
  shape: alone(
    formPage({
      ownTitle: true,
      formless: true,
      editor:
        '<div id="editor"><iframe name="editor-canvas" title="编辑器画布" width="740" height="320"></iframe></div>',
      script: `
const frame = document.querySelector('iframe[name=editor-canvas]');
${gutenbergScript('frame.contentDocument')}
frame.addEventListener('load', open);
frame.src = URL.createObjectURL(new Blob([${JSON.stringify(canvas)}], { type: 'text/html' }));`,
    }),
  ),
  source: true,
} satisfies Make;
