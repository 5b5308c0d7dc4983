// 后台 to a file and from one: what a file would do is shown before anything of it is done.
import { useState } from 'preact/hooks';
import { Notice } from '../../components/Notice.tsx';
import type { LearnedTrigger, OfficeRecipe } from '../../lib/model.ts';
import { officeFile, readOfficeFile } from '../../lib/store/office-file.ts';
import { quoted, t } from '../../lib/words.ts';
import { Faults, FileChoice } from './FileChoice.tsx';
import { OutAndIn } from './OutAndIn.tsx';

type Props = { all: OfficeRecipe[]; takeIn(recipes: OfficeRecipe[], words: string): void };

export function OfficeFiles({ all, takeIn }: Props) {
  return (
    <OutAndIn
      file={`${t('offices_file')}.json`}
      text={all.length > 0 ? () => officeFile(all) : undefined}
      taking={(close) => <OfficeImport all={all} takeIn={takeIn} onClose={close} />}
    />
  );
}

function OfficeImport({ all, takeIn, onClose }: Props & { onClose: () => void }) {
  const [text, setText] = useState<string | undefined>();
  // Beside what is stored now: another window may have changed it.
  const found = text === undefined ? undefined : readOfficeFile(text, all);
  const usable = found ? [...found.fresh, ...found.merged] : [];
  return (
    <section class="import" aria-label={t('recipes_import')}>
      <FileChoice label={t('offices_choose')} unusable={found?.fault} onText={setText} />
      {found && !found.fault && <Found found={found} all={all} />}
      <p class="row">
        {usable.length > 0 && (
          <button
            type="button"
            class="primary"
            onClick={() => {
              takeIn(usable, t('offices_imported', usable.length));
              onClose();
            }}
          >
            {t('offices_take_in', usable.length)}
          </button>
        )}
        <button type="button" onClick={onClose}>
          {t('hand_cancel')}
        </button>
      </p>
    </section>
  );
}

function Found({ found, all }: { found: ReturnType<typeof readOfficeFile>; all: OfficeRecipe[] }) {
  const { fresh, merged, same, faults } = found;
  const silenced = [...fresh, ...merged].flatMap(({ origin, triggers }) =>
    newlyHarmless(triggers, all, origin),
  );
  return (
    <Notice kind={faults.length > 0 ? 'warn' : 'plain'} title={t('offices_in_file')}>
      {fresh.length > 0 && <p>{t('offices_fresh', names(fresh))}</p>}
      {merged.length > 0 && <p>{t('offices_merged', names(merged))}</p>}
      {silenced.length > 0 && (
        <p>{t('offices_silenced', silenced.length, silenced.join(t('desk_list_comma')))}</p>
      )}
      {same > 0 && <p>{t('offices_same', same)}</p>}
      {fresh.length + merged.length + same + faults.length === 0 && <p>{t('file_nothing')}</p>}
      {faults.length > 0 && <Faults faults={faults} />}
    </Notice>
  );
}

// What a file says is no publishing is held no more: shown, for a file could silence 发布 itself.
function newlyHarmless(triggers: LearnedTrigger[], all: OfficeRecipe[], origin: string): string[] {
  const before = all.find((one) => one.origin === origin)?.triggers ?? [];
  const known = (id: string) => before.some((one) => one.id === id && !one.publishes);
  return triggers.flatMap(({ id, publishes, words }) => (publishes || known(id) ? [] : quoted(words)));
}

function names(recipes: OfficeRecipe[]): string {
  return recipes.map(({ name, origin }) => name || origin).join(t('desk_list_comma'));
}
