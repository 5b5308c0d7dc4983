// A labelled control with its hint and its fault, all three tied together for screen readers.
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import './Field.css';

/** What the control must carry. */
export type Control = { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true };

/** `children` draws the control with the attributes it is given. */
export function Field(props: {
  label: string;
  hint?: ComponentChildren;
  error?: string;
  children: (control: Control) => ComponentChildren;
}) {
  const id = useId();
  const described = [props.hint && `${id}-hint`, props.error && `${id}-error`].filter(Boolean).join(' ');
  const control: Control = { id };
  if (described) control['aria-describedby'] = described;
  if (props.error) control['aria-invalid'] = true;
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      {props.children(control)}
      {props.hint && (
        <p class="field-hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      )}
      <div role="alert">
        {props.error && (
          <p class="field-error" id={`${id}-error`}>
            {props.error}
          </p>
        )}
      </div>
    </div>
  );
}
