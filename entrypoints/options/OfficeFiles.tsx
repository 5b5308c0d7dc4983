// 后台 to a file and from one: what a file would do is shown before anything of it is done.
import { useRef, useState } from 'preact/hooks';
import { Notice } from '../../components/Notice.tsx';
import { wordsOf } from '../../lib/errors.ts';
import type { LearnedTrigger, OfficeRecipe } from '../../lib/model.ts';
import { type ImportedOffices, officeFile, readOfficeFile } from '../../lib/store/office-file.ts';
import { say, t } from '../../lib/words.ts';
import { saveFile } from './save-file.ts';

const largest = 5_000_000;

export function OfficeFiles(props: {
  all: OfficeRecipe[];
  takeIn(recipes: OfficeRecipe[], words: string): void;
}) {
  const { all, takeIn } = props;
  const [found, setFound] = useState<ImportedOffices>();
  const input = useRef<HTMLInputElement>(null);
  const look = async (file: File | undefined) => {
    if (!file) return;
    const text = file.size > largest ? '' : await file.text().catch((error) => say(wordsOf(error)));
    setFound(readOfficeFile(text, all));
    // The same file, mended, can be chosen again.
    if (input.current) input.current.value = '';
  };
  const usable = found ? [...found.fresh, ...found.merged] : [];
  const silenced = usable.flatMap(({ origin, triggers }) => newlyHarmless(triggers, all, origin));
  return (
    <div class="office-files">
      <button
        type="button"
        disabled={all.length === 0}
        onClick={() => saveFile(`${t('offices_file')}.json`, officeFile(all))}
      >
        {t('offices_export_all')}
      </button>{' '}
      <label class="office-import">
        {t('offices_import')}{' '}
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          onChange={(event) => void look(event.currentTarget.files?.[0])}
        />
      </label>
      {found && (
        <Notice kind={found.faults.length > 0 ? 'warn' : 'plain'} title={t('offices_in_file')}>
          {found.fresh.length > 0 && <p>{t('offices_fresh', names(found.fresh))}</p>}
          {found.merged.length > 0 && <p>{t('offices_merged', names(found.merged))}</p>}
          {silenced.length > 0 && <p>{t('offices_silenced', silenced.length, silenced.join('、'))}</p>}
          {found.same > 0 && <p>{t('offices_same', found.same)}</p>}
          <ul>
            {found.faults.map((words) => (
              <li key={words.zh}>{say(words)}</li>
            ))}
          </ul>
          <p>
            {usable.length > 0 && (
              <button
                type="button"
                class="primary"
                onClick={() => {
                  takeIn(usable, t('offices_imported', usable.length));
                  setFound(undefined);
                }}
              >
                {t('offices_take_in', usable.length)}
              </button>
            )}{' '}
            <button type="button" onClick={() => setFound(undefined)}>
              {t('offices_leave')}
            </button>
          </p>
        </Notice>
      )}
    </div>
  );
}

// What a file says is no publishing is held no more: shown, for a file could silence 发布 itself.
function newlyHarmless(triggers: LearnedTrigger[], all: OfficeRecipe[], origin: string): string[] {
  const before = all.find((one) => one.origin === origin)?.triggers ?? [];
  const known = (id: string) => before.some((one) => one.id === id && !one.publishes);
  return triggers.flatMap(({ id, publishes, words }) => (publishes || known(id) ? [] : `“${words}”`));
}

function names(recipes: OfficeRecipe[]): string {
  return recipes.map(({ name, origin }) => name || origin).join('、');
}
