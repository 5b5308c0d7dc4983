// Draws how the panel stands: its side, its ends, its tab and the tab's words.
import { t } from '../../lib/words.ts';
import type { Arranged } from './arrange.ts';
import type { Parts } from './parts.ts';

export type TabWords = { fold: string; unfold: string; waiting: string; move: string };

/** Fetched once: after an update nothing can be asked for any more. */
export function tabWords(): TabWords {
  return {
    fold: t('guard_fold'),
    unfold: t('guard_unfold'),
    waiting: t('guard_gave_way'),
    move: t('guard_move'),
  };
}

/** Out of sight while the article's own form is. */
export function show({ host, shell }: Parts, away: boolean): void {
  shell.classList.toggle('away', away);
  if (away) host.dataset.away = '';
  else delete host.dataset.away;
}

/** `wanted`: open, if there were room for it. */
export function stand(
  { host, shell, tab }: Parts,
  { side, open, top, bottom, tab: at }: Arranged,
  wanted: boolean,
  words: TabWords,
): void {
  set(host, 'side', side);
  set(host, 'tab', String(Math.round(at)));
  shell.classList.toggle('folded', !open);
  const upper = open ? top : 0;
  const height = host.ownerDocument.defaultView?.innerHeight ?? bottom;
  shell.style.setProperty('--top', `${upper}px`);
  shell.style.setProperty('--bottom', `${open ? Math.max(0, height - bottom) : 0}px`);
  shell.style.setProperty('--tab', `${Math.max(0, at - upper)}px`);
  tab.setAttribute('aria-expanded', String(open));
  const title = `${open ? words.fold : wanted ? words.waiting : words.unfold}\n${words.move}`;
  if (tab.title !== title) tab.title = title;
}

function set(host: HTMLElement, name: 'side' | 'tab', value: string): void {
  if (host.dataset[name] !== value) host.dataset[name] = value;
}
