// Whether the panel stands in plain view: the browser tells when that changes, nobody asks.
import { useEffect, useState } from 'preact/hooks';
import { isOver, onOver } from './over.ts';
import { legible, tracking } from './visible.ts';

/** False while the page covers the panel, distorts, shrinks or moves it away. A tab that is not looked at covers nothing. */
export function usePlainView(): boolean {
  const [plain, setPlain] = useState(true);
  useEffect(() => watchPlainView(document.getElementById('app') ?? document.documentElement, setPlain), []);
  return plain;
}

/** Tells at each change; returns its undo. Firefox tells only of its size and place; what lies over it is known where its page was asked. */
export function watchPlainView(element: Element, tell: (plain: boolean) => void): () => void {
  if (typeof IntersectionObserver === 'undefined') return () => {};
  const undo = new AbortController();
  let shown = true;
  const look = () => {
    const looked = document.visibilityState === 'visible';
    tell(!looked || (shown && !isOver() && globalThis.devicePixelRatio >= legible));
  };
  const observer = new IntersectionObserver((entries) => {
    const entry = entries.at(-1) as (IntersectionObserverEntry & { isVisible?: boolean }) | undefined;
    if (entry) shown = entry.intersectionRatio >= 0.5 && entry.isVisible !== false;
    look();
  }, tracking);
  observer.observe(element);
  // A page that zooms out all that it frames makes the frame's window larger, or its pixels smaller.
  globalThis.addEventListener('resize', look, { signal: undo.signal });
  document.addEventListener('visibilitychange', look, { signal: undo.signal });
  undo.signal.addEventListener('abort', onOver(look));
  const small = globalThis.matchMedia?.(`(max-resolution: ${legible - 0.001}dppx)`);
  small?.addEventListener('change', look, { signal: undo.signal });
  return () => {
    undo.abort();
    observer.disconnect();
  };
}
