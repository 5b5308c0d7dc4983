// @vitest-environment happy-dom
// What the panel says of an article that was reviewed before.
import { beforeEach, describe, expect, it } from 'vitest';
import { Changes } from '../../../components/review/EarlierChanges.tsx';
import type { EarlierView } from '../../../components/review/views.ts';
import { drawn, speakChinese } from '../desk/chinese.ts';

beforeEach(speakChinese);

const unchanged: NonNullable<EarlierView['changes']> = {
  same: true,
  fields: [],
  paragraphs: [],
  kept: 3,
  moved: false,
  gone: 0,
  enclosures: { pictures: 0, files: [], gone: 0 },
};

function saidOf(changes: Partial<typeof unchanged>): string {
  return drawn(<Changes changes={{ ...unchanged, ...changes }} show={() => {}} />).textContent ?? '';
}

describe('pictures and files', () => {
  it('that nobody noted when it was cleared are the reason why it is asked once more, and it says so', () => {
    const said = saidOf({ same: false, enclosures: 'unknown' });
    for (const words of ['还不记图片和附件', '所以再问一次', '这次放行以后就记下了'])
      expect(said).toContain(words);
  });

  it('that are as they were are not spoken of', () => {
    expect(saidOf({})).not.toContain('图片');
  });
});
