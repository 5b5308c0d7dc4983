// Small labels beside the page's own elements, drawn in one host of ours and only near what is on the screen.
import { element, shadowHost } from './element.ts';
import css from './overlay.css?inline';
import { isVisible, type Standing, standingOf } from './standing.ts';

export type Label = {
  glyph: string;
  /** Asked for when the label is drawn, which most of a long list never are. */
  words: () => string;
  kind: 'counted' | 'due-soon' | 'missed';
  side: 'before' | 'after';
};

export type Overlay = {
  /** Puts a label beside an element for as long as that element is near the screen. */
  tag(target: Element, label: Label): void;
  /** Takes everything away. */
  lower(): void;
};

/**
 * Raises the overlay. One absolutely positioned host outside the list touches none of the page's boxes: all places
 * are read first and written after, so 2,000 rows cost one layout, and labels exist for two screens at most.
 */
export function raiseOverlay(document: Document): Overlay {
  const labels = new Map<Element, { label: Label; drawn?: HTMLElement }>();
  // Labels of menus that were found hidden, and of bars that stay while the page scrolls.
  const veiled = new Set<Element>();
  const floating = new Set<Element>();
  let board: { host: HTMLElement; root: ShadowRoot } | undefined;
  const raise = () => {
    board ??= shadowHost(
      document,
      css,
      'position: absolute !important; left: 0 !important; top: 0 !important;',
    );
    return board;
  };

  const near = new IntersectionObserver(
    (entries) => draw(entries.filter(({ target }) => labels.has(target))),
    {
      rootMargin: '50% 0px',
    },
  );
  const draw = (entries: IntersectionObserverEntry[]) => {
    const { host, root } = raise();
    const origin = host.getBoundingClientRect();
    const places = entries.map(({ target, isIntersecting }) => {
      const standing = isIntersecting ? standingOf(target) : undefined;
      if (standing?.visible === false) veiled.add(target);
      if (standing?.floats) floating.add(target);
      return { target, standing, box: standing?.visible ? textBox(target) : undefined };
    });
    for (const { target, standing, box } of places) {
      const known = labels.get(target);
      if (!known) continue;
      known.drawn?.remove();
      known.drawn = box && standing && drawLabel(root, known.label, box, origin, standing);
    }
  };
  // A page whose boxes moved (images, menus, a narrower window) gets its labels placed anew, without a timer.
  const again = (targets: Iterable<Element>) => {
    for (const target of [...targets]) {
      near.unobserve(target);
      near.observe(target);
    }
  };
  // It speaks up once by itself, when nothing has moved yet.
  let moved = false;
  const size = new ResizeObserver(() => {
    if (moved) again(labels.keys());
    moved = true;
  });
  size.observe(document.documentElement);
  const listening = new AbortController();
  const listen = (name: string, act: (event: Event) => void) =>
    document.addEventListener(name, act, { capture: true, passive: true, signal: listening.signal });
  const unveil = () =>
    again([...veiled].filter((target) => isVisible(target) !== Boolean(labels.get(target)?.drawn)));
  for (const name of ['pointerover', 'focusin', 'transitionend'])
    listen(name, () => void (veiled.size > 0 && requestAnimationFrame(unveil)));
  listen('scroll', ({ target }) => {
    if (target === document) again(floating);
    else again([...labels.keys()].filter((one) => (target as Node).contains(one)));
  });

  return {
    tag(target, label) {
      labels.get(target)?.drawn?.remove();
      labels.set(target, { label });
      near.observe(target);
    },
    lower() {
      near.disconnect();
      size.disconnect();
      listening.abort();
      board?.host.remove();
    },
  };
}

function drawLabel(
  root: ShadowRoot,
  label: Label,
  box: DOMRect,
  origin: DOMRect,
  { layer, vertical }: Standing,
): HTMLElement | undefined {
  if (box.width === 0 || box.height === 0) return undefined;
  const words = label.words();
  const drawn = element(
    'span',
    { class: label.kind, role: 'img', 'aria-label': words, title: words },
    label.glyph,
  );
  drawn.style.zIndex = layer;
  const { x, y } = vertical ? alongVertical(label.side, box) : alongHorizontal(label.side, box);
  drawn.style.transform = `translate(${Math.round(x - origin.left)}px, ${Math.round(y - origin.top)}px)`;
  root.append(drawn);
  return drawn;
}

// A label is 14 px wide and high; before words and after them mean another thing where lines run down.
function alongHorizontal(side: Label['side'], box: DOMRect): { x: number; y: number } {
  return { x: side === 'after' ? box.right + 3 : box.left - 17, y: box.top + box.height / 2 - 7 };
}

function alongVertical(side: Label['side'], box: DOMRect): { x: number; y: number } {
  return { x: box.left + box.width / 2 - 7, y: side === 'after' ? box.bottom + 3 : box.top - 17 };
}

// A link drawn as a block is as wide as its cell: the label belongs beside its words.
function textBox(target: Element): DOMRect {
  const range = target.ownerDocument.createRange();
  range.selectNodeContents(target);
  return range.getClientRects()[0] ?? target.getBoundingClientRect();
}
