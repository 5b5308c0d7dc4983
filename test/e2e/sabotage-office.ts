// What a page may do to get an article past the guard: scripts that redefine, forge, cover and rewrite. For tests only.
import { articlePage, type Pages } from './odd-office.ts';

/** What a page may redefine, each so that a guard relying on it would let go. */
export const redefined: Record<string, string> = {
  'Function.prototype.call': 'Function.prototype.call = function () { stolen.push(this); return true; };',
  'Function.prototype.apply and bind':
    'Function.prototype.apply = Function.prototype.bind = function () { stolen.push(this); return true; };',
  'Reflect.apply': 'Reflect.apply = (native) => { stolen.push(native); return true; };',
  'EventTarget.prototype': `EventTarget.prototype.dispatchEvent = () => true;
    EventTarget.prototype.addEventListener = () => {}; window.addEventListener = document.addEventListener = () => {};`,
  'Event.prototype': `Event.prototype.preventDefault = Event.prototype.stopImmediatePropagation = () => {};
    Event.prototype.composedPath = () => [];
    for (const name of ['defaultPrevented', 'cancelBubble', 'returnValue'])
      Object.defineProperty(Event.prototype, name, { get: () => false, configurable: true });`,
  CustomEvent: 'window.CustomEvent = window.Event = class { constructor() { return {}; } };',
  'Element.prototype.attachShadow': `Element.prototype.attachShadow = function () { throw new Error('no'); };`,
  'performance.now and Date': `performance.now = () => 1e12; window.Date = class { static now() { return 0; } };`,
  'form.submit by a wrapper': `const kept = HTMLFormElement.prototype.submit;
    HTMLFormElement.prototype.submit = function () { return kept.bind(this)(); };`,
  'Object.prototype': `for (const name of ['bubbles', 'composed', 'detail', 'signal', 'once', 'passive'])
    Object.prototype[name] = undefined;`,
};

const names = Object.keys(redefined);

/** Path of the page that redefines that before its form stands. */
export function pathOf(name: string): string {
  return `/before-${names.indexOf(name)}`;
}

const thief = 'var stolen = [];';
const quiet =
  '<div id="quiet" onclick="send(1)" style="cursor: pointer; width: 40px; height: 30px; background: #9cf"></div>';

const post = (words: string) => `fetch('/save', { method: 'POST', body: '${words}' })`;

/** Ways to press something that says 发布 in a page that is no enemy, each by words of its own; the selector, and how it is pressed. */
export const oddly: Record<string, { html: string; words: string; by?: 'middle' | 'drag' }> = {
  'a label of a hidden button': {
    html: `<input type="button" id="hid" hidden onclick="${post('label')}"><label for="hid" id="odd">立即发布</label>`,
    words: '立即发布',
  },
  'a summary': {
    html: `<details ontoggle="${post('toggle')}"><summary id="odd">确认发布</summary>.</details>`,
    words: '确认发布',
  },
  'a link in another tab': {
    html: '<a id="odd" href="/save?id=1">直接发布</a>',
    words: '直接发布',
    by: 'middle',
  },
  'let go over it after a press elsewhere': {
    html: `<a id="odd" onmouseup="${post('up')}">报审</a>`,
    words: '报审',
    by: 'drag',
  },
  'an element of the page with its words in a slot': {
    html: `<x-open id="odd" onclick="${post('slot')}">同意发布</x-open>`,
    words: '同意发布',
  },
  'an element that is closed, words and all': { html: '<x-shut id="odd"></x-shut>', words: '一键发布' },
  'words of the style sheet': {
    html: `<style>.by-style::before { content: '提交审核' }</style><a id="odd" class="by-style" href="javascript:;" onclick="${post('style')}"></a>`,
    words: '提交审核',
  },
  'words of a tip': {
    html: `<button type="button" id="odd" aria-describedby="tip" onclick="${post('tip')}"><svg width="16" height="16"></svg></button><span id="tip">审核通过</span>`,
    words: '审核通过',
  },
  'a layer after 下一步': {
    html: `<div role="dialog"><textarea name="zhaiyao"></textarea><button type="button" id="odd" onclick="${post('layer')}">签发</button></div>`,
    words: '签发',
  },
  'a box that only looks like a button': {
    html: `<span id="odd" style="background: #9cf; padding: 4px">送审</span><script>odd.addEventListener('click', () => ${post('box')})</script>`,
    words: '送审',
  },
  'a button 添加 that sends the form': {
    html: '<input type="submit" form="article" id="odd" value="添加文章">',
    words: '添加文章',
  },
  'a picture, a moment after 保存草稿': {
    html: `<button type="button" id="elsewhere">保存草稿</button><i id="odd" style="cursor: pointer; display: inline-block; width: 40px; height: 30px" onclick="send(1)"></i>`,
    words: '提交表单',
    by: 'drag',
  },
};

