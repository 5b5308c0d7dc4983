// Small labels beside the page's own elements, drawn in one host of ours and only near what is on the screen.
import { element, shadowHost } from './element.ts';
import css from './overlay.css?inline';

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
    const places = entries.map((entry) => ({
      entry,
      box: entry.isIntersecting ? textBox(entry.target) : undefined,
    }));
    for (const { entry, box } of places) {
      const known = labels.get(entry.target);
      if (!known) continue;
      known.drawn?.remove();
      known.drawn = box && drawLabel(root, known.label, box, origin);
    }
  };
  // A page whose boxes moved (images, menus, a narrower window) gets its labels placed anew, without a timer.
  const again = () => {
    for (const target of labels.keys()) {
      near.unobserve(target);
      near.observe(target);
    }
  };
  // It speaks up once by itself, when nothing has moved yet.
  let moved = false;
  const size = new ResizeObserver(() => {
    if (moved) again();
    moved = true;
  });
  size.observe(document.documentElement);

  return {
    tag(target, label) {
      labels.get(target)?.drawn?.remove();
      labels.set(target, { label });
      near.observe(target);
    },
    lower() {
      near.disconnect();
      size.disconnect();
      board?.host.remove();
    },
  };
}

function drawLabel(root: ShadowRoot, label: Label, box: DOMRect, origin: DOMRect): HTMLElement | undefined {
  if (box.width === 0 || box.height === 0) return undefined;
  const words = label.words();
  const drawn = element(
    'span',
    { class: label.kind, role: 'img', 'aria-label': words, title: words },
    label.glyph,
  );
  const x = label.side === 'after' ? box.right + 3 : box.left - 17;
  drawn.style.transform = `translate(${Math.round(x - origin.left)}px, ${Math.round(box.top + box.height / 2 - origin.top - 7)}px)`;
  root.append(drawn);
  return drawn;
}

// A link drawn as a block is as wide as its cell: the label belongs beside its words.
function textBox(target: Element): DOMRect {
  const range = target.ownerDocument.createRange();
  range.selectNodeContents(target);
  return range.getClientRects()[0] ?? target.getBoundingClientRect();
}
