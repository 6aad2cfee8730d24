import type { KyselyPlugin, Transaction as Tx } from 'kysely';

/** The work of a transaction took too long; `code` is what PostgreSQL says of a query that it cancels. */
class TooLongError extends Error {
  readonly code = '57014';
}

/**
 * The work of a transaction, for so long at most. Then it fails, whatever it waits for, so that its connection is free
 * again; what still runs of it is refused any further statement. A statement on its way has a limit of its own.
 */
export async function withinTime<T>(tx: Tx<unknown>, ms: number, work: (tx: Tx<unknown>) => Promise<T>): Promise<T> {
  let over = false;
  const tooLong = () => new TooLongError(`the transaction took longer than ${ms} ms`);
  const guard: KyselyPlugin = {
    transformQuery: ({ node }) => {
      if (over) throw tooLong();
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  let timer: NodeJS.Timeout | undefined;
  const end = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(tooLong()), ms);
  });
  try {
    return await Promise.race([work(tx.withPlugin(guard)), end]);
  } finally {
    over = true;
    clearTimeout(timer);
  }
}
