// Articles that are written in a code editor from the start: its page draws the lines in sight and keeps the rest to itself.
import { formPage, script } from './form.ts';
import type { Make } from './make.ts';
import { alone } from './shapes.ts';

/** `head` brings `openCode(box)`. What is written stands far below the lines in sight. */
export function codeMake(make: Pick<Make, 'id' | 'name' | 'zh' | 'en' | 'imitated'>, head: string): Make {
  const form = formPage({
    head,
    editor: '<div id="box" style="width: 700px; height: 200px; overflow: hidden"></div>',
    script: `
const code = openCode(document.getElementById('box'));
const below = '\\n'.repeat(300);
office.opened({
  set: (html) => new Promise((done) => { code.set(below + html); requestAnimationFrame(() => setTimeout(done)); }),
  roots: () => [code.element],
  text: () => code.text().slice(300),
  document: () => code.element,
});`,
  });
  return { ...make, shape: alone(form), few: true };
}

export const codeScript = (name: string) => script(`/bundles/${name}`);
