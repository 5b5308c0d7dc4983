// 识别方案: the recipes of each site, how they do, and what may be done with them.

import { useState } from 'preact/hooks';
import { Confirm } from '../../components/Confirm.tsx';
import { detailWord } from '../../components/detail-words.ts';
import { Notice } from '../../components/Notice.tsx';
import { OutLink } from '../../components/OutLink.tsx';
import { useLoaded } from '../../components/use-loaded.ts';
import { momentWord } from '../../components/when.ts';
import { wordsOf } from '../../lib/errors.ts';
import { ask } from '../../lib/messages.ts';
import type { ColumnId, Recipe } from '../../lib/model.ts';
import { recipeFile } from '../../lib/store/recipe-file.ts';
import { type Kept, removeRecipe, restoreRecipe } from '../../lib/store/recipes.ts';
import { say, t } from '../../lib/words.ts';
import { onRecords } from './on-records.ts';
import { RecipeEditor } from './RecipeEditor.tsx';
import { RecipeImport } from './RecipeImport.tsx';
import { type AllRecipes, addressOf, type RecipeLine, readRecipes } from './recipe-lines.ts';
import { Shown } from './Shown.tsx';
import { TeachButton } from './TeachButton.tsx';
import './recipes.css';

export function RecipesTab() {
  const loaded = useLoaded(readRecipes, [], onRecords);
  const [removed, setRemoved] = useState<Removed | undefined>();
  const [fault, setFault] = useState('');
  const failed = (error: unknown) => setFault(say(wordsOf(error)));
  const remove = async ({ recipe, columns }: RecipeLine) => {
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

function All({ all, onRemove }: { all: AllRecipes; onRemove: (line: RecipeLine) => void }) {
  const [importing, setImporting] = useState(false);
  return (
    <>
      <p class="row">
        <button
          type="button"
          disabled={all.stored.length === 0}
          onClick={() => save(all.stored, 'zhishou-recipes')}
        >
          {t('recipes_export_all')}
        </button>
        <button type="button" aria-expanded={importing} onClick={() => setImporting(!importing)}>
          {t('recipes_import')}
        </button>
      </p>
      {importing && <RecipeImport stored={all.stored} onClose={() => setImporting(false)} />}
      {all.stored.length === 0 && <Notice>{t('recipes_none')}</Notice>}
      {all.sites.map((site) => (
        <section key={site.origin} aria-label={site.origin}>
          <h3>
            {site.title ?? site.origin} <small>{site.title ? site.origin : t('recipes_site_off')}</small>
          </h3>
          <ul class="recipes">
            {site.lines.map((line) => (
              <Line key={line.recipe.id} line={line} onRemove={onRemove} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Line({ line, onRemove }: { line: RecipeLine; onRemove: (line: RecipeLine) => void }) {
  const [editing, setEditing] = useState(false);
  const { recipe } = line;
  return (
    <li>
      <div class="recipe">
        <div>
          <strong>{recipe.name}</strong> <State line={line} />
          <small>{scopeWord(line)}</small>
          <LastUse line={line} />
          <small>
            {t(
              'recipes_taught',
              momentWord(recipe.taught.at),
              recipe.taught.by || '—',
              recipe.taught.rows,
              recipe.taught.dates,
            )}
          </small>
        </div>
        <div class="row">
          <button
            type="button"
            aria-expanded={editing}
            aria-label={`${t('recipes_edit')}：${recipe.name}`}
            onClick={() => setEditing(!editing)}
          >
            {t('recipes_edit')}
          </button>
          <TeachButton url={addressOf(recipe)} words={t('recipes_teach_again')} />
          <button
            type="button"
            aria-label={`${t('recipes_export')}：${recipe.name}`}
            onClick={() => save([recipe], `zhishou-recipe-${recipe.name}`)}
          >
            {t('recipes_export')}
          </button>
          <Confirm
            words={t('recipes_remove')}
            label={`${t('recipes_remove')}：${recipe.name}`}
            question={t('recipes_remove_question')}
            onYes={() => onRemove(line)}
          />
        </div>
      </div>
      {editing && <RecipeEditor recipe={recipe} columns={line.columns} onClose={() => setEditing(false)} />}
    </li>
  );
}

function State({ line: { state, look } }: { line: RecipeLine }) {
  if (state !== 'look')
    return (
      <span
        class={`recipe-state ${state}`}
      >{`${state === 'fine' ? '✓ ' : ''}${t(`recipes_state_${state}`)}`}</span>
    );
  const since = look?.since ? momentWord(look.since) : '';
  return <span class="recipe-state look">! {t('recipes_state_look', since)}</span>;
}

function LastUse({ line: { use, look } }: { line: RecipeLine }) {
  return (
    <>
      {look && (
        <small class="recipe-why">
          {look.why && `${detailWord(look.why)} · `}
          <OutLink url={look.url}>{look.url}</OutLink>
        </small>
      )}
      {use && use.state !== 'empty' && (
        <small>{t('recipes_last_use', momentWord(use.at), use.rows, use.dates)}</small>
      )}
      {use?.state === 'empty' && <small>{t('recipes_last_empty', momentWord(use.at))}</small>}
    </>
  );
}

function scopeWord({ recipe: { scope }, columns }: RecipeLine): string {
  const names = columns.map(({ column }) => column).join(t('desk_list_comma'));
  if (scope.kind === 'pages') return t('recipes_scope_pages', scope.pattern, names || '—');
  return names ? t('recipes_scope_column', names) : t('recipes_scope_address', scope.url);
}

/** A file of the browser's own making; nothing is sent anywhere. */
function save(recipes: Recipe[], name: string): void {
  const url = URL.createObjectURL(new Blob([recipeFile(recipes)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${name.replace(/[\\/:*?"<>|\s]+/g, '_')}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
