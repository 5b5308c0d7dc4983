// The lines that must run in the page's own world: a scripted form.submit() fires no event, so this one asks first; and
// a javascript: link that is pressed from the extension's world is refused by that world's policy, so it is pressed here.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

export default defineUnlistedScript(() => {
  // All that is used later is taken now: `native.call` would hand the page's own `call` the one thing it must not get.
  const { apply } = Reflect;
  const Asked = CustomEvent;
  const dispatch = EventTarget.prototype.dispatchEvent;
  const { submit: native, requestSubmit } = HTMLFormElement.prototype;
  const click = HTMLElement.prototype.click;
  const { preventDefault, composedPath } = Event.prototype;
  const viewport = visualViewport;
  if (!dispatch.call(document, new Asked('zhishou:there', { cancelable: true }))) return;
  addEventListener('zhishou:there', (event) => apply(preventDefault, event, []), true);
  addEventListener(
    'zhishou:press',
    (event) => {
      apply(preventDefault, event, []);
      apply(click, apply(composedPath, event, [])[0], []);
    },
    true,
  );
  // document.open() has just stripped the guard's listeners, if the page likes; those at the viewport it cannot strip.
  const rearm = () => viewport && apply(dispatch, viewport, [new Asked('zhishou:rearm')]);
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
