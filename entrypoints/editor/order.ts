// Whether a script of the page can have listened in this window before the guard: what is known without asking it.

/**
 * `first`: nobody can. `asked`: an honest page did not, but a window around this one could have listened in it while it was
 * empty yet, which no look at the page tells. `unknown`: scripts ran before the guard listened, or since its listeners were
 * stripped.
 */
export type Order = 'first' | 'asked' | 'unknown';

/** Of a window in which the guard begins to listen at this moment. */
export function orderIn(window: Window, late: boolean): Order {
  const { document } = window;
  // Before <head> stands no script of the page has run; a document without an address of its own was made by another's script.
  const bare = document.readyState === 'loading' && !document.head && !document.body;
  if (late || !bare) return 'unknown';
  return isReached(window) ? 'asked' : 'first';
}

/** Tells, whatever the page does, whether the listeners of this window were stripped: the page does not know the event's name. */
export function markOf(window: Window, signal: AbortSignal): { set(): void; isStripped(): boolean } {
  const name = `zhishou:${Math.random()}`;
  let heard = false;
  const hear = () => {
    heard = true;
  };
  return {
    set: () => window.addEventListener(name, hear, { signal }),
    isStripped() {
      heard = false;
      window.dispatchEvent(new Event(name));
      return !heard;
    },
  };
}

// By the window that frames it or that opened it; those of other sites have no way in.
function isReached({ parent, opener, self }: Window): boolean {
  return [parent === self ? undefined : parent, opener].some((around) => around && isOfThisSite(around));
}

function isOfThisSite(around: Window): boolean {
  try {
    return around.document !== undefined;
  } catch {
    return false;
  }
}
