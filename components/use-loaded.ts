// What a surface shows, read again whenever the records change.
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

/** `value` stays while it is read anew, so that nothing flickers; `error` is what the last reading threw. */
export type Loaded<T> = { value?: T; error?: unknown; again: () => void };

/** Reads on mount, on every change of `on`, and when `listen` says so. `listen` returns its undo. */
export function useLoaded<T>(
  load: () => Promise<T>,
  on: unknown[],
  listen: (again: () => void) => () => void,
  first?: T,
): Loaded<T> {
  const [state, setState] = useState<{ value?: T; error?: unknown }>({ value: first });
  const turn = useRef(0);
  const again = useCallback(() => {
    const mine = ++turn.current;
    const newest = () => mine === turn.current;
    load().then(
      (value) => newest() && setState({ value }),
      (error) => newest() && setState(({ value }) => ({ value, error })),
    );
  }, on);
  const skip = useRef(first !== undefined);
  useEffect(() => {
    if (!skip.current) again();
    skip.current = false;
    return listen(again);
  }, [again]);
  return { ...state, again };
}
