// Gives a test the Chinese interface strings, and a place to draw into.
import type { ComponentChild } from 'preact';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import messages from '../../../public/_locales/zh_CN/messages.json';

const said = messages as Record<string, { message: string }>;

/** Speaks as a Chinese browser would; an unknown key is empty there as well. */
export function speakChinese(): void {
  Object.assign(fakeBrowser.i18n, {
    getUILanguage: () => 'zh-CN',
    getMessage: (key: string, fill: string[] = []) =>
      (said[key]?.message ?? '').replace(/\$(\d)/g, (_, n) => fill[Number(n) - 1] ?? ''),
  });
}

/** Draws into a fresh element of the document; what was drawn before goes. */
export function drawn(content: ComponentChild): HTMLElement {
  document.body.replaceChildren();
  const place = document.body.appendChild(document.createElement('div'));
  act(() => render(content, place));
  return place;
}

/** The button whose words or label contain `words`. Throws when there is none. */
export function button(place: ParentNode, words: string): HTMLButtonElement {
  const all = [...place.querySelectorAll('button')];
  const found = all.find((one) =>
    `${one.textContent} ${one.getAttribute('aria-label') ?? ''}`.includes(words),
  );
  if (!found) throw new Error(`no button “${words}” among: ${all.map((one) => one.textContent).join(' | ')}`);
  return found;
}

/** Clicks and lets what follows be drawn. */
export async function click(element: HTMLElement): Promise<void> {
  await act(async () => element.click());
}

/** Types into a field as a person does. */
export async function type(field: HTMLInputElement, text: string): Promise<void> {
  await act(async () => {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
