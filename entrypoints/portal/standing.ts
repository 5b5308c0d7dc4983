// How an element stands on its page: whether it can be seen, in which layer, and whether it moves when the page scrolls.

export type Standing = {
  visible: boolean;
  /** `z-index` of the outermost layer around it; what is drawn beside it belongs into the same. */
  layer: string;
  /** Fixed or sticky, itself or something around it: its place in the document changes with every scroll. */
  floats: boolean;
  /** Its lines run down the page, as in Mongolian. */
  vertical: boolean;
};

/** Reads styles up to the root, so it is for what is near the screen only. */
export function standingOf(target: Element): Standing {
  const vertical = getComputedStyle(target).writingMode.startsWith('vertical');
  const standing: Standing = { visible: isVisible(target), layer: 'auto', floats: false, vertical };
  for (let one: Element | null = target; one; one = one.parentElement) {
    const { position, zIndex } = getComputedStyle(one);
    if (position === 'static') continue;
    if (position === 'fixed' || position === 'sticky') standing.floats = true;
    if (Number(zIndex) >= 0) standing.layer = zIndex;
  }
  return standing;
}

/** Menus that open under the pointer are laid out all the time, and hidden by visibility or opacity. */
export function isVisible(target: Element): boolean {
  // Chromium 109 knows these names only; the newer ones mean the same.
  return target.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true });
}
