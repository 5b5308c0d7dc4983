// 识别方案: the recipes of each site, how they do, and what may be done with them.
import { useState } from 'preact/hooks';
import { Notice } from '../../components/Notice.tsx';
import { useLoaded } from '../../components/use-loaded.ts';
import { wordsOf } from '../../lib/errors.ts';
import { ask } from '../../lib/messages.ts';
import type { ColumnId } from '../../lib/model.ts';
import { recipeFile } from '../../lib/store/recipe-file.ts';
import { type Kept, removeRecipe, restoreRecipe } from '../../lib/store/recipes.ts';
import { say, t } from '../../lib/words.ts';
import { OutAndIn } from './OutAndIn.tsx';
import { onRecords } from './on-records.ts';
import { RecipeImport } from './RecipeImport.tsx';
import { RecipeLine } from './RecipeLine.tsx';
import { type AllRecipes, type RecipeLine as Line, readRecipes } from './recipe-lines.ts';
import { Shown } from './Shown.tsx';
import './recipes.css';

export function RecipesTab() {
  const loaded = useLoaded(readRecipes, [], onRecords);
  const [removed, setRemoved] = useState<Removed | undefined>();
  const [fault, setFault] = useState('');
  const failed = (error: unknown) => setFault(say(wordsOf(error)));
  const remove = async ({ recipe, columns }: Line) => {
    const kept = await removeRecipe(recipe.id);
    if (kept) setRemoved({ ...kept, columns: columns.map(({ column }) => column) });
    await readAgain(columns.map(({ column }) => column));
  };
  const restore = async (kept: Removed) => {
    await restoreRecipe(kept);
    setRemoved(undefined);
    await readAgain(kept.columns);
  };
  return (
    <>
      <h2>{t('recipes_title')}</h2>
      <p class="soft">{t('recipes_hint')}</p>
      {fault && <Notice kind="broken">{fault}</Notice>}
      {removed && (
        <Notice kind="good" title={t('recipes_removed', removed.recipe.name)}>
          <p>
            <button type="button" onClick={() => restore(removed).catch(failed)}>
              {t('recipes_restore')}
            </button>
          </p>
        </Notice>
      )}
      <Shown loaded={loaded}>
        {(all) => <All all={all} onRemove={(line) => remove(line).catch(failed)} />}
      </Shown>
    </>
  );
}

type Removed = Kept & { columns: ColumnId[] };

/** The columns are read anew at once: what the former way found by mistake is let go. */
async function readAgain(columns: ColumnId[]): Promise<void> {
  if (columns.length > 0) await ask('survey.start', { columns });
}

function All({ all, onRemove }: { all: AllRecipes; onRemove: (line: Line) => void }) {
  return (
    <>
      <OutAndIn
        file="zhishou-recipes.json"
        text={all.stored.length > 0 ? () => recipeFile(all.stored) : undefined}
        taking={(close) => <RecipeImport stored={all.stored} onClose={close} />}
      />
      {all.stored.length === 0 && <Notice>{t('recipes_none')}</Notice>}
      {all.sites.map((site) => (
        <section key={site.origin} aria-label={site.origin}>
          <h3>
            {site.title ?? site.origin} <small>{site.title ? site.origin : t('recipes_site_off')}</small>
          </h3>
          <ul class="recipes">
            {site.lines.map((line) => (
              <RecipeLine key={line.recipe.id} line={line} onRemove={onRemove} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
