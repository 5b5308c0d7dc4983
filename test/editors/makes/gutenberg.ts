// Gutenberg without a frame (WordPress 6.1), drawn after its shape.
import { formPage } from '../form.ts';
import { gutenbergCanvas, gutenbergScript } from '../gutenberg.ts';
import type { Make } from '../make.ts';
import { alone } from '../shapes.ts';

export default {
  id: 'gutenberg',
  name: 'Gutenberg',
  zh: 'WordPress 6.1，无框架',
  en: 'WordPress 6.1, no frame',
  imitated: true,
  formless: true,
  shape: alone(
    formPage({
      ownTitle: true,
      formless: true,
      editor: `<div id="editor" class="edit-post-visual-editor editor-styles-wrapper">${gutenbergCanvas}</div>`,
      script: `${gutenbergScript('document')} open();`,
    }),
  ),
  source: true,
} satisfies Make;
