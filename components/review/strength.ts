// 拦截, 询问, 提示: the word and the shape that go with each strength of a finding.
import type { Strength } from '../../lib/model.ts';
import { t } from '../../lib/words.ts';

/** Gravest first. */
export const strengths: Strength[] = ['hold', 'ask', 'note'];

export const strengthShape: Record<Strength, string> = { hold: '■', ask: '?', note: 'i' };

export function strengthWord(strength: Strength): string {
  return t(`panel_${strength}`);
}
