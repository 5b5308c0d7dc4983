// The foot: the one button, and what still stands before it.
import type { Ref } from 'preact';
import type { LedgerKind } from '../../lib/model.ts';
import { t } from '../../lib/words.ts';
import { momentWord } from '../when.ts';
import type { FootView, Missing } from './views.ts';
import './Foot.css';

/** `said` is what came of the last press; `unseen` offers a window of its own. */
export function Foot(props: {
  view: FootView;
  busy: boolean;
  /** The draft has just changed and is being read: what is shown is not the last word. */
  reading?: boolean;
  hidden: boolean;
  said?: { words: string; kind: 'refused' | 'unseen' | 'broken' };
  button: Ref<HTMLButtonElement>;
  onPress(event: Event): void;
  onWindow(): void;
}) {
  const { view, busy, said } = props;
  const able = view.state === 'ready' || (view.state === 'unreadable' && view.held);
  const gone = view.state === 'done' || (view.state === 'unreadable' && !view.held);
  return (
    <footer class="foot" hidden={props.hidden}>
      <div aria-live="polite">
        {view.state === 'waiting' && <MissingList missing={view.missing} />}
        {view.state === 'ready' && view.changed && <p class="strip strip-ask">{t('panel_changed')}</p>}
        {view.state === 'done' && <Done view={view} />}
      </div>
      <div role="alert">
        {said && (
          <p class={`strip strip-${said.kind === 'broken' ? 'hold' : 'ask'}`}>
            {said.words}{' '}
            {said.kind === 'unseen' && (
              <button type="button" class="link" onClick={props.onWindow}>
                {t('panel_window')}
              </button>
            )}
          </p>
        )}
      </div>
      <button
        type="button"
        class={view.state === 'unreadable' ? 'wide let-go' : 'primary wide'}
        ref={props.button}
        hidden={gone}
        disabled={!able || busy || props.reading}
        aria-describedby={view.state === 'waiting' ? 'missing' : undefined}
        onClick={props.onPress}
      >
        {busy ? t('panel_writing') : buttonWord(view)}
      </button>
    </footer>
  );
}

function buttonWord(view: FootView): string {
  if (view.state === 'unreadable') return t(view.listed ? 'panel_list_let_go' : 'panel_let_go');
  return 'held' in view && view.held ? t('panel_confirm') : t('panel_approve');
}

function MissingList({ missing }: { missing: Missing[] }) {
  return (
    <details class="missing" id="missing" open={missing.length <= 3}>
      <summary>{t('panel_missing', missing.length)}</summary>
      <ul>
        {missing.map((item) => (
          <li key={item.target}>
            <a href={`#${item.target}`} onClick={(event) => goTo(event, item.target)}>
              {item.words}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

const went = ['panel_released', 'panel_released_next'] as const;
const doneWords = {
  cleared: ['panel_cleared', 'panel_cleared_next'],
  unchecked: ['panel_let_gone', 'panel_unreadable_idle'],
  released: went,
  published: ['panel_published', 'panel_released_next'],
  closed: went,
  withdrawn: went,
  corrected: went,
} as const satisfies Record<LedgerKind, readonly [string, string]>;

function Done({ view }: { view: Extract<FootView, { state: 'done' }> }) {
  const at = momentWord(view.at).slice(-5);
  const [done, next] = doneWords[view.kind];
  const watched = view.kind === 'released' && view.watch;
  return (
    <div class="done">
      <p class={view.kind === 'unchecked' ? 'done-line mark-ask' : 'done-line mark-met'}>
        <span aria-hidden="true">{view.kind === 'unchecked' ? '!' : '✓'}</span> {t(done, at, view.seq)}
      </p>
      {watched && <p class="soft small">{t(`panel_watch_${watched}`)}</p>}
      <p class="soft small">{t(next)}</p>
    </div>
  );
}

/** The address keeps its token: the link moves the focus itself. */
function goTo(event: Event, target: string) {
  event.preventDefault();
  const element = document.getElementById(target);
  element?.closest('details')?.setAttribute('open', '');
  element?.scrollIntoView({ block: 'center' });
  element?.focus({ preventScroll: true });
}
