// Starts the popup: the shell is painted already, the stored numbers replace it in one step.
import { render } from 'preact';
import { isChinese, t } from '../../lib/words.ts';
import { readDesk } from './desk.ts';
import { Broken, Popup } from './Popup.tsx';
import { Ways } from './PopupFoot.tsx';
import { readTab } from './this-tab.ts';

document.documentElement.lang = isChinese() ? 'zh-CN' : 'en';
const app = document.getElementById('app') ?? document.body;

Promise.all([readDesk(), readTab()]).then(
  ([desk, tab]) => show(<Popup desk={desk} tab={tab} />),
  (error) => show(<BrokenPopup error={error} />),
);

function show(content: preact.ComponentChild) {
  app.replaceChildren();
  render(content, app);
}

function BrokenPopup({ error }: { error: unknown }) {
  return (
    <>
      <header class="popup-head">
        <h1>{t('popup_title')}</h1>
      </header>
      <main>
        <Broken error={error} />
      </main>
      <footer>
        <Ways />
      </footer>
    </>
  );
}
