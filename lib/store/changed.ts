// Records changed: said once by whoever wrote them, heard by every open page of the extension.

const channel = 'zhishou';

/** Tells the other contexts of the extension that records they show have changed. */
export function changed(): void {
  if (typeof BroadcastChannel === 'undefined') return;
  const speaker = new BroadcastChannel(channel);
  speaker.postMessage({ news: 'records' });
  speaker.close();
}

/** Calls `act` whenever records changed in another context or in this one; returns its undo. */
export function onRecords(act: () => void): () => void {
  if (typeof BroadcastChannel === 'undefined') return () => {};
  const listener = new BroadcastChannel(channel);
  listener.onmessage = ({ data }) => {
    if (data?.news === 'records') act();
  };
  return () => listener.close();
}
