import type { Socket } from 'node:net';
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type pg from 'pg';
import { statementNames } from './statement-names.ts';

/** What a region's transaction starts with. Citus sends definitions on as they came: nothing may stand before those. */
const ENTERING = /^(?:set local|select set_config)\b/u;

const BEGINNING = /^(?:begin|start transaction)\b/u;
const READ_ONLY = /\bread only$/u;

type Send = (text: string, values?: readonly unknown[]) => Promise<pg.QueryResult>;

/**
 * The pool as Kysely uses it, with fewer trips to the server: `begin` and the entering of a region travel with the
 * transaction's first statement (the client must be in pipeline mode), and a question asked often is parsed and planned once on each connection.
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
  /** How a transaction begins that has had no statement yet: it waits for one to travel with. */
  let opening: string | null = null;
  /** The commit of one that only reads: nothing hangs on it, so whoever asked has the answer before. */
  let closing: Promise<unknown> | null = null;
  let reads = false;
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
  const send: Send = (text, values = []) => {
    const name = values.length > 0 ? nameOf(text) : null;
    return client.query(name ? { name, text, values: [...values] } : { text, values: [...values] });
  };
  /** Both in one packet. Where the opening fails, what came with it fails too and says less. */
  const together: Send = async (text, values) => {
    stream.cork();
    const before = client.query(opening as string);
    const asked = send(text, values);
    stream.uncork();
    opening = null;
    const [opened, answered] = await Promise.allSettled([before, asked]);
    if (opened.status === 'rejected') throw opened.reason;
    if (answered.status === 'rejected') throw answered.reason;
    return answered.value;
  };
  const query: Send = async (text, values = []) => {
    if (BEGINNING.test(text)) {
      opening = text;
      reads = READ_ONLY.test(text);
      return ended('BEGIN');
    }
    if (opening === null && reads && text === 'commit') {
      closing = send(text).catch(() => {});
      return ended('COMMIT');
    }
    if (opening === null) return send(text, values);
    // Nothing was done in it.
    if (text === 'commit' || text === 'rollback') {
      opening = null;
      return ended('COMMIT');
    }
    if (values.length === 0 && ENTERING.test(text) && !opening.includes(';')) {
      opening += `; ${text}`;
      return ended('SET');
    }
    return together(text, values);
  };
  return {
    query: query as unknown as PostgresPoolClient['query'],
    release: (destroy) => {
      opening = null;
      const closed = closing;
      closing = null;
      if (closed && !destroy) void closed.then(() => client.release());
      else client.release(destroy);
    },
    get processID() {
      return (client as unknown as { processID?: number }).processID ?? 0;
    },
  };
}

const ended = (command: string): pg.QueryResult => ({ command, rowCount: 0, oid: 0, fields: [], rows: [] });
