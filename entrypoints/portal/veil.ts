// Takes the bar out of sight while a person teaches: what is outlined at the foot of the page must be seen.

/** Both scripts stand in one world of ours, which the page does not see. */
const world = globalThis as { __zhishouBar?: HTMLElement; __zhishouTeaches?: boolean };

/** This bar is the page's now; it may be drawn anew while somebody teaches. */
export function barStands(host: HTMLElement): void {
  world.__zhishouBar = host;
  veil();
}

/** Somebody teaches here, until told otherwise. */
export function teaches(on: boolean): void {
  world.__zhishouTeaches = on;
  veil();
}

function veil(): void {
  const display = world.__zhishouTeaches ? 'none' : 'block';
  world.__zhishouBar?.style.setProperty('display', display, 'important');
}
