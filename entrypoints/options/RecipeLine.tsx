// One recipe: how it does, what it is for, and what may be done with it.
import { useState } from 'preact/hooks';
import { Confirm } from '../../components/Confirm.tsx';
import { detailWord } from '../../components/detail-words.ts';
import { OutLink } from '../../components/OutLink.tsx';
import { momentWord } from '../../components/when.ts';
import { recipeFile } from '../../lib/store/recipe-file.ts';
import { t } from '../../lib/words.ts';
import { RecipeEditor } from './RecipeEditor.tsx';
import { addressOf, type RecipeLine as Shown } from './recipe-lines.ts';
import { saveFile } from './save-file.ts';
import { TeachButton } from './TeachButton.tsx';

export function RecipeLine({ line, onRemove }: { line: Shown; onRemove: (line: Shown) => void }) {
  const [editing, setEditing] = useState(false);
  const { recipe } = line;
  return (
    <li>
      <div class="recipe">
        <div>
          <strong>{recipe.name}</strong> <State line={line} />
          <small>{scopeWord(line)}</small>
          <LastUse line={line} />
          <small>{taughtWord(recipe.taught)}</small>
        </div>
        <div class="row">
          <button
            type="button"
            aria-expanded={editing}
            aria-label={`${t('recipes_edit')}${t('panel_colon')}${recipe.name}`}
            onClick={() => setEditing(!editing)}
          >
            {t('recipes_edit')}
          </button>
          <TeachButton url={addressOf(recipe)} words={t('recipes_teach_again')} />
          <button
            type="button"
            aria-label={`${t('recipes_export')}${t('panel_colon')}${recipe.name}`}
            onClick={() => saveFile(`zhishou-recipe-${recipe.name}.json`, recipeFile([recipe]))}
          >
            {t('recipes_export')}
          </button>
          <Confirm
            words={t('recipes_remove')}
            label={`${t('recipes_remove')}${t('panel_colon')}${recipe.name}`}
            question={t('recipes_remove_question')}
            onYes={() => onRemove(line)}
          />
        </div>
      </div>
      {editing && <RecipeEditor recipe={recipe} columns={line.columns} onClose={() => setEditing(false)} />}
    </li>
  );
}

function State({ line: { state, look } }: { line: Shown }) {
  if (state !== 'look')
    return (
      <span
        class={`recipe-state ${state}`}
      >{`${state === 'fine' ? '✓ ' : ''}${t(`recipes_state_${state}`)}`}</span>
    );
  const since = look?.since ? momentWord(look.since) : '';
  return <span class="recipe-state look">! {t('recipes_state_look', since)}</span>;
}

function LastUse({ line: { use, look } }: { line: Shown }) {
  return (
    <>
      {look && (
        <small class="recipe-why">
          {look.why && `${detailWord(look.why)} · `}
          <OutLink url={look.url}>{look.url}</OutLink>
        </small>
      )}
      {use?.state === 'read' && (
        <small>{t('recipes_last_use', momentWord(use.at), use.rows, use.dates)}</small>
      )}
      {use?.state === 'look' && use.rows > 0 && (
        <small>{t('recipes_read_before', use.rows, use.dates)}</small>
      )}
      {use?.state === 'empty' && <small>{t('recipes_last_empty', momentWord(use.at))}</small>}
    </>
  );
}

function scopeWord({ recipe: { scope }, columns }: Shown): string {
  const names = columns.map(({ column }) => column).join(t('desk_list_comma'));
  if (scope.kind === 'pages') return t('recipes_scope_pages', scope.pattern, names || '—');
  return names ? t('recipes_scope_column', names) : t('recipes_scope_address', scope.url);
}

function taughtWord({ at, by, rows, dates }: Shown['recipe']['taught']): string {
  const when = momentWord(at);
  return by ? t('recipes_taught', when, by, rows, dates) : t('recipes_taught_unnamed', when, rows, dates);
}
