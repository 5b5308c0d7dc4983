// A doubt: the place, what is doubtful there, what is proposed.
import type { Doubt } from '../../lib/model.ts';
import { say, t } from '../../lib/words.ts';

export function DoubtWords({ doubt }: { doubt: Doubt }) {
  return (
    <>
      {t('duties_doubt_at', doubt.place)}
      {say(doubt.text)}
      {doubt.proposal && <small>{t('duties_proposal', say(doubt.proposal))}</small>}
    </>
  );
}
