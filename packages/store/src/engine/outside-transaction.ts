import { AsyncLocalStorage } from 'node:async_hooks';
import type { CompiledQuery, QueryResult } from 'kysely';

/** A region's transaction that writes, for what belongs to no region but must stand or fall with it. */
export interface Joinable {
  /** Runs a statement in it, as the owner of the schema `local`. */
  run<R>(query: CompiledQuery): Promise<QueryResult<R>>;
}

const within = new AsyncLocalStorage<Joinable | 'closed'>();

/** Runs the work of a transaction, so that what must not be called in it can tell, and what may join it can. */
export const insideTransaction = <T>(work: () => Promise<T>, joinable: Joinable | 'closed' = 'closed'): Promise<T> =>
  within.run(joinable, work);

/**
 * The embedded database is one connection: a second call inside a transaction would wait for it for ever (STACK,
 * pitfall 5). On a server it would work by chance and outside the transaction, so it is refused everywhere.
 */
export function outsideTransaction(): void {
  if (within.getStore()) throw new Error('a call to the database outside the transaction that is open');
}

/** The transaction to join; null where none is open. */
export function openTransaction(): Joinable | null {
  const open = within.getStore();
  if (open === 'closed') throw new Error('a call to the database inside a transaction that only looks');
  return open ?? null;
}
