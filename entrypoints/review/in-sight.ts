// Brings into sight what stands before a release when something is newly held: the panel may have been scrolled elsewhere.
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { FootView } from '../../components/review/views.ts';

/** `held` as it stands; `settled` once the draft as it was held has been read. Each hold moves the panel once. */
export function useInSight(
  panel: RefObject<HTMLElement | null>,
  held: { at: string } | undefined,
  view: FootView,
  settled: boolean,
): void {
  const shown = useRef<string>(undefined);
  useEffect(() => {
    if (!held || !settled || view.state !== 'waiting' || shown.current === held.at) return;
    shown.current = held.at;
    const first = panel.current?.querySelector<HTMLElement>(`[id="${view.missing[0]?.target}"]`);
    first?.scrollIntoView({ block: 'start' });
    // A field would take what is still being typed.
    if (first?.tabIndex === -1) first.focus({ preventScroll: true });
  });
}

/** Where a screen over the sections is left, the focus returns to the finding it was opened from. */
export function useReturn(panel: RefObject<HTMLElement | null>, opened: string | undefined): void {
  const before = useRef<string>(undefined);
  useEffect(() => {
    const left = opened === undefined ? before.current : undefined;
    before.current = opened;
    if (!left) return;
    const at = (id: string) => panel.current?.querySelector<HTMLElement>(`[id="${id}-${left}"]`);
    (at('override') ?? at('finding'))?.focus();
  }, [opened]);
}
