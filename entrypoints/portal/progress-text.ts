// How a column stands, in the few words that fit into the bar.
import type { Progress } from '../../lib/model.ts';
import { t } from '../../lib/words.ts';
import { element } from './element.ts';

/** Quotas that stand in the bar one by one. */
const mostLines = 4;

const glyphs: Record<Progress['state'], string> = {
  met: '✓',
  'under-way': '…',
  'due-soon': '!',
  missed: '✕',
  unattributed: '?',
  unreadable: '—',
};

/** Per owner a column has up to 15 quotas: that many are summed up by their state. */
export function progressTexts(all: Progress[]): HTMLElement[] {
  if (all.length <= mostLines) return all.map((one) => progressText(one, all.length > 1));
  return [...new Set(all.map(({ state }) => state))].map((state) => {
    const number = all.filter((one) => one.state === state).length;
    return element('span', { class: `state ${state}` }, `${glyphs[state]} ${stateWord({ state })} ${number}`);
  });
}

/** What a mark on a link to this page may have been about. */
export function missedText(lastMonth: Progress[]): HTMLElement | undefined {
  const [one, ...more] = lastMonth.filter(({ state }) => state === 'missed');
  if (!one) return undefined;
  const words =
    more.length > 0 ? t('bar_missed_lines', more.length + 1) : t('bar_missed', one.done, one.required);
  return element('span', { class: 'state missed' }, `${glyphs.missed} ${words}`);
}

function progressText(one: Progress, severalLines: boolean): HTMLElement {
  const line = severalLines ? `${one.owners[0] ?? one.groups[0] ?? one.key}${t('panel_colon')}` : '';
  return element('span', { class: `state ${one.state}` }, `${line}${short(one)}`);
}

/** `! 本月 1/2 · 将到期 · 剩 5 天`; what could not be read has no number. */
export function short(one: Progress): string {
  const glyph = glyphs[one.state];
  const partial = one.reason === 'partial';
  if (one.state === 'unreadable' && partial) {
    const seen = one.done > 0 ? `${t('bar_at_least', one.done, one.required)} · ` : '';
    return `≥ ${seen}${t('reason_partial')}`;
  }
  if (one.state === 'unreadable') {
    const reason = t(`reason_${(one.reason ?? 'never').replaceAll('-', '_')}` as 'reason_login');
    return `${glyph} ${stateWord(one)} · ${reason}`;
  }
  const left =
    one.daysLeft === undefined || one.state === 'met' ? '' : ` · ${t('bar_days_left', one.daysLeft)}`;
  const done = t(partial ? 'bar_at_least' : 'bar_done', one.done, one.required);
  return `${glyph} ${done} ${stateWord(one)}${left}`;
}

// Within a line of words it begins no line.
function stateWord({ state }: Pick<Progress, 'state'>): string {
  return t(`state_${state.replace('-', '_')}` as 'state_met').toLowerCase();
}

/** Anything that is not met. */
export function isShort({ state }: Progress): boolean {
  return state !== 'met';
}
