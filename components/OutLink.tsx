// A link that leaves the extension: only web addresses become links, anything else stays text.
import type { ComponentChildren } from 'preact';

/** Opens in a tab of its own and tells the page nothing about where it was opened from. */
export function OutLink(props: { url: string | undefined; children: ComponentChildren; class?: string }) {
  const to = webAddress(props.url);
  if (to === undefined) return <span class={props.class}>{props.children}</span>;
  return (
    <a class={props.class} href={to} target="_blank" rel="noreferrer noopener">
      {props.children}
    </a>
  );
}

/** The address if it is `http:` or `https:` and carries no user name, else undefined. */
export function webAddress(text: string | undefined): string | undefined {
  if (!text) return undefined;
  try {
    const url = new URL(text);
    const web = url.protocol === 'http:' || url.protocol === 'https:';
    return web && !url.username && !url.password ? url.href : undefined;
  } catch {
    return undefined;
  }
}
