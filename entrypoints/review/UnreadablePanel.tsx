// The panel of a draft that cannot be read: one press lets the held action go, and the ledger says 未检查.
import { useState } from 'preact/hooks';
import { Foot } from '../../components/review/Foot.tsx';
import { Head } from '../../components/review/Head.tsx';
import { Shield } from '../../components/review/Shield.tsx';
import { type Note, Unreadable } from '../../components/review/Unreadable.tsx';
import type { FootView } from '../../components/review/views.ts';
import type { Words } from '../../lib/model.ts';
import type { PanelParts } from './parts.ts';
import { usePress } from './press.ts';

export function UnreadablePanel(props: PanelParts & { why: Words; lacks?: 'title' | 'body' }) {
  const { state, context, session, why, lacks } = props;
  const [note, setNote] = useState<Note>({ by: context.settings.people.clerk, reason: '' });
  const { panel, button, busy, said, entry, press } = usePress(async () => {
    const written = await session.unchecked(note.by.trim(), note.reason.trim());
    session.reload();
    return written;
  });
  const held = state.held !== undefined && !(entry && state.held.at <= entry.at);
  const last = entry ?? context.entry;
  const view: FootView =
    !held && last?.kind === 'unchecked'
      ? { state: 'done', kind: last.kind, at: last.at, seq: last.seq }
      : { state: 'unreadable', held };
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
        <Unreadable
          why={why}
          held={held}
          late={state.armament.late}
          note={note}
          change={(part) => setNote((now) => ({ ...now, ...part }))}
          {...(lacks && { lacks, point: () => session.office('review.point', { field: lacks }) })}
        />
        <Shield {...props.shield} />
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
