// 联系人 of the units: empty until somebody enters them.
import { TextInput } from '../../components/TextInput.tsx';
import { dutyTable } from '../../lib/duties/builtin.ts';
import type { Contact, Settings, UnitId } from '../../lib/model.ts';
import { t } from '../../lib/words.ts';
import { SavedWord } from './SavedWord.tsx';
import type { Save, Saved } from './use-settings.ts';

export function ContactSettings({
  settings,
  save,
  saved,
}: {
  settings: Settings;
  save: Save;
  saved?: Saved;
}) {
  return (
    <section aria-labelledby="contacts">
      <h2 id="contacts">{t('settings_contacts')}</h2>
      <p class="field-hint">{t('settings_contacts_hint')}</p>
      <table class="contacts">
        <caption class="visually-hidden">{t('settings_contacts')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('settings_unit')}</th>
            <th scope="col">{t('settings_person')}</th>
            <th scope="col">{t('settings_phone')}</th>
            <th scope="col">
              <span class="visually-hidden">{t('settings_saved')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {dutyTable.units.map((unit) => (
            <Row
              key={unit.id}
              contact={contactOf(settings.contacts, unit.id)}
              saved={saved}
              onChange={(contact) =>
                save(`contact ${unit.id}`, (now) => ({ contacts: withContact(now.contacts, contact) }))
              }
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The contacts with this one put in its place; one without person and phone is taken out. */
export function withContact(contacts: Contact[], contact: Contact): Contact[] {
  const others = contacts.filter((other) => other.unit !== contact.unit);
  return contact.person || contact.phone ? [...others, contact] : others;
}

function contactOf(contacts: Contact[], unit: UnitId): Contact {
  return contacts.find((contact) => contact.unit === unit) ?? { unit, person: '', phone: '' };
}

function Row(props: { contact: Contact; saved?: Saved; onChange: (contact: Contact) => void }) {
  const { contact, saved, onChange } = props;
  return (
    <tr>
      <th scope="row">{contact.unit}</th>
      <td>
        <TextInput
          aria-label={`${contact.unit} ${t('settings_person')}`}
          value={contact.person}
          maxLength={40}
          autocomplete="off"
          onCommit={(person) => onChange({ ...contact, person })}
        />
      </td>
      <td>
        <TextInput
          aria-label={`${contact.unit} ${t('settings_phone')}`}
          value={contact.phone}
          type="tel"
          maxLength={40}
          autocomplete="off"
          onCommit={(phone) => onChange({ ...contact, phone })}
        />
      </td>
      <td>
        <SavedWord name={`contact ${contact.unit}`} saved={saved} />
      </td>
    </tr>
  );
}
