// The lines that must run in the page's own world: a scripted form.submit() fires no event, so this one asks first; and
// a javascript: link that is pressed from the extension's world is refused by that world's policy, so it is pressed here.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

export default defineUnlistedScript(() => {
  const Asked = CustomEvent;
  const dispatch = EventTarget.prototype.dispatchEvent;
  const native = HTMLFormElement.prototype.submit;
  const click = HTMLElement.prototype.click;
  if (!dispatch.call(document, new Asked('zhishou:there', { cancelable: true }))) return;
  addEventListener('zhishou:there', (event) => event.preventDefault(), true);
  addEventListener(
    'zhishou:press',
    (event) => {
      event.preventDefault();
      click.call(event.composedPath()[0] as HTMLElement);
    },
    true,
  );
  HTMLFormElement.prototype.submit = function submit(this: HTMLFormElement) {
    const asked = new Asked('zhishou:submit', { bubbles: true, cancelable: true, composed: true });
    if (dispatch.call(this, asked)) native.call(this);
  };
});
