import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely';
import { openTransaction } from '../engine/outside-transaction.ts';

/**
 * The database as the directory and the sign-in library see it: a statement that is asked for inside a region's
 * transaction runs in that transaction, so that a change of an account and its line in the audit are one; any other is
 * one of its own. It opens no transactions itself.
 */
export function localDatabase(db: Kysely<unknown>): Kysely<unknown> {
  const connection: DatabaseConnection = {
    executeQuery: <R>(query: CompiledQuery) =>
      openTransaction()?.run<R>(query) ?? db.executeQuery<R>(query as CompiledQuery<R>),
    streamQuery: () => none(),
  };
  const driver: Driver = {
    init: async () => {},
    acquireConnection: async () => connection,
    releaseConnection: async () => {},
    beginTransaction: async () => none(),
    commitTransaction: async () => none(),
    rollbackTransaction: async () => none(),
    destroy: async () => {},
  };
  return new Kysely({
    dialect: {
      createDriver: () => driver,
      createAdapter: () => new PostgresAdapter(),
      createQueryCompiler: () => new PostgresQueryCompiler(),
      createIntrospector: (of) => new PostgresIntrospector(of),
    },
  });
}

function none(): never {
  throw new Error('the directory opens no transactions: it joins a region’s');
}