const made = `<script>
  class Open extends HTMLElement { constructor() { super(); this.attachShadow({ mode: 'open' }).innerHTML = '<button type="button"><slot></slot></button>'; } }
  class Shut extends HTMLElement { constructor() { super(); const root = this.attachShadow({ mode: 'closed' });
    root.innerHTML = '<button type="button">一键发布</button>'; root.firstChild.onclick = () => ${post('shut')}; } }
  customElements.define('x-open', Open); customElements.define('x-shut', Shut);</script>`;

/** Names of fields by which a form stops to answer as one. */
export const taken = ['tagName', 'ownerDocument', 'contains', 'closest', 'querySelector', 'querySelectorAll'];

/** `/oddly` a form with room for what is pressed oddly · `/modal` one in a modal dialog · `/named` one that defines our names · `/framed` one in a frame.
 * `/plain` a form with a picture that submits by script · `/rewritten` one that writes its frames anew all the time · `/mute` one whose frame keeps our words · `/hover` one that sends when the mouse passes. */
export const sabotagePages: Pages = {
  '/plain': articlePage(`<script>${thief}</script>`) + quiet,
  ...Object.fromEntries(
    names.map((name) => [
      pathOf(name),
      articlePage(`<script>${thief} { ${redefined[name]} }</script>`) + quiet,
    ]),
  ),
  '/oddly': `${made}${articlePage()}<a id="elsewhere">操作</a><div id="room"></div>`,
  '/modal': `<dialog id="layer" style="width: 900px">${articlePage()}</dialog><script>layer.showModal()</script>`,
  '/named': `<script>window.inside = []; for (const name of ['zhishou-panel', 'zhishou-notice', 'zhishou-point'])
    customElements.define(name, class extends HTMLElement { constructor() { super(); inside.push(this.attachInternals()); if (!this.shadowRoot) this.attachShadow({ mode: 'open' }); } });</script>${articlePage()}`,
  '/framed': '<iframe name="main" src="/plain" width="900" height="500"></iframe>',
  '/churned': `${articlePage()}<div id="frames"></div><script>
    const box = document.getElementById('frames');
    setInterval(() => {
      box.innerHTML = '<iframe src="/form" width="300" height="60"></iframe><iframe width="300" height="60"></iframe>';
      const inner = box.lastElementChild.contentDocument;
      inner.open(); inner.write('<p>x</p><iframe></iframe>'); inner.close();
    }, 20);</script>`,
  '/rewritten': `<iframe name="main" width="900" height="500"></iframe><script>
    const text = ${JSON.stringify(articlePage()).replaceAll('</', '<\\/')};
    function rewrite() {
      const inner = frames.main.document;
      const title = inner.querySelector('[name=title]')?.value ?? '';
      const body = inner.querySelector('.w-e-text')?.innerHTML ?? '';
      inner.open(); inner.write('<!doctype html>' + text); inner.close();
      inner.querySelector('[name=title]').value = title;
      inner.querySelector('.w-e-text').innerHTML = body;
    }
    rewrite();
    function rewriteAndSend() { rewrite(); frames.main.send(1); }
    function rewriteAndClick() {
      rewrite();
      const inner = frames.main.document;
      inner.getElementById('article').insertAdjacentHTML('beforeend', '<button id="now">发布</button>');
      inner.getElementById('now').click();
    }
    function rewriteAndRequest() { rewrite(); frames.main.document.getElementById('article').requestSubmit(); }</script>`,
  // Its frame takes what we say to it before we hear it.
  '/mute': `<iframe name="main" width="900" height="500"></iframe><p><button type="button" id="above" onclick="frames.main.send(1)">发布</button></p><script>
    const text = ${JSON.stringify(articlePage()).replaceAll('</', '<\\/')};
    const mute = '<script>for (const at of [window, document]) at.addEventListener("zhishou:held", (event) => { event.preventDefault(); event.stopImmediatePropagation(); }, true)<\\/script>';
    setTimeout(() => { const inner = frames.main.document; inner.write(mute + text); inner.close(); }, 500);</script>`,
  '/hover': `${articlePage()}<div id="trap" style="width: 80px; height: 40px; background: #fc9"
    onmouseover="fetch('/save', { method: 'POST', body: 'hover' })"></div>`,
};

