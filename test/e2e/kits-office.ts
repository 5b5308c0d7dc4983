// Pages as the kits of newer back offices draw them: block editors, layers over lists, shadow roots. For tests only.
import type { Pages } from './odd-office.ts';

const send = (kind: string, article: string) =>
  `fetch('/save', { method: 'POST', body: '${kind} ' + ${article} })`;
const fields = `<p>标题 <input class="title" style="width: 400px" value="第三季度预算执行情况"></p>
<p>栏目 <select><option value="3">财政信息</option></select></p><p>来源 <input value="旗财政局"></p>`;
const buttons = `<p><button type="button" class="draft">保存草稿</button> <button type="button" class="pub">发布</button></p>`;
/** Shadow roots of that mode: `root` is where the form stands. */
const shadow = (mode: string, inside: string, wire: string) => `<h1>统一门户</h1><div id="sub"></div><script>
const root = document.getElementById('sub').attachShadow({ mode: '${mode}' });
root.innerHTML = \`${inside}\`;
${wire}
</script>`;
const wired = (text: string) => `
root.querySelector('.draft').onclick = () => ${send('draft', text)};
root.querySelector('.pub').onclick = () => ${send('publish', text)};`;
const pad =
  '<div class="pad" contenteditable="true" style="width: 600px; min-height: 120px; border: 1px solid"></div>';

/** Low boxes, one for each paragraph, drawn by Enter as Editor.js does it. */
const blocks = `${fields}<div class="surface" style="width: 640px; padding-bottom: 200px">
<div class="block"><div class="line" contenteditable="true" style="min-height: 24px"></div></div></div>${buttons}<script>
const root = document;
document.querySelector('.surface').addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.ctrlKey) return;
  event.preventDefault();
  const next = event.target.closest('.block').cloneNode(true);
  next.firstChild.textContent = '';
  event.target.closest('.block').after(next);
  next.firstChild.focus();
});
const text = () => [...document.querySelectorAll('.line')].map((one) => one.textContent).join('/');
${wired('text()')}
</script>`;

/** Components whose field, words and button stand in shadow roots of their own. */
const components = `<form><x-line label="标题" name="title"></x-line><p>栏目 <select><option value="3">财政信息</option></select></p>
<x-line label="来源" name="source"></x-line><label>正文</label>${pad}
<x-button class="draft">保存草稿</x-button> <x-button class="pub">发布</x-button></form><script>
customElements.define('x-line', class extends HTMLElement {
  connectedCallback() {
    this.attachShadow({ mode: 'open' }).innerHTML = '<div><label for="i">' + this.getAttribute('label') + '</label><input id="i" style="width: 400px"></div>';
  }
});
customElements.define('x-button', class extends HTMLElement {
  connectedCallback() {
    this.attachShadow({ mode: 'open' }).innerHTML = '<button type="button"><span><slot></slot></span></button>';
  }
});
const root = document;
const text = () => document.querySelector('.pad').textContent;
${wired('text()')}
</script>`;

const submits = `<form action="/save" method="post">${fields}<textarea name="content" style="width: 600px; height: 220px"></textarea><button hidden></button></form>`;

/** `/blocks` · `/open`, `/closed` a form in one shadow root · `/components` · `/enter` a form in a shadow root that only Enter sends. */
export const kitsPages: Pages = {
  '/blocks': blocks,
  '/open': shadow('open', `${fields}${pad}${buttons}`, wired("root.querySelector('.pad').textContent")),
  '/closed': shadow('closed', `${fields}${pad}${buttons}`, wired("root.querySelector('.pad').textContent")),
  '/components': components,
  '/enter': shadow('open', submits, ''),
};
