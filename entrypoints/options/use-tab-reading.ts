// 用浏览器标签页读取, as the popup and the dashboard show it: how it stands, and the orders to begin and to stop.
import { useState } from 'preact/hooks';
import { useLoaded } from '../../components/use-loaded.ts';
import { wordsOf } from '../../lib/errors.ts';
import { ask } from '../../lib/messages.ts';
import type { ColumnId } from '../../lib/model.ts';
import { tabReading } from '../../lib/store/tab-reading.ts';
import { say } from '../../lib/words.ts';
import { onRecords } from './on-records.ts';

/** How long it is told how the last one ended: after that it is history, and stands with the requests. */
const toldForMs = 10 * 60_000;

/** `fault`: why an order was not carried out, in words. */
export function useTabReading() {
  const last = useLoaded(tabReading, [], onRecords).value;
  const ended = last?.finishedAt && Date.parse(last.finishedAt);
  const reading = ended && Date.now() - ended > toldForMs ? undefined : last;
  const [fault, setFault] = useState('');
  const run = (order: Promise<unknown>) => {
    setFault('');
    order.catch((error) => setFault(say(wordsOf(error))));
  };
  return {
    reading,
    fault,
    onRead: (columns: ColumnId[]) => run(ask('tab.read', { columns })),
    onStop: () => run(ask('tab.stop', {})),
  };
}
