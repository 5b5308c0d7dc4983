// Into shadow roots, open and closed: web components hide their fields there, micro front ends whole forms.

/** The shadow root of an element, whatever its mode; undefined where it has none, or none of a page's making. */
export function shadowOf(element: Element): ShadowRoot | undefined {
  if (element.shadowRoot) return element.shadowRoot;
  const { localName } = element;
  const may = localName.includes('-')
    ? !localName.startsWith('zhishou-')
    : !element.firstChild && /^(?:div|section|main|article)$/.test(localName);
  return (may && opened(element)) || undefined;
}

/** All that match below a scope and below the shadow roots in it. */
export function allIn<T extends Element = HTMLElement>(scope: ParentNode, selector: string): T[] {
  const roots = shadowsIn(scope);
  const own = Array.from(scope.querySelectorAll<T>(selector));
  return roots.length ? own.concat(...roots.map((root) => allIn<T>(root, selector))) : own;
}

/** True where anything matches there; looks into shadow roots only where nothing stands outside of them. */
export function hasIn(scope: ParentNode, selector: string): boolean {
  return !!scope.querySelector(selector) || shadowsIn(scope).some((root) => hasIn(root, selector));
}

/** The shadow root that a node stands in. */
export function rootAround(node: Node): ShadowRoot | undefined {
  const root = node.getRootNode();
  return root.nodeType === 11 && 'host' in root ? (root as ShadowRoot) : undefined;
}

/** Looks each scope's shadow roots up only once while `act` runs. */
export function rootsOnce<T>(act: () => T): T {
  if (kept) return act();
  kept = new Map();
  try {
    return act();
  } finally {
    kept = undefined;
  }
}

/** What an event went through, innermost first: into closed roots, too, at the pointer or at the focus. */
export function deepPath(event: Event): EventTarget[] {
  const path = event.composedPath();
  for (let depth = 0; depth < 8; depth++) {
    const host = path[0] as Element;
    const root = host?.nodeType === 1 && !host.shadowRoot ? shadowOf(host) : undefined;
    const inner = root && innerAt(root, event);
    if (!root || !inner) break;
    const steps: EventTarget[] = [];
    for (let here: Node | null = inner; here; here = here.parentNode) steps.push(here);
    path.unshift(...steps);
  }
  return path;
}

let kept: Map<ParentNode, ShadowRoot[]> | undefined;

function shadowsIn(scope: ParentNode): ShadowRoot[] {
  const known = kept?.get(scope);
  if (known) return known;
  const found: ShadowRoot[] = [];
  for (const element of scope.querySelectorAll('*')) {
    const root = shadowOf(element);
    if (root) found.push(root);
  }
  kept?.set(scope, found);
  return found;
}

// A press by the keyboard has no place: it is made where the focus is.
function innerAt(root: ShadowRoot, event: Event): Element | null {
  const { clientX, clientY, detail } = event as MouseEvent;
  const placed = clientX !== undefined && !(event.type === 'click' && detail === 0);
  return placed ? root.elementFromPoint(clientX, clientY) : root.activeElement;
}

type Opens = { openOrClosedShadowRoot?: ShadowRoot | null };
type Dom = { dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };

// Chromium has a function for it, Firefox a property; a page has neither. After an update Chromium's function throws: what
// stays behind in the page must still hold, and say that it is old.
function opened(element: Element): ShadowRoot | null | undefined {
  const { openOrClosedShadowRoot: own } = element as Element & Opens;
  if (own) return own;
  try {
    return (globalThis as { chrome?: Dom }).chrome?.dom?.openOrClosedShadowRoot(element);
  } catch {
    return element.shadowRoot;
  }
}
