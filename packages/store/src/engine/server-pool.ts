import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type pg from 'pg';
import { statementNames } from './statement-names.ts';

/** What a region's transaction starts with. Citus sends definitions on as they came: nothing may stand before those. */
const ENTERING = /^(?:set local|select set_config)\b/u;

type Send = (text: string, values?: readonly unknown[]) => Promise<pg.QueryResult>;

/**
 * The pool as Kysely uses it, with fewer trips to the server: `begin` travels with the transaction's first statement,
 * and a question asked often is parsed and planned once on each connection.
 */
export function serverPool(pool: pg.Pool): PostgresPool {
  const nameOf = statementNames();
  const known = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  return {
    connect: async () => {
      const client = await taken(pool);
      const before = known.get(client);
      if (before) return before;
      const lent = lend(client, nameOf);
      known.set(client, lent);
      return lent;
    },
    end: () => pool.end(),
    options: pool.options,
  };
}

/** A pool that has no connection free within its two seconds says so as PostgreSQL does: 53300, too many connections. */
async function taken(pool: pg.Pool): Promise<pg.PoolClient> {
  try {
    return await pool.connect();
  } catch (error) {
    if (/timeout exceeded when trying to connect/u.test((error as Error).message))
      Object.assign(error as Error, { code: '53300' });
    throw error;
  }
}

function lend(client: pg.PoolClient, nameOf: (text: string) => string | null): PostgresPoolClient {
  /** A transaction that was begun and has had no statement yet. */
  let begun = false;
  const send: Send = (text, values = []) => {
    const name = values.length > 0 ? nameOf(text) : null;
    return client.query(name ? { name, text, values: [...values] } : { text, values: [...values] });
  };
  const query: Send = async (text, values = []) => {
    if (text === 'begin') {
      begun = true;
      return ended('BEGIN');
    }
    if (!begun) return send(text, values);
    begun = false;
    // Nothing was done in it.
    if (text === 'commit' || text === 'rollback') return ended('COMMIT');
    if (values.length > 0 || !ENTERING.test(text)) {
      await client.query('begin');
      return send(text, values);
    }
    // Several statements in one message; the last result is the one that was asked for.
    const results = (await client.query(`begin; ${text}`)) as unknown as readonly pg.QueryResult[];
    return results.at(-1) as pg.QueryResult;
  };
  return {
    query: query as unknown as PostgresPoolClient['query'],
    release: (destroy) => {
      begun = false;
      client.release(destroy);
    },
    get processID() {
      return (client as unknown as { processID?: number }).processID ?? 0;
    },
  };
}

const ended = (command: string): pg.QueryResult => ({ command, rowCount: 0, oid: 0, fields: [], rows: [] });
