// Moving the panel by its tab: dragged by hand, or with the arrow keys; only a person's own events move it.

/** Farther than this, in CSS px, a press becomes a drag. */
const slip = 6;
const step = 0.05;

/** `move` while it is dragged (pointer in the window), `press` a plain click, `rest` when a move is over. */
export function movable(
  tab: HTMLElement,
  acts: {
    move(x: number, y: number): void;
    nudge(by: { side?: 'left' | 'right'; tab?: number }): void;
    rest(): void;
    press(): void;
  },
  signal: AbortSignal,
): void {
  let from: { x: number; y: number; grip: number } | undefined;
  let dragged = false;
  const on = <E extends Event>(type: string, act: (event: E) => void) =>
    tab.addEventListener(type, (event) => event.isTrusted && act(event as E), { signal });

  on<PointerEvent>('pointerdown', (event) => {
    if (event.button !== 0) return;
    from = { x: event.clientX, y: event.clientY, grip: event.clientY - tab.getBoundingClientRect().top };
    dragged = false;
    tab.setPointerCapture(event.pointerId);
  });
  on<PointerEvent>('pointermove', ({ clientX: x, clientY: y }) => {
    if (!from) return;
    dragged ||= Math.hypot(x - from.x, y - from.y) > slip;
    if (dragged) acts.move(x, y - from.grip);
  });
  const end = () => {
    from = undefined;
    if (dragged) acts.rest();
  };
  on('pointerup', end);
  on('pointercancel', end);
  on('click', () => {
    // The click that ends a drag is none.
    if (!dragged) acts.press();
    dragged = false;
  });
  on<KeyboardEvent>('keydown', (event) => {
    const by = nudges[event.key];
    if (!by || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    acts.nudge(by);
    acts.rest();
  });
}

const nudges: Record<string, { side?: 'left' | 'right'; tab?: number }> = {
  ArrowLeft: { side: 'left' },
  ArrowRight: { side: 'right' },
  ArrowUp: { tab: -step },
  ArrowDown: { tab: step },
};
