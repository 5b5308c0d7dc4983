// A row of tabs after the ARIA pattern: arrows move, Home and End jump, only the chosen one is in the tab order.
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import './Tabs.css';

export type Tab = { id: string; words: string };

/** Tabs and the one open panel. `onChoose` gets the id of the tab that the person moved to. */
export function Tabs(props: {
  label: string;
  tabs: Tab[];
  chosen: string;
  onChoose: (id: string) => void;
  children: ComponentChildren;
}) {
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const next = neighbour(props.tabs, props.chosen, event.key);
    if (next === undefined) return;
    event.preventDefault();
    props.onChoose(next);
    list.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return (
    <>
      <div class="tabs" role="tablist" aria-label={props.label} ref={list} onKeyDown={move}>
        {props.tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`tab-${tab.id}`}
            aria-selected={tab.id === props.chosen}
            // Only the chosen one's panel is drawn.
            aria-controls={tab.id === props.chosen ? `panel-${tab.id}` : undefined}
            tabIndex={tab.id === props.chosen ? 0 : -1}
            onClick={() => props.onChoose(tab.id)}
          >
            {tab.words}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`panel-${props.chosen}`} aria-labelledby={`tab-${props.chosen}`}>
        {props.children}
      </div>
    </>
  );
}

/** The tab that a key leads to, round the ends; undefined for any other key. */
export function neighbour(tabs: Tab[], chosen: string, key: string): string | undefined {
  const at = tabs.findIndex((tab) => tab.id === chosen);
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[key];
  return to === undefined ? undefined : tabs.at(to % tabs.length)?.id;
}
