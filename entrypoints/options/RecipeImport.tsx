// Takes recipes in from a file: what is in it is shown first, then all of what was chosen is stored, or nothing.
import { useState } from 'preact/hooks';
import { Notice } from '../../components/Notice.tsx';
import { momentWord } from '../../components/when.ts';
import { wordsOf } from '../../lib/errors.ts';
import type { Recipe } from '../../lib/model.ts';
import { type Imported, readRecipeFile } from '../../lib/store/recipe-file.ts';
import { putRecipes } from '../../lib/store/recipes.ts';
import { say, t } from '../../lib/words.ts';
import { Faults, FileChoice } from './FileChoice.tsx';
import { usePieces } from './More.tsx';

export function RecipeImport({ stored, onClose }: { stored: Recipe[]; onClose: () => void }) {
  const [text, setText] = useState<string | undefined>();
  const [said, setSaid] = useState<{ kind: 'good' | 'broken'; words: string } | undefined>();
  const [theirs, setTheirs] = useState<string[]>([]);
  const open = (chosen: string | undefined) => {
    setSaid(undefined);
    setTheirs([]);
    setText(chosen);
  };
  // Beside what is stored now: another window may have changed it.
  const found = text === undefined ? undefined : readRecipeFile(text, stored);
  const chosen = found
    ? [
        ...found.fresh,
        ...found.conflicts.flatMap((one) => (theirs.includes(one.theirs.id) ? one.theirs : [])),
      ]
    : [];
  const take = () =>
    putRecipes(chosen).then(
      () => {
        setText(undefined);
        setSaid({ kind: 'good', words: t('recipes_imported', chosen.length) });
      },
      (error) => setSaid({ kind: 'broken', words: say(wordsOf(error)) }),
    );
  return (
    <section class="import" aria-label={t('recipes_import')}>
      <FileChoice label={t('recipes_file')} unusable={found?.fault} onText={open} />
      {said && <Notice kind={said.kind}>{said.words}</Notice>}
      {found && !found.fault && <Found found={found} stored={stored} theirs={theirs} onTheirs={setTheirs} />}
      <p class="row">
        {found && found.fresh.length + found.conflicts.length > 0 && (
          <button type="button" class="primary" disabled={chosen.length === 0} onClick={take}>
            {t('recipes_take', chosen.length)}
          </button>
        )}
        <button type="button" onClick={onClose}>
          {t(said?.kind === 'good' ? 'ledger_fold' : 'hand_cancel')}
        </button>
      </p>
    </section>
  );
}

function Found(props: {
  found: Imported;
  stored: Recipe[];
  theirs: string[];
  onTheirs: (ids: string[]) => void;
}) {
  const { fresh, conflicts, same, faults } = props.found;
  const empty = fresh.length + conflicts.length + same + faults.length === 0;
  const { shown, more } = usePieces(fresh);
  const toggle = (id: string, on: boolean) =>
    props.onTheirs(on ? [...props.theirs, id] : props.theirs.filter((one) => one !== id));
  return (
    <>
      <p role="status">
        {empty ? t('file_nothing') : t('recipes_found', fresh.length, same, conflicts.length, faults.length)}
      </p>
      <ul>
        {shown.map((one) => (
          <li key={one.id}>
            {one.name} <span class="soft">{one.site}</span>
            <SamePlace recipe={one} stored={props.stored} />
          </li>
        ))}
      </ul>
      {more}
      {conflicts.length > 0 && <p class="soft">{t('recipes_conflict_help')}</p>}
      {conflicts.map(({ theirs, ours }) => (
        <label key={theirs.id} class="choice">
          <input
            type="checkbox"
            checked={props.theirs.includes(theirs.id)}
            onChange={(event) => toggle(theirs.id, event.currentTarget.checked)}
          />
          <span>
            {t(
              'recipes_conflict',
              theirs.name,
              momentWord(theirs.taught.at),
              ours.name,
              momentWord(ours.taught.at),
            )}
          </span>
        </label>
      ))}
      {faults.length > 0 && (
        <Notice kind="warn" title={t('recipes_faults', faults.length)}>
          <Faults faults={faults} />
        </Notice>
      )}
    </>
  );
}

/** Another recipe of ours is for the very same columns. */
function SamePlace({ recipe, stored }: { recipe: Recipe; stored: Recipe[] }) {
  const place = ({ site, scope }: Recipe) => `${site} ${scope.kind === 'column' ? scope.url : scope.pattern}`;
  const ours = stored.find((one) => place(one) === place(recipe));
  return ours ? <strong> {t('recipes_same_columns', ours.name)}</strong> : null;
}
