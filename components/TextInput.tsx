// A text field that keeps what is being typed until it is committed, however often its surroundings are drawn anew.
import { useEffect, useState } from 'preact/hooks';
import type { Control } from './Field.tsx';

type Props = Partial<Control> & {
  value: string;
  type?: 'text' | 'url' | 'tel' | 'number';
  class?: string;
  'aria-label'?: string;
  autocomplete?: 'off';
  placeholder?: string;
  maxLength?: number;
  min?: number;
  max?: number;
  step?: number;
  /** Called with the trimmed text when the field is left or Enter is pressed, if it changed. */
  onCommit: (text: string) => void;
};

export function TextInput({ value, onCommit, type = 'text', ...rest }: Props) {
  const [typed, setTyped] = useState<string | undefined>();
  useEffect(() => setTyped(undefined), [value]);
  const commit = (text: string) => {
    setTyped(text);
    if (text !== value) onCommit(text);
  };
  return (
    <input
      {...rest}
      // Preact's types want one literal for each kind of field.
      type={type as 'text'}
      value={typed ?? value}
      onInput={(event) => setTyped(event.currentTarget.value)}
      onChange={(event) => commit(event.currentTarget.value.trim())}
    />
  );
}
