// Waits until a page has drawn what is looked for, without a timer while nothing changes.

/** A list that is being drawn is read when nothing was added to it for so long, ms; at the latest after `latestMs`. */
const settleMs = 400;
const latestMs = 2_000;
/** A page to which nothing was added for so long, ms, has come to rest: a slow answer takes ten seconds. */
const restMs = 12_000;
/** A page that never comes to rest (a carousel, a clock) is not looked at for ever. */
const mostLooks = 40;

/**
 * Looks whenever the page has settled, until `look` is content or the page has come to rest, and says which at the end;
 * returns its undo. Nothing is looked at, and no timer runs, while nothing changes and the page has come to rest.
 */
export function untilDrawn(
  atOnce: boolean,
  look: () => Promise<boolean>,
  ended: (drawn: boolean) => void,
): () => void {
  let looks = 0;
  let since: number | undefined;
  let settling: ReturnType<typeof setTimeout> | undefined;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const stop = () => {
    stopped = true;
    changes.disconnect();
    clearTimeout(settling);
    clearTimeout(resting);
  };
  const end = (drawn: boolean) => {
    stop();
    ended(drawn);
  };
  const settled = async () => {
    since = undefined;
    looks += 1;
    const drawn = await look().catch(() => false);
    if (stopped) return;
    if (drawn) end(true);
    else if (looks === mostLooks) end(false);
  };
  const moved = () => {
    since ??= performance.now();
    clearTimeout(settling);
    settling = setTimeout(
      () => void settled(),
      Math.min(settleMs, Math.max(0, since + latestMs - performance.now())),
    );
    restAnew();
  };
  const restAnew = () => {
    clearTimeout(resting);
    resting = setTimeout(() => end(false), restMs);
  };
  const changes = new MutationObserver(moved);
  changes.observe(document, { childList: true, subtree: true, characterData: true });
  if (atOnce) moved();
  else restAnew();
  return stop;
}
