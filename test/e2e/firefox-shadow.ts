// Looks into our closed shadow roots in Firefox, which shows them to a debugger over BiDi and to nobody else.
import type { Browser, Page } from 'puppeteer-core';
import { bidi } from './firefox-window.ts';

type DebugNode = {
  sharedId?: string;
  value?: {
    nodeType: number;
    localName?: string;
    nodeValue?: string;
    attributes?: Record<string, string>;
    children?: DebugNode[];
    shadowRoot?: DebugNode | null;
    mode?: 'open' | 'closed';
  };
};

/** One element inside a closed shadow root of ours; edges in CSS px of the page's window. */
export type Seen = {
  name: string;
  attributes: Record<string, string>;
  text: string;
  box(): Promise<{ x: number; y: number; width: number; height: number }>;
};

/** The bar of a column page, once it is drawn. */
export async function ourBar(browser: Browser, page: Page): Promise<Seen | undefined> {
  return (await ourElements(browser, page)).find(({ attributes }) => attributes.role === 'region');
}

/** What a person finds at that place of the page: the host of ours, or the page itself. */
export function hostAt(page: Page, x: number, y: number): Promise<string | undefined> {
  return page.evaluate((left, top) => document.elementFromPoint(left, top)?.localName, x, y);
}

/** All elements in closed shadow roots of `<zhishou-…>` hosts of the top document, in order. */
export async function ourElements(browser: Browser, page: Page): Promise<Seen[]> {
  const target = { context: contextOf(page) };
  const found = await bidi<{ nodes: DebugNode[] }>(browser, 'browsingContext.locateNodes', {
    ...target,
    locator: { type: 'css', value: 'html > :not(head, body)' },
    serializationOptions: { maxDomDepth: 12, includeShadowTree: 'all' },
  });
  const box = async (sharedId: string) => {
    const { result } = await bidi<{ result: { value: string } }>(browser, 'script.callFunction', {
      functionDeclaration: '(element) => JSON.stringify(element.getBoundingClientRect())',
      arguments: [{ sharedId }],
      target,
      awaitPromise: false,
    });
    return JSON.parse(result.value);
  };
  const elements = (node: DebugNode): Seen[] => {
    const below = (node.value?.children ?? []).flatMap(elements);
    const { localName: name, attributes = {} } = node.value ?? {};
    if (!name) return below;
    return [{ name, attributes, text: textOf(node), box: () => box(node.sharedId ?? '') }, ...below];
  };
  return found.nodes
    .filter(({ value }) => value?.localName?.startsWith('zhishou-'))
    .flatMap(({ value }) => (value?.shadowRoot?.value?.mode === 'closed' ? elements(value.shadowRoot) : []));
}

function contextOf(page: Page): string {
  return (page.mainFrame() as unknown as { _id: string })._id;
}

function textOf({ value }: DebugNode): string {
  if (value?.nodeType === 3) return value.nodeValue ?? '';
  return value?.localName === 'style' ? '' : (value?.children ?? []).map(textOf).join('');
}
