import { AsyncLocalStorage } from 'node:async_hooks';

const within = new AsyncLocalStorage<true>();

/** Runs the work of a transaction, so that what must not be called in it can tell. */
export const insideTransaction = <T>(work: () => Promise<T>): Promise<T> => within.run(true, work);

/**
 * The embedded database is one connection: a second call inside a transaction would wait for it for ever (STACK,
 * pitfall 5). On a server it would work by chance and outside the transaction, so it is refused everywhere.
 */
export function outsideTransaction(): void {
  if (within.getStore()) throw new Error('a call to the database outside the transaction that is open');
}
