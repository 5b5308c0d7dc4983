// The review panel as a whole: before there is a draft, the draft, or a draft that cannot be read.
import { useEffect, useState } from 'preact/hooks';
import { Notice } from '../../components/Notice.tsx';
import { say, t } from '../../lib/words.ts';
import { ListPanel } from './ListPanel.tsx';
import { askBy } from './over.ts';
import { usePlainView } from './plain-view.ts';
import { ReviewPanel } from './ReviewPanel.tsx';
import { openSession, type Session, type SessionView } from './session.ts';
import { useShield } from './shield.ts';
import { UnreadablePanel } from './UnreadablePanel.tsx';

type Wires = Parameters<typeof openSession>[1];

/** `token` is good for one claim; `wires` are those of lib/messages.ts. */
export function Panel({ token, wires }: { token: string; wires: Wires }) {
  const [view, setView] = useState<SessionView>({ at: 'opening' });
  const [session, setSession] = useState<Session>();
  useEffect(() => {
    const opened = openSession(token, wires, setView);
    setSession(opened);
    addEventListener('pagehide', opened.close);
    return () => {
      removeEventListener('pagehide', opened.close);
      opened.close();
    };
  }, [token, wires]);

  // A window of its own has nothing over it.
  const asks = import.meta.env.FIREFOX && window !== top;
  useEffect(() => (asks && session ? askBy(session.isPlain) : undefined), [asks, session]);
  const plain = usePlainView();
  const shield = useShield(session, view, plain);

  if (view.at === 'failed') {
    return (
      <main class="panel blank">
        <Notice kind="broken" title={t('panel_stale')}>
          <p>{say(view.words)}</p>
        </Notice>
      </main>
    );
  }
  if (view.at === 'opening' || !session) {
    return (
      <main class="panel blank">
        <p role="status">{t('panel_opening')}</p>
      </main>
    );
  }
  const { state, context, trouble } = view;
  const parts = { state, context, session, shield, ...(trouble && { trouble }) };
  if (state.report.state === 'unreadable') {
    const { why, articles, lacks } = state.report;
    if (articles) return <ListPanel {...parts} articles={articles} />;
    return <UnreadablePanel {...parts} why={why} {...(lacks && { lacks })} />;
  }
  return <ReviewPanel {...parts} draft={state.report.draft} />;
}
