// Hears what a person points at, by mouse or by keyboard, before the page does; the page's own handlers are not called.

export type Pointing = {
  /** The pointer or the focus is over this element of the page, or over none. */
  over(element: Element | undefined): void;
  /** This element was pressed, or Enter was pressed on it. */
  picked(element: Element): void;
  /** Esc. */
  left(): void;
};

/** What a page could listen to around a press. */
const presses = [
  'pointerdown',
  'mousedown',
  'touchstart',
  'pointerup',
  'mouseup',
  'touchend',
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
];

/**
 * Listens until `signal` aborts. The shield stands over the page, so presses of the mouse never have an element of the page
 * as their target; those of the keyboard do and are stopped. Only what a person did counts.
 */
export function hearPointing(
  {
    shield,
    host,
    under,
  }: { shield: HTMLElement; host: Element; under: (x: number, y: number) => Element | undefined },
  pointing: Pointing,
  signal: AbortSignal,
): void {
  for (const name of presses) {
    shield.addEventListener(
      name,
      (event) => {
        event.preventDefault();
        event.stopPropagation();
        const { clientX, clientY, button } = event as MouseEvent;
        const target =
          name === 'click' && event.isTrusted && button === 0 ? under(clientX, clientY) : undefined;
        if (target) pointing.picked(target);
      },
      { signal, passive: false },
    );
  }
  shield.addEventListener(
    'pointermove',
    (event) => pointing.over(event.isTrusted ? under(event.clientX, event.clientY) : undefined),
    { signal },
  );
  shield.addEventListener('pointerleave', () => pointing.over(undefined), { signal });
  shield.addEventListener('wheel', (event) => scrollUnder(event, under(event.clientX, event.clientY)), {
    signal,
    passive: true,
  });
  hearKeys(host, pointing, signal);
}

function hearKeys(host: Element, pointing: Pointing, signal: AbortSignal): void {
  const first = { signal, capture: true };
  const ofPage = (event: Event) => {
    if (!event.isTrusted || !(event.target instanceof Element) || event.target === host) return false;
    if (host.isConnected) return true;
    // The page took the layer away: nobody sees any more what a press would mean.
    pointing.left();
    return false;
  };
  window.addEventListener(
    'focusin',
    (event) => pointing.over(ofPage(event) ? (event.target as Element) : undefined),
    first,
  );
  window.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted) return;
      if (event.key === 'Escape') {
        event.preventDefault();
        event.stopImmediatePropagation();
        return pointing.left();
      }
      if (!ofPage(event) || event.key !== 'Enter') return;
      event.preventDefault();
      event.stopImmediatePropagation();
      pointing.picked(event.target as Element);
    },
    first,
  );
  // A blank pressed on a button of the page, an access key: still a press on the page.
  window.addEventListener(
    'click',
    (event) => {
      if (!ofPage(event)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    first,
  );
}

/** The window scrolls by itself under the shield; a box of the page with bars of its own does not. */
function scrollUnder({ deltaX, deltaY }: WheelEvent, from: Element | undefined): void {
  for (
    let box = from;
    box && box !== document.body && box !== document.documentElement;
    box = box.parentElement ?? undefined
  ) {
    const { overflowX, overflowY } = getComputedStyle(box);
    const down = /auto|scroll/.test(overflowY) && box.scrollHeight > box.clientHeight;
    const across = /auto|scroll/.test(overflowX) && box.scrollWidth > box.clientWidth;
    if (!down && !across) continue;
    box.scrollBy(across ? deltaX : 0, down ? deltaY : 0);
    return;
  }
}