/** Where a page may get its own `submit` from; each is called with the form. */
export const fresh: Record<string, string> = {
  'a new frame': `document.body.appendChild(document.createElement('iframe')).contentWindow`,
  'a frame in a frame': `document.body.appendChild(document.createElement('iframe')).contentDocument.body
    .appendChild(document.createElement('iframe')).contentWindow`,
  'a frame kept from a page that is gone': `(() => { const frame = document.body.appendChild(document.createElement('iframe'));
    const kept = frame.contentWindow; const taken = kept.HTMLFormElement; frame.remove(); return { HTMLFormElement: taken }; })()`,
  'a frame written anew': `(() => { const frame = document.body.appendChild(document.createElement('iframe'));
    frame.contentDocument.open(); frame.contentDocument.write('<p>x</p>'); return frame.contentWindow; })()`,
};

/** What a page may lay over the panel or do to it; `undo` takes it back. */
export const veils: Record<string, { by: string; undo: string }> = {
  'a transparent element over it': over('opacity: 0.01; background: #fff'),
  'a picture of another panel over it': over('background: #fff'),
  'the whole page scaled down': root('transform', 'scale(0.5)'),
  'the whole page zoomed out': root('zoom', '0.2'),
  'the page clipped': root('clip-path', 'inset(0 60% 0 0)'),
  'the page made transparent': root('opacity', '0.02'),
  'the page blurred': root('filter', 'blur(6px)'),
  'the page turned over': root('transform', 'rotate(180deg)'),
  'the page moved off the screen': root('transform', 'translateX(4000px)'),
};

function over(style: string): { by: string; undo: string } {
  return {
    by: `{ const veil = document.createElement('div'); veil.id = 'veil';
      veil.style.cssText = 'position: fixed; inset: 0; z-index: 2147483647; pointer-events: none; ${style}';
      document.documentElement.append(veil); }`,
    undo: `document.getElementById('veil').remove()`,
  };
}

function root(name: string, value: string): { by: string; undo: string } {
  return {
    by: `document.documentElement.style.setProperty('${name}', '${value}', 'important')`,
    undo: `document.documentElement.style.removeProperty('${name}')`,
  };
}

/** Everything of ours that a page can imitate, at every target it can reach. */
export const forged = `
for (const name of ['armed', 'held', 'look', 'there', 'press', 'submit', 'clear', 'go'])
  for (const target of [window, document, document.documentElement, document.getElementById('article')])
    for (const swallow of ['preventDefault', 'stopImmediatePropagation', 'none']) {
      if (swallow !== 'none') target.addEventListener('zhishou:' + name, (event) => event[swallow](), true);
      target.dispatchEvent(new CustomEvent('zhishou:' + name, { bubbles: true, cancelable: true, composed: true, detail: { cleared: true } }));
    }
for (const type of ['wxt:content-script-started', 'zhishou:content-script-started'])
  { postMessage({ type, contentScriptName: 'editor', messageId: '1' }, '*'); document.dispatchEvent(new CustomEvent(type, { detail: { contentScriptName: 'editor' } })); }
for (const verb of ['guard.go', 'guard.clear', 'review.clear', 'desk.come'])
  postMessage({ verb, type: verb, kind: verb, cleared: { title: '', text: '' }, body: {} }, '*');
`;

/** Presses and keys of a script, at our nodes and at everything below the middle of the panel. */
export const synthetic = `
for (const host of [...document.querySelectorAll('zhishou-panel, zhishou-notice'), document.elementFromPoint(innerWidth - 60, innerHeight - 60)])
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'keydown', 'keypress', 'keyup', 'submit'])
    for (const key of ['Enter', ' ']) {
      const about = { key, bubbles: true, cancelable: true, composed: true, clientX: innerWidth - 60, clientY: innerHeight - 60 };
      host?.dispatchEvent(type.startsWith('key') ? new KeyboardEvent(type, about) : new MouseEvent(type, about));
      host?.click?.();
    }
for (let at = 0; at < frames.length; at++) frames[at].postMessage({ verb: 'review.clear' }, '*');
`;
