// The database: one connection, and the two ways to stand before it, reading and writing.
import { type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import { type Shelves, steps } from './shelves.ts';
import { stillHeld, storageTrouble, wasClosed } from './trouble.ts';

export type Shelf = StoreNames<Shelves>;
export type Reading<N extends Shelf> = IDBPTransaction<Shelves, N[], 'readonly'>;
export type Writing<N extends Shelf> = IDBPTransaction<Shelves, N[], 'readwrite'>;

/** How long an upgrade waits for an older page to let go, ms. */
const patience = 2_000;

let connection: Promise<IDBPDatabase<Shelves>> | undefined;

/** The one connection of this context; opened when first needed, and again after it was closed. Rejects with words. */
export function open(): Promise<IDBPDatabase<Shelves>> {
  connection ??= connect().catch((error) => {
    forget();
    throw storageTrouble(error);
  });
  return connection;
}

/** Reads from these shelves in one transaction. `act` may await nothing but the database. */
export function reading<N extends Shelf, T>(shelves: N[], act: (tx: Reading<N>) => Promise<T>): Promise<T> {
  return inside(() => begin((db) => db.transaction(shelves, 'readonly')), act);
}

/**
 * Writes to these shelves in one transaction: all of it or, if `act` throws, nothing of it.
 * `act` may await nothing but the database. Resolves when the browser says the transaction is complete.
 */
export function writing<N extends Shelf, T>(
  shelves: N[],
  act: (tx: Writing<N>) => Promise<T>,
  options?: IDBTransactionOptions,
): Promise<T> {
  return inside(() => begin((db) => db.transaction(shelves, 'readwrite', options)), act);
}

type AnyTransaction = { done: Promise<void>; abort(): void };

async function inside<X extends AnyTransaction, T>(
  start: () => Promise<X>,
  act: (tx: X) => Promise<T>,
): Promise<T> {
  try {
    const tx = await start();
    tx.done.catch(() => {}); // awaited below; here only so that an abort is not reported as unhandled
    try {
      const result = await act(tx);
      await tx.done;
      return result;
    } catch (error) {
      abandon(tx);
      throw error;
    }
  } catch (error) {
    throw storageTrouble(error);
  }
}

async function begin<X>(start: (db: IDBPDatabase<Shelves>) => X): Promise<X> {
  const db = await open();
  try {
    return start(db);
  } catch (error) {
    if (!wasClosed(error)) throw error;
    forget();
    return start(await open());
  }
}

/** Nothing half-written stays; a transaction that already ended by itself has nothing left to undo. */
function abandon(tx: AnyTransaction): void {
  try {
    tx.abort();
  } catch {}
}

async function connect(): Promise<IDBPDatabase<Shelves>> {
  let refuse: (error: Error) => void = () => {};
  const refused = new Promise<never>((_, reject) => {
    refuse = reject;
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  let late = false;
  const opened = openDB<Shelves>('zhishou', steps.length, {
    upgrade: (db, from) => {
      for (const step of steps.slice(from)) step(db);
    },
    blocked: () => {
      timer = setTimeout(() => refuse(stillHeld()), patience);
    },
    // A newer version wants to open: let go at once, so that it never waits for us. What we do next opens anew.
    blocking: (_current, _wanted, event) => {
      forget();
      (event.target as IDBDatabase).close();
    },
    terminated: forget,
  });
  opened.then((db) => late && db.close()).catch(() => {});
  try {
    return await Promise.race([opened, refused]);
  } catch (error) {
    late = true;
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

function forget(): void {
  connection = undefined;
}
