// One at a time: the browser's named locks, shared by the worker and every page of the extension.

/** Runs `act` alone under that name, after whoever holds it. */
export type Alone = <T>(name: string, act: () => Promise<T>) => Promise<T>;

/** Web Locks where the context has them (every context of an extension does), else a queue of this context. */
export const alone: Alone = (name, act) => {
  const locks = webLocks();
  return locks ? locks.request(name, act) : queued(name, act);
};

/** Runs `act` alone if nobody holds that name; undefined without running it if somebody does. */
export async function aloneIfFree<T>(name: string, act: () => Promise<T>): Promise<T | undefined> {
  const locks = webLocks();
  if (locks)
    return locks.request(name, { ifAvailable: true }, (lock) => (lock ? act() : Promise.resolve(undefined)));
  return queues.has(name) ? undefined : queued(name, act);
}

const queues = new Map<string, Promise<unknown>>();

function queued<T>(name: string, act: () => Promise<T>): Promise<T> {
  const turn = (queues.get(name) ?? Promise.resolve()).then(act, act);
  const settled = turn
    .catch(() => {})
    .then(() => {
      if (queues.get(name) === settled) queues.delete(name);
    });
  queues.set(name, settled);
  return turn;
}

function webLocks(): LockManager | undefined {
  return (globalThis.navigator as Navigator | undefined)?.locks;
}
