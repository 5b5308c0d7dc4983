// 信息发布审核单 on the screen: the notice's thirteen fields in the notice's order, each editable.
import { useId } from 'preact/hooks';
import type { ReviewForm } from '../../lib/model.ts';
import { t } from '../../lib/words.ts';
import { room } from './paper.ts';
import { Section } from './Section.tsx';
import './fields.css';

type Name = Exclude<keyof ReviewForm, 'sourceKind'>;

const long: Name[] = ['title', 'unitOpinion', 'leaderOpinion', 'siteOpinion'];
const half: Name[] = ['clerk', 'phone', 'submittedOn', 'publishAt', 'publisher', 'publishedOn'];
const kinds = ['own', 'repost', 'other'] as const;

/** `drifted` are fields that no longer say what the draft says; `mend` takes the draft's words over. */
export function FormSection(props: {
  form: ReviewForm;
  drifted: Partial<Pick<ReviewForm, 'title' | 'column'>>;
  change(part: Partial<ReviewForm>): void;
  print(): void;
}) {
  const { form, drifted, change } = props;
  const filled = Object.values(form).filter((value) => value.trim() !== '').length;
  const field = (name: Name) => (
    <FormField
      key={name}
      name={name}
      value={form[name]}
      change={(value) => change({ [name]: value })}
      drifted={name === 'title' || name === 'column' ? drifted[name] : undefined}
    />
  );
  return (
    <Section id="form" title={t('panel_form')} state={t('panel_form_filled', filled)}>
      <details class="more form-more">
        <summary>{t('panel_form_open')}</summary>
        <div class="grid">
          {(['submittedOn', 'clerk', 'phone', 'title', 'unit'] as const).map(field)}
          <SourceKind value={form.sourceKind} change={(sourceKind) => change({ sourceKind })} />
          {(
            [
              'column',
              'publishAt',
              'unitOpinion',
              'leaderOpinion',
              'siteOpinion',
              'publisher',
              'publishedOn',
            ] as const
          ).map(field)}
        </div>
      </details>
      <button type="button" onClick={props.print}>
        {t('panel_form_print')}
      </button>
    </Section>
  );
}

function FormField(props: { name: Name; value: string; drifted?: string; change(value: string): void }) {
  const { name, value, drifted, change } = props;
  const id = useId();
  const control = {
    id,
    value,
    autoComplete: 'off',
    maxLength: name === 'title' ? room.title : long.includes(name) ? room.opinion : room.other,
    onInput: (event: { currentTarget: { value: string } }) => change(event.currentTarget.value),
  };
  return (
    <div class={half.includes(name) ? 'small-field' : 'small-field small-field-wide'}>
      <label for={id}>{t(`panel_form_${name}`)}</label>
      {long.includes(name) ? (
        <textarea rows={name === 'unitOpinion' ? 3 : 2} {...control} />
      ) : (
        <input {...control} />
      )}
      {drifted !== undefined && (
        <p class="small mark-ask">
          {t('panel_form_drifted')}{' '}
          <button type="button" class="link" onClick={() => change(drifted)}>
            {t('panel_form_take')}
          </button>
        </p>
      )}
    </div>
  );
}

function SourceKind(props: {
  value: ReviewForm['sourceKind'];
  change(value: ReviewForm['sourceKind']): void;
}) {
  return (
    <fieldset class="small-field small-field-wide source-kind">
      <legend>{t('panel_form_sourceKind')}</legend>
      {kinds.map((kind) => (
        <label key={kind}>
          <input
            type="radio"
            name="source-kind"
            checked={props.value === kind}
            onChange={() => props.change(kind)}
          />{' '}
          {t(`panel_form_source_${kind}`)}
        </label>
      ))}
    </fieldset>
  );
}
