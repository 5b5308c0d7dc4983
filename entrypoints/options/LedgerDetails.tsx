// Everything a ledger row says.
import type { ComponentChildren } from 'preact';
import { OutLink } from '../../components/OutLink.tsx';
import { momentWord } from '../../components/when.ts';
import type { Found, LedgerEntry, LedgerOverride } from '../../lib/model.ts';
import { quoted, t } from '../../lib/words.ts';
import { checkQuestion, checkTitle } from './check-title.ts';

export function LedgerDetails({ entry }: { entry: LedgerEntry }) {
  const comma = t('desk_list_comma');
  return (
    <dl class="facts">
      <Fact name={t('ledger_address')}>
        <OutLink url={entry.address}>{entry.address}</OutLink>
      </Fact>
      {entry.found && <FoundFacts entry={entry} found={entry.found} />}
      <Fact name={t('ledger_owners')}>{entry.owners.join(comma)}</Fact>
      <Fact name={t('ledger_source')}>{entry.contentSource}</Fact>
      <Fact name={t('ledger_people')}>{peopleWord(entry)}</Fact>
      {entry.checks.map((one) => (
        <Fact key={one.check} name={`${t(`strength_${one.strength}`)} · ${checkTitle(one.check)}`}>
          {t('ledger_places', one.count)} {one.quotes.map(quoted).join(comma)}
        </Fact>
      ))}
      {entry.answers.map((one) => (
        <Fact key={one.check} name={checkQuestion(one.check)}>
          {t(one.choice === 'no' ? 'ledger_answer_no' : 'ledger_answer_yes')} {one.detail}
        </Fact>
      ))}
      {entry.overrides.map((one, at) => (
        <Fact key={`${one.check} ${at}`} name={`${t('ledger_override')} · ${checkTitle(one.check)}`}>
          {overrideWord(one)}
        </Fact>
      ))}
      {entry.refers !== undefined && (
        <Fact name={t('ledger_continues')}>{t('ledger_refers', entry.refers)}</Fact>
      )}
      <Fact name={t('ledger_note')}>{entry.note}</Fact>
      <Fact name={t('ledger_digest')}>
        {entry.textDigest ? (
          <code>{entry.textDigest}</code>
        ) : (
          t(entry.found ? 'ledger_no_digest_found' : 'ledger_no_digest')
        )}
      </Fact>
      <Fact name={t('ledger_hash')}>
        <code>{entry.hash}</code>
      </Fact>
      <Fact name={t('ledger_previous')}>
        <code>{entry.previous}</code>
      </Fact>
    </dl>
  );
}

/** Of an article that a survey saw public: what is known of it, and what is not. */
function FoundFacts({ entry: { seen }, found }: { entry: LedgerEntry; found: Found }) {
  const rows = found.maybe?.map((seq) => t('ledger_row', seq)).join(t('desk_list_comma'));
  return (
    <>
      <Fact name={t('ledger_first_seen')}>{momentWord(found.firstSeen)}</Fact>
      <Fact name={t('ledger_shown_on')}>{seen?.on}</Fact>
      <Fact name={t('ledger_way')}>{t('ledger_way_unknown')}</Fact>
      {found.armedThatDay && <Fact name={t('ledger_doubt')}>{t('ledger_doubt_armed')}</Fact>}
      {rows && <Fact name={t('ledger_doubt')}>{t('ledger_doubt_renamed', rows)}</Fact>}
    </>
  );
}

/** Absent facts are left out. */
function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  if (children === undefined || children === '') return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** `审核岗（某某批准）：当事人书面同意公开：…`; rows from before there were classes have none. */
function overrideWord({ by, reason, class: kind, approvedBy }: LedgerOverride): string {
  const name = approvedBy ? t('panel_approved_by', by, approvedBy) : by;
  return [name, kind && t(`override_class_${kind}`), reason].filter(Boolean).join(t('panel_colon'));
}

function peopleWord({ people }: LedgerEntry): string {
  const roles = [
    [t('people_clerk'), people.clerk],
    [t('people_reviewer'), people.reviewer],
    [t('people_leader'), people.leader],
    [t('people_publisher'), people.publisher],
  ];
  return roles
    .filter(([, name]) => name)
    .map(([role, name]) => `${role} ${name}`)
    .join(t('desk_list_comma'));
}
