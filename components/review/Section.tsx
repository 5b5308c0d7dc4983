// A section of the panel: a heading with its state at the end of the line.
import type { ComponentChildren } from 'preact';
import './Section.css';

/** `id` is what the foot's links lead to; the heading takes the focus. */
export function Section(props: {
  id: string;
  title: string;
  state?: ComponentChildren;
  children: ComponentChildren;
}) {
  return (
    <section class="part" aria-labelledby={`${props.id}-h`}>
      <div class="part-head">
        <h2 id={`${props.id}-h`} tabIndex={-1}>
          {props.title}
        </h2>
        {props.state !== undefined && <span class="part-state">{props.state}</span>}
      </div>
      {props.children}
    </section>
  );
}

/** Something to open on demand, closed at first. */
export function More(props: { words: string; children: ComponentChildren }) {
  return (
    <details class="more">
      <summary>{props.words}</summary>
      <div class="more-body">{props.children}</div>
    </details>
  );
}
