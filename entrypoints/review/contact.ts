// The panel's contact with its editor: what changes there is heard by events, and nobody asks again and again.
import { useEffect, useState } from 'preact/hooks';
import { Explained } from '../../lib/errors.ts';
import { lineTo, type ReviewState, type Shield } from '../../lib/messages.ts';
import { api } from '../../lib/wire.ts';
import type { Session } from './session.ts';

/** A rehearsal and a look after it ask the frames of the tab for 4 s each at most. */
const patience = 15_000;
/** An answer that is older, or none, is asked for anew when someone turns to the panel. */
const fresh = 30_000;

/** Rejects with words where nobody answers in time. */
export async function inTime(asked: Promise<Shield> | undefined): Promise<Shield> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, patience, undefined);
  });
  const heard = await Promise.race([asked, silence]).finally(() => clearTimeout(timer));
  if (heard) return heard;
  throw new Explained({
    zh: '值守的后台没有应答，扩展可能刚更新过或已停用。请先保存草稿，再刷新编辑页。',
    en: 'The background of Zhishou does not answer: it may just have been updated or switched off. Save the draft, then reload.',
  });
}

/**
 * Looks where something changed: by the background's word, by the end of the line to the editor, and when someone turns to
 * the panel. `at`: the last answer; `lost`: there is nobody to hold the line with until something answers again.
 */
export function useContact(
  session: Session | undefined,
  state: ReviewState | undefined,
  { at, lost }: { at: string | undefined; lost: boolean },
  look: () => Promise<void>,
): void {
  const [lines, setLines] = useState(0);
  const isOpen = state !== undefined;
  useEffect(() => {
    if (!isOpen) return undefined;
    void look();
    const seen = () => document.visibilityState === 'visible' && void look();
    document.addEventListener('visibilitychange', seen);
    const undo = session?.onShield(() => void look());
    return () => {
      document.removeEventListener('visibilitychange', seen);
      undo?.();
    };
  }, [isOpen, look]);
  useEffect(() => {
    const turned = () => (lost || (at && Date.now() - Date.parse(at) > fresh)) && void look();
    globalThis.addEventListener('focus', turned);
    return () => globalThis.removeEventListener('focus', turned);
  }, [at, lost, look]);
  useEffect(() => {
    if (!state) return undefined;
    return openLine(state, (wasThere) => void look().then(() => wasThere && setLines((nth) => nth + 1)));
  }, [state?.key, look, lines, lost]);
}

/**
 * Opens the line to the editor's frame; `onEnd` is told when that is gone, with whether it was ever there. A panel framed in a
 * page of Firefox has no such line (153, 2026-11): it is taken away with its editor. Returns its undo.
 */
function openLine(
  { key, frame }: Pick<ReviewState, 'key' | 'frame'>,
  onEnd: (wasThere: boolean) => void,
): () => void {
  if (!api?.tabs?.connect) return () => {};
  const port = api.tabs.connect(frame.tabId, { frameId: frame.frameId, name: lineTo(key) });
  let wasThere = false;
  port.onMessage.addListener(() => {
    wasThere = true;
  });
  port.onDisconnect.addListener(() => {
    // Read, or the browser complains of it.
    void api.runtime.lastError;
    onEnd(wasThere);
  });
  return () => port.disconnect();
}
