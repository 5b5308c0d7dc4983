// A box that says what is the case, where, and what to do.
import type { ComponentChildren } from 'preact';
import './Notice.css';

export type NoticeKind = 'plain' | 'good' | 'warn' | 'broken';

const mark: Record<NoticeKind, string> = { plain: '', good: '✓ ', warn: '! ', broken: '✕ ' };

/** `broken` is announced at once, the others when the reader is idle. */
export function Notice(props: { kind?: NoticeKind; title?: string; children?: ComponentChildren }) {
  const kind = props.kind ?? 'plain';
  return (
    <section class={`notice notice-${kind}`} role={kind === 'broken' ? 'alert' : 'status'}>
      {props.title && (
        <p class="notice-title">
          <span aria-hidden="true">{mark[kind]}</span>
          {props.title}
        </p>
      )}
      {props.children}
    </section>
  );
}
