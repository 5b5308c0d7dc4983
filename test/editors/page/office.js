// Comes with every page of the editors' offices: the form's own scripts, and what the tests ask a page to do.
// A make says `office.opened({ set, roots })` once its editor stands; `roots()` are the live bodies as they are now, `text()`
// what is written where no element holds it.
window.office = {
  body: undefined,
  opened(body) {
    office.body = body;
    if (body.document) office.hearKeys(body.document());
  },

  form: () => document.getElementById('article'),
  titleField: () => document.querySelector('input[name=title]') ?? office.body.title(),
  write(title, html) {
    const field = office.titleField();
    if ('value' in field) field.value = title;
    else field.textContent = title;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    return office.body.set(html);
  },
  /** Every live body with all around it, as it stands: an editor's frame whole. */
  html: () =>
    office.body.text?.() ??
    office.body
      .roots()
      .map((root) =>
        // What an editor in the page writes on its own box while it is being focused is not the article.
        root.ownerDocument === document ? root.innerHTML : root.ownerDocument.documentElement.outerHTML,
      )
      .join('\n'),
  /** True where a highlight stands in the document of a body. */
  marked: () =>
    office.body
      .roots()
      .some((root) => root.ownerDocument.defaultView.CSS.highlights.size > 0 || root.tagName === 'TEXTAREA'),
  /** True where keys go into a body and its editor has come to rest: the focus may be on its way to the panel's frame. */
  async writesIn() {
    const isThere = () => {
      const root = office.body.roots()[0];
      const inside = root?.ownerDocument.activeElement;
      return !!root?.ownerDocument.hasFocus() && (root.contains(inside) || inside?.contains(root));
    };
    const before = office.html();
    for (let frames = 0; frames < 9; frames++) {
      if (!isThere()) return false;
      await new Promise(requestAnimationFrame);
    }
    return isThere() && office.html() === before;
  },
  /** Whether a person's key has come to the page, after all that stands before it, since `listen()`. */
  heard: false,
  listen() {
    office.heard = false;
    for (const at of new Set([window, ...office.body.roots().map((root) => root.ownerDocument.defaultView)]))
      at.addEventListener('keydown', hearKey, true);
  },
  written: () =>
    office.body.text?.() ??
    office.body
      .roots()
      .map((root) => root.value ?? root.innerHTML)
      .join('\n'),

  // What the form sends.
  status: '1',
  sync() {
    const form = office.form();
    form.elements.sent_body.value = office.written();
    form.elements.status.value = office.status;
    setTimeout(() => {
      office.status = '1';
    }, 50);
  },
  send() {
    if (!office.form()) return office.fetch();
    office.sync();
    office.form().submit();
  },
  sent: () =>
    new URLSearchParams({
      title: office.titleField().value ?? office.titleField().textContent,
      sent_body: office.written(),
      status: office.status,
    }),
  fetch: () => fetch('/save', { method: 'POST', body: office.sent() }),
  request: () => office.form().requestSubmit(),
  xhr() {
    const request = new XMLHttpRequest();
    request.open('POST', '/save');
    request.send(office.sent());
  },
  keep(status) {
    office.status = status;
    office.send();
    office.status = '1';
  },
  /** Ctrl+Enter and Ctrl+S send the form, in editors that bring no such keys of their own. */
  hearKeys(target) {
    target.addEventListener('keydown', (event) => {
      if (!event.ctrlKey || !/^(?:Enter|s)$/.test(event.key)) return;
      event.preventDefault();
      office.send();
    });
  },

  /** Draws a control into the bar; `handler` names what is bound to it by script, and to which event. */
  arm(control, handler) {
    const slot = document.getElementById('slot');
    slot.innerHTML = control;
    const act = slot.querySelector('#act');
    if (handler)
      act.addEventListener(handler.on, () =>
        handler.frame ? reach(handler.frame).office.send() : office[handler.call](),
      );
  },
  /** The middle of an element in the window's own pixels. */
  point(element) {
    element.scrollIntoView({ block: 'nearest' });
    const { left, top, width, height } = element.getBoundingClientRect();
    const at = { x: left + Math.min(width / 2, 60), y: top + Math.min(height / 2, 20) };
    for (let frame = element.ownerDocument.defaultView.frameElement; frame; ) {
      const rect = frame.getBoundingClientRect();
      at.x += rect.left + frame.clientLeft;
      at.y += rect.top + frame.clientTop;
      frame = frame.ownerDocument.defaultView.frameElement;
    }
    return at;
  },
};

function hearKey({ isTrusted, key }) {
  if (isTrusted && key !== 'Control') office.heard = true;
}

// The window of the form, from wherever a button stands.
function reach(path) {
  return path.split('/').reduce((at, name) => (name === '..' ? at.parent : at.frames[name]), window);
}

document.addEventListener('submit', () => office.sync(), true);
