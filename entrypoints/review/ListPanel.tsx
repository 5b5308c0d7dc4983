// The panel of an action held in a list: names its articles, and lets them go unchecked for a reason that is kept.
import { useState } from 'preact/hooks';
import { Foot } from '../../components/review/Foot.tsx';
import { Head } from '../../components/review/Head.tsx';
import { ListedArticles } from '../../components/review/ListedArticles.tsx';
import type { Note } from '../../components/review/Unreadable.tsx';
import type { FootView } from '../../components/review/views.ts';
import { t } from '../../lib/words.ts';
import type { PanelParts } from './parts.ts';
import { usePress } from './press.ts';

export function ListPanel(props: PanelParts & { articles: string[] }) {
  const { state, context, session, articles } = props;
  const [note, setNote] = useState<Note>({ by: context.settings.people.clerk, reason: '' });
  const change = (part: Partial<Note>) => setNote((now) => ({ ...now, ...part }));
  const { panel, button, busy, said, entry, press } = usePress(async () => {
    const reason = note.reason.trim();
    if (!reason) return { words: t('panel_list_reason_missing'), kind: 'refused' };
    const written = await session.unchecked(note.by.trim(), reason);
    change({ reason: '' });
    session.reload();
    return written;
  });
  const held = state.held !== undefined && !(entry && state.held.at <= entry.at);
  const view: FootView =
    !held && entry
      ? { state: 'done', kind: entry.kind, at: entry.at, seq: entry.seq }
      : { state: 'unreadable', held, listed: true };
  return (
    <div class="panel" ref={panel}>
      <Head
        armament={state.armament}
        shield={props.shield.view.state}
        {...(held && state.held && { held: state.held })}
        {...(state.stayed && { stayed: state.stayed })}
        {...(state.slipped !== undefined && { slipped: state.slipped })}
      />
      <main class="middle">
        <ListedArticles articles={articles} held={held} note={note} change={change} />
      </main>
      <Foot
        view={view}
        busy={busy}
        hidden={view.state === 'unreadable' && !held}
        button={button}
        onPress={press}
        onWindow={session.toWindow}
        {...(said && { said })}
      />
    </div>
  );
}
