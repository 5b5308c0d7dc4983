// What lies over the panel, where the browser does not tell: in Firefox its page is asked, when a hand comes and when it presses.

type Asked = (part: { left: number; top: number; right: number; bottom: number }) => Promise<boolean>;

let asked: Asked | undefined;
let over = false;
const tells = new Set<(over: boolean) => void>();

/** From now on the page is asked by this; undefined where nobody can be asked, as in a window of its own. Returns its undo. */
export function askBy(act: Asked): () => void {
  asked = act;
  return () => {
    asked = undefined;
  };
}

export function canAsk(): boolean {
  return asked !== undefined;
}

/** True while the page was last found to cover the panel. */
export function isOver(): boolean {
  return over;
}

/** Tells at each change; returns its undo. */
export function onOver(tell: (over: boolean) => void): () => void {
  tells.add(tell);
  return () => void tells.delete(tell);
}

/** Asks the page anew, with the button that is to be pressed; what cannot be asked is not over. */
export async function lookOver(button: Element): Promise<boolean> {
  const { left, top, right, bottom } = button.getBoundingClientRect();
  const { innerWidth: width, innerHeight: height } = globalThis;
  const part = { left: left / width, top: top / height, right: right / width, bottom: bottom / height };
  const plain = (await asked?.(part).catch(() => true)) ?? true;
  if (over === plain) {
    over = !plain;
    for (const tell of tells) tell(over);
  }
  return over;
}
