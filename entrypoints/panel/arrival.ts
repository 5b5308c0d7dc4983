// Waiting for the panel's own page: it loads at once only where the tab is in sight, and may come before anybody looks.

/** Calls `late` where it did not come within `patience` ms of being in sight. What comes back ends the waiting: it came. */
export function awaitPage(document: Document, late: () => void, patience: number): () => void {
  const end = new AbortController();
  const wait = () => {
    if (document.visibilityState !== 'visible') return;
    end.abort();
    timer = setTimeout(late, patience);
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  document.addEventListener('visibilitychange', wait, { signal: end.signal });
  wait();
  return () => {
    end.abort();
    clearTimeout(timer);
  };
}
