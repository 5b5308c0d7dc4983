// A button that asks once more before it acts.
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../lib/words.ts';

/** The question stands where the button stood; the focus goes to 取消, and back. */
export function Confirm(props: { words: string; question: string; label?: string; onYes: () => void }) {
  const [asking, setAsking] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const no = useRef<HTMLButtonElement>(null);
  const asked = useRef(false);
  useEffect(() => {
    if (asking) no.current?.focus();
    else if (asked.current) trigger.current?.focus();
    asked.current = asking;
  }, [asking]);
  if (!asking) {
    return (
      <button type="button" ref={trigger} aria-label={props.label} onClick={() => setAsking(true)}>
        {props.words}
      </button>
    );
  }
  const yes = () => {
    setAsking(false);
    props.onYes();
  };
  return (
    <span role="alertdialog" aria-label={props.question}>
      {props.question}{' '}
      <button type="button" class="primary" onClick={yes}>
        {props.words}
      </button>{' '}
      <button type="button" ref={no} onClick={() => setAsking(false)}>
        {t('hand_cancel')}
      </button>
    </span>
  );
}
