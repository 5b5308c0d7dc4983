// Looks into our closed shadow roots the only way that is open to a test: through the browser's debugger.
import type { CDPSession, Page } from 'puppeteer-core';

type DebugNode = {
  nodeId: number;
  nodeName: string;
  nodeValue: string;
  attributes?: string[];
  children?: DebugNode[];
  shadowRoots?: DebugNode[];
  /** Of a frame in the same process. */
  contentDocument?: DebugNode;
};

/** One element inside a closed shadow root of ours. */
export type Seen = {
  host: string;
  name: string;
  attributes: Record<string, string>;
  text: string;
  nodeId: number;
};

/** All elements in shadow roots of `<zhishou-…>` hosts of the page and its frames, in order. */
export async function ourElements(page: Page): Promise<Seen[]> {
  const session = await page.createCDPSession();
  const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as {
    root: DebugNode;
  };
  const seen = hosts(root).flatMap((host) =>
    (host.shadowRoots ?? []).flatMap((shadow) => elements(shadow, host.nodeName.toLowerCase())),
  );
  await session.detach();
  return seen;
}

/** Everything our shadow roots say, as text. */
export async function ourText(page: Page): Promise<string> {
  return (await ourElements(page))
    .filter(({ name }) => name === 'section')
    .map(({ text }) => text)
    .join('\n');
}

/** Where an element of ours stands in the window, in CSS pixels; undefined where it is not laid out. */
export async function ourBox(
  page: Page,
  wanted: (one: Seen) => boolean,
): Promise<{ left: number; top: number; right: number; bottom: number } | undefined> {
  const session = await page.createCDPSession();
  const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as {
    root: DebugNode;
  };
  const all = hosts(root).flatMap((host) =>
    (host.shadowRoots ?? []).flatMap((shadow) => elements(shadow, host.nodeName.toLowerCase())),
  );
  const target = all.find(wanted);
  const box =
    target && (await session.send('DOM.getBoxModel', { nodeId: target.nodeId }).catch(() => undefined));
  await session.detach();
  if (!box) return undefined;
  const [left = 0, top = 0, , , right = 0, bottom = 0] = box.model.border;
  return { left, top, right, bottom };
}

/** Presses the button of ours with that text, with a real mouse. */
export async function pressOurs(page: Page, text: string): Promise<void> {
  const session = await page.createCDPSession();
  const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as {
    root: DebugNode;
  };
  const all = hosts(root).flatMap((host) =>
    (host.shadowRoots ?? []).flatMap((shadow) => elements(shadow, host.nodeName.toLowerCase())),
  );
  const target = all.find((one) => one.name === 'button' && one.text.includes(text));
  if (!target) throw new Error(`No button of ours says 「${text}」.`);
  const { x, y } = await middle(session, target.nodeId);
  await session.detach();
  await page.mouse.click(x, y);
}

async function middle(session: CDPSession, nodeId: number): Promise<{ x: number; y: number }> {
  const { model } = await session.send('DOM.getBoxModel', { nodeId });
  const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border;
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

function hosts(node: DebugNode): DebugNode[] {
  const own = node.nodeName.toLowerCase().startsWith('zhishou-') ? [node] : [];
  const framed = node.contentDocument ? hosts(node.contentDocument) : [];
  return [...own, ...framed, ...(node.children ?? []).flatMap(hosts)];
}

function elements(node: DebugNode, host: string): Seen[] {
  const below = (node.children ?? []).flatMap((child) => elements(child, host));
  if (!node.attributes) return below;
  return [
    {
      host,
      name: node.nodeName.toLowerCase(),
      attributes: pairs(node.attributes),
      text: textOf(node),
      nodeId: node.nodeId,
    },
    ...below,
  ];
}

function pairs(flat: string[]): Record<string, string> {
  return Object.fromEntries(
    flat.flatMap((name, place) => (place % 2 === 0 ? [[name, flat[place + 1] ?? '']] : [])),
  );
}

function textOf(node: DebugNode): string {
  if (node.nodeName === '#text') return node.nodeValue;
  return (node.children ?? []).map(textOf).join('');
}
