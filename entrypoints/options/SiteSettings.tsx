// 已启用的网站, and disabling one.
import { useState } from 'preact/hooks';
import { Confirm } from '../../components/Confirm.tsx';
import { Notice } from '../../components/Notice.tsx';
import { OutLink } from '../../components/OutLink.tsx';
import { momentWord } from '../../components/when.ts';
import { wordsOf } from '../../lib/errors.ts';
import { ask } from '../../lib/messages.ts';
import type { Site } from '../../lib/model.ts';
import { say, t } from '../../lib/words.ts';

export function SiteSettings({ sites }: { sites: Site[] }) {
  const [fault, setFault] = useState('');
  const disable = (origin: string) => {
    setFault('');
    ask('site.disable', { origin }).catch((error) => setFault(say(wordsOf(error))));
  };
  return (
    <section aria-labelledby="sites">
      <h2 id="sites">{t('settings_sites')}</h2>
      {fault && <Notice kind="broken">{fault}</Notice>}
      {sites.length === 0 && <Notice>{t('popup_no_site')}</Notice>}
      <ul class="sites">
        {sites.map((site) => (
          <li key={site.origin}>
            <span>
              <strong>{site.title}</strong>
              <small>
                <OutLink url={site.origin}>{site.origin}</OutLink> ·{' '}
                {t('settings_enabled_at', momentWord(site.enabledAt))}
              </small>
            </span>
            <Confirm
              words={t('settings_disable')}
              label={`${t('settings_disable')}${t('panel_colon')}${site.title}`}
              question={t('settings_disable_question')}
              onYes={() => disable(site.origin)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
