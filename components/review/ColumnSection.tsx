// Whose column this is: owners, source unit, whom to call, the quota before and after, what the column must carry.
import type { ColumnKey } from '../../lib/model.ts';
import { isChinese, t } from '../../lib/words.ts';
import { ColumnMapping } from './ColumnMapping.tsx';
import { More, Section } from './Section.tsx';
import type { ColumnView, Effect } from './views.ts';
import './ColumnSection.css';

export function ColumnSection(props: { view: ColumnView; learn(as: ColumnKey, column: string): void }) {
  const { view } = props;
  return (
    <Section
      id="column"
      title={t('panel_column')}
      state={<span lang="zh">{view.chosen || t('panel_no_column')}</span>}
    >
      {!view.known && view.chosen && <p class="soft">{t('panel_column_foreign')}</p>}
      <ColumnMapping view={view} learn={props.learn} />
      {view.known && <Facts view={view} />}
    </Section>
  );
}

function Facts({ view }: { view: ColumnView }) {
  const owners = [...view.owners, ...view.groups];
  return (
    <>
      <dl class="facts">
        <dt>{t('panel_owners')}</dt>
        <dd lang="zh">
          <Few names={owners} />
        </dd>
        <dt>{t('panel_source')}</dt>
        <dd>
          <SourceUnit view={view} />
        </dd>
        <dt>{t('panel_contact')}</dt>
        <dd>
          <Contacts contacts={view.contacts} />
        </dd>
        <dt>{t('panel_effect')}</dt>
        <dd>
          {view.effects.map((effect) => (
            <EffectLine key={effect.key} effect={effect} alone={view.effects.length === 1} />
          ))}
          {view.effectNote && <p class="soft small">{view.effectNote}</p>}
        </dd>
        <dt>{t('panel_fit')}</dt>
        <dd>
          <Fit fits={view.fits} />
        </dd>
      </dl>
      <More words={t('panel_contents')}>
        {view.contents.map((line) => (
          <p key={line.duty} lang="zh">
            {line.content}
            <br />
            <span class="soft">
              {line.quota} · {line.owners}
            </span>
          </p>
        ))}
      </More>
    </>
  );
}

/** The first three names, the rest on demand. */
function Few({ names }: { names: string[] }) {
  if (names.length <= 3) return names.join(t('desk_list_comma'));
  return (
    <details class="few">
      <summary>{t('desk_owners_more', names.slice(0, 2).join(t('desk_list_comma')), names.length)}</summary>
      {names.join(t('desk_list_comma'))}
    </details>
  );
}

function SourceUnit({ view }: { view: ColumnView }) {
  if (!view.source) return <span class="mark-ask">{t('panel_source_missing')}</span>;
  const unit = view.unit === view.source ? undefined : view.unit;
  return (
    <>
      <span lang="zh">{view.source}</span>{' '}
      {unit && <span class="soft">{t('panel_source_unsure', unit)} </span>}
      <Among view={view} />
    </>
  );
}

function Among({ view: { among, groups } }: { view: ColumnView }) {
  if (among === 'yes') return <span class="mark-met whole">✓ {t('panel_source_among')}</span>;
  if (among === 'no') return <span class="mark-ask whole">! {t('panel_source_not_among')}</span>;
  if (among === 'group')
    return <span class="soft">{t('panel_source_group', groups.join(t('desk_list_comma')))}</span>;
  return <span class="mark-ask whole">? {t('panel_source_unknown')}</span>;
}

function Contacts({ contacts }: { contacts: ColumnView['contacts'] }) {
  const known = contacts.filter((contact) => contact.phone || contact.person);
  const none = contacts.length - known.length;
  return (
    <>
      {known.map((contact) => (
        <div key={contact.unit} lang="zh">
          {contact.unit} {contact.person} {contact.phone}
        </div>
      ))}
      {known.length === 0 && <span class="soft">{t('panel_no_contact')}</span>}
      {known.length > 0 && none > 0 && <span class="soft">{t('panel_no_contact_some', none)}</span>}
    </>
  );
}

function EffectLine({ effect, alone }: { effect: Effect; alone: boolean }) {
  const { before, after, required } = effect;
  return (
    <div class="effect">
      {!alone && (
        <span class="effect-label" lang="zh">
          {effect.label}
        </span>
      )}
      {before === undefined ? (
        <span class="mark-unknown">— {effect.unread ?? t('state_unreadable')}</span>
      ) : (
        <span>
          {t('panel_effect_now')} <b>{`${before}/${required}`}</b>
          {after !== undefined && (
            <>
              {' '}
              <span aria-hidden="true">→</span> {t('panel_effect_then')} <b>{`${after}/${required}`}</b>
              {after >= required && <span class="mark-met whole"> ✓ {t('state_met')}</span>}
            </>
          )}
        </span>
      )}
    </div>
  );
}

function Fit({ fits }: { fits: ColumnView['fits'] }) {
  if (!fits || fits.verdict === 'unclear') return <span class="soft">{t('panel_fit_unclear')}</span>;
  const phrases = fits.phrases.slice(0, 4).map((phrase) => (isChinese() ? `“${phrase}”` : phrase));
  return (
    <>
      <span class="mark-met">✓ {t('panel_fit_yes')}</span>{' '}
      <span lang="zh">{phrases.join(isChinese() ? '' : ', ')}</span>
    </>
  );
}
