// The lines that must run in the page's own world: a scripted form.submit() fires no event, so this one asks first; and
// a javascript: link that is pressed from the extension's world is refused by that world's policy, so it is pressed here.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

export default defineUnlistedScript(() => {
  // All that is used later is taken now: `native.call` would hand the page's own `call` the one thing it must not get.
  const { apply } = Reflect;
  const Asked = CustomEvent;
  const { dispatchEvent: dispatch, addEventListener: listen } = EventTarget.prototype;
  const { submit: native, requestSubmit } = HTMLFormElement.prototype;
  const click = HTMLElement.prototype.click;
  const { preventDefault, composedPath } = Event.prototype;
  const page = Document.prototype;
  const { querySelectorAll } = Document.prototype;
  const { remove } = Element.prototype;
  const view = window;
  const viewport = visualViewport;
  if (!dispatch.call(document, new Asked('zhishou:there', { cancelable: true }))) return;
  const there = (event: Event) => apply(preventDefault, event, []);
  const press = (event: Event) => {
    there(event);
    apply(click, apply(composedPath, event, [])[0], []);
  };
  const look = () => {
    if (!apply(dispatch, view, [new Asked('zhishou:alive', { cancelable: true })])) return;
    const drawn = apply(querySelectorAll, document, ['zhishou-panel']) as NodeListOf<Element>;
    for (let nth = 0; nth < drawn.length; nth++) apply(remove, drawn[nth], []);
  };
  // document.open() strips every listener of the window; those at the viewport it cannot strip.
  const rearm = () => {
    apply(listen, view, ['zhishou:there', there, true]);
    apply(listen, view, ['zhishou:press', press, true]);
    // Firefox ends the guard with its extension and leaves the panel, which would look as if it guarded (153, 2026-11).
    for (const turn of ['focus', 'visibilitychange', 'pointerdown']) apply(listen, view, [turn, look, true]);
    if (viewport) apply(dispatch, viewport, [new Asked('zhishou:rearm')]);
  };
  rearm();
  for (const name of ['open', 'write', 'writeln'] as const) {
    const before = page[name] as (...by: unknown[]) => unknown;
    // A page may rewrite itself and press a button of it in the same breath.
    page[name] = function (this: Document, ...by: unknown[]) {
      const made = apply(before, this, by);
      rearm();
      return made;
    } as never;
  }
  HTMLFormElement.prototype.submit = function submit(this: HTMLFormElement) {
    rearm();
    const asked = new Asked('zhishou:submit', { bubbles: true, cancelable: true, composed: true });
    if (apply(dispatch, this, [asked])) apply(native, this, []);
  };
  HTMLFormElement.prototype.requestSubmit = function (this: HTMLFormElement, ...by) {
    rearm();
    apply(requestSubmit, this, by);
  };
});
