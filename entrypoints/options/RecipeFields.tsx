// The fields of a recipe: what everybody may change, and its selectors.
import { Field } from '../../components/Field.tsx';
import type { Recipe, RecipeDate } from '../../lib/model.ts';
import { patternFor } from '../../lib/pages/recipe-address.ts';
import { t } from '../../lib/words.ts';
import { addressOf } from './recipe-lines.ts';

type Part = { draft: Recipe; set: (part: Partial<Recipe>) => void };

/** Name, what it is for, what its date means. */
export function Plain({ draft, set }: Part) {
  const { scope, date } = draft;
  const shared = scope.kind === 'pages';
  const toScope = (kind: string) =>
    set({
      scope:
        kind === 'pages'
          ? { kind: 'pages', pattern: patternFor(draft.taught.url) }
          : { kind: 'column', url: addressOf(draft) },
    });
  return (
    <>
      <Text label={t('teach_name')} value={draft.name} onInput={(name) => set({ name })} />
      <Field label={t('teach_scope')}>
        {(control) => (
          <select {...control} value={scope.kind} onChange={(event) => toScope(event.currentTarget.value)}>
            <option value="column">{t('teach_scope_own')}</option>
            <option value="pages">{t('recipes_scope_shared')}</option>
          </select>
        )}
      </Field>
      {shared ? (
        <Text
          label={t('recipes_pattern')}
          hint={t('recipes_pattern_hint')}
          value={scope.pattern}
          onInput={(pattern) => set({ scope: { kind: 'pages', pattern } })}
        />
      ) : (
        <Text
          label={t('columns_page_address')}
          value={scope.url}
          onInput={(url) => set({ scope: { kind: 'column', url } })}
        />
      )}
      <Field label={t('teach_means')} hint={t('recipes_means_hint')}>
        {(control) => (
          <select
            {...control}
            value={date.means}
            onChange={(event) =>
              set({ date: { ...date, means: event.currentTarget.value as RecipeDate['means'] } })
            }
          >
            {(['published', 'issued', 'other'] as const).map((means) => (
              <option key={means} value={means}>
                {t(`teach_means_${means}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
    </>
  );
}

/** Where it finds list, rows, dates and the next page. */
export function Expert({ draft, set }: Part) {
  const { list, row, link, date, pager } = draft;
  const { place } = date;
  return (
    <>
      <Text
        label={t('recipes_list_selector')}
        hint={t('recipes_selector_hint')}
        value={list.selector}
        onInput={(selector) => set({ list: { ...list, selector } })}
      />
      <Text
        label={t('recipes_list_path')}
        value={list.path}
        onInput={(path) => set({ list: { ...list, path } })}
      />
      <Text
        label={t('recipes_list_heading')}
        value={list.heading ?? ''}
        onInput={(heading) => set({ list: without({ ...list, heading }, 'heading') })}
      />
      <Text
        label={t('recipes_row_shapes')}
        value={row.shapes.join(' ')}
        onInput={(text) => set({ row: { ...row, shapes: text.split(' ').filter(Boolean) } })}
      />
      <Text
        label={t('recipes_link')}
        value={link.selector ?? ''}
        onInput={(selector) => set({ link: without({ ...link, selector }, 'selector') })}
      />
      <Text
        label={t('recipes_address')}
        hint={t('recipes_address_hint')}
        value={draft.address ?? ''}
        onInput={(address) => set({ address: address || undefined })}
      />
      {place && (
        <Text
          label={t('recipes_date')}
          value={place.selector ?? ''}
          onInput={(selector) =>
            set({ date: { ...date, place: without({ ...place, selector }, 'selector') } })
          }
        />
      )}
      <Text
        label={t('recipes_next')}
        hint={t('recipes_next_hint')}
        value={pager.kind === 'address' ? pager.pattern : ''}
        onInput={(pattern) =>
          set({ pager: pattern ? { kind: 'address', pattern } : { kind: 'auto', found: false } })
        }
      />
    </>
  );
}

/** An emptied field is left out. */
function without<T extends object, K extends keyof T>(value: T, key: K): T {
  if (value[key]) return value;
  const { [key]: _, ...rest } = value;
  return rest as T;
}

function Text(props: { label: string; hint?: string; value: string; onInput: (text: string) => void }) {
  return (
    <Field label={props.label} hint={props.hint}>
      {(control) => (
        <input
          {...control}
          type="text"
          maxLength={2000}
          value={props.value}
          onInput={(event) => props.onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
