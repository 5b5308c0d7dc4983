// Builds elements of our own shadow roots; text only ever becomes text nodes.
import { hostNamed } from '../../lib/host.ts';

type Attributes = Record<string, string | undefined>;
type Child = Node | string | undefined;

/** One element with its attributes and children. */
export function element<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[T] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined) made.setAttribute(name, value);
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

/** A link to a page that was read; anything but http(s) is shown as text. */
export function pageLink(url: string, text: string): HTMLElement {
  if (!/^https?:/.test(url)) return element('span', {}, text);
  return element('a', { href: url, target: '_blank', rel: 'noreferrer noopener' }, text);
}

/** A button of ours: acts on real presses only, because a page can send look-alike clicks at anything it can reach. */
export function button(text: string, act: () => void, attributes: Attributes = {}): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, text);
  made.addEventListener('click', (event) => {
    if (event.isTrusted) act();
  });
  return made;
}

/**
 * A host with a closed shadow root, outside the page's own layout: it inherits nothing, shifts nothing,
 * keeps its own direction on vertical pages, and is not printed.
 */
export function shadowHost(
  document: Document,
  css: string,
  position: string,
): { host: HTMLElement; root: ShadowRoot } {
  const { host, root } = hostNamed(document, 'zhishou-mark');
  host.style.cssText = `all: initial !important; display: block !important; ${position}`;
  root.append(element('style', {}, `@media print { :host { display: none !important } } ${css}`));
  document.documentElement.append(host);
  return { host, root };
}
