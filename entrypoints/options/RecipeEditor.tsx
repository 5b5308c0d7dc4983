// Changes a recipe by hand: its name, what it is for, what its date means, and for those who know them its selectors.
import { useState } from 'preact/hooks';
import { detailWord } from '../../components/detail-words.ts';
import { Notice } from '../../components/Notice.tsx';
import { reasonWord } from '../../components/reasons.ts';
import { wordsOf } from '../../lib/errors.ts';
import { ask, type Tried } from '../../lib/messages.ts';
import type { Recipe, SiteColumn } from '../../lib/model.ts';
import { checkedRecipe } from '../../lib/store/recipe-schema.ts';
import { putRecipe } from '../../lib/store/recipes.ts';
import { isChinese, say, t } from '../../lib/words.ts';
import { Expert, Plain } from './RecipeFields.tsx';
import { tried } from './recipe-lines.ts';

type Props = { recipe: Recipe; columns: SiteColumn[]; onClose: () => void };
type Said = { kind: 'good' | 'warn' | 'broken'; words: string };

export function RecipeEditor({ recipe, columns, onClose }: Props) {
  const [draft, setDraft] = useState(recipe);
  const [said, setSaid] = useState<Said | undefined>();
  const set = (part: Partial<Recipe>) => {
    setDraft((now) => ({ ...now, ...part }));
    setSaid(undefined);
  };
  const checked = checkedRecipe(draft);
  const fault = 'fault' in checked ? say(checked.fault) : undefined;
  const broken = (error: unknown) => setSaid({ kind: 'broken', words: say(wordsOf(error)) });
  const look = () => tried(draft).then((result) => setSaid(triedWords(result)), broken);
  const save = async () => {
    // Another edition: what the former one found by mistake is let go at the next reading.
    await putRecipe({ ...draft, taught: { ...draft.taught, at: new Date().toISOString() } });
    const names = columns.map(({ column }) => column);
    if (names.length > 0) await ask('survey.start', { columns: names });
    onClose();
  };
  return (
    <form
      class="recipe-editor"
      onSubmit={(event) => {
        event.preventDefault();
        save().catch(broken);
      }}
      noValidate
    >
      <Plain draft={draft} set={set} />
      <details>
        <summary>{t('recipes_expert')}</summary>
        <Expert draft={draft} set={set} />
      </details>
      {fault && <Notice kind="broken">{fault}</Notice>}
      {said && <Notice kind={said.kind}>{said.words}</Notice>}
      <p class="row">
        <button type="submit" class="primary" disabled={fault !== undefined}>
          {t('hand_save')}
        </button>
        <button type="button" disabled={fault !== undefined} onClick={look}>
          {t('recipes_try')}
        </button>
        <button type="button" onClick={onClose}>
          {t('hand_cancel')}
        </button>
      </p>
    </form>
  );
}

function triedWords(result: Tried): Said {
  if (result.state === 'read')
    return { kind: 'good', words: t('recipes_tried_read', result.rows, result.dates) };
  if (result.state === 'empty') return { kind: 'warn', words: t('recipes_tried_empty') };
  const { reason, detail } = result;
  const why = [reasonWord(reason), ...(detail ? [detailWord(detail)] : [])].join(isChinese() ? '，' : ', ');
  return { kind: 'warn', words: t('recipes_tried_not', why) };
}
