import pg from 'pg';
import type { Question } from './questions.ts';

/** The baseline: prepared statements over ten connections, in a transaction, role and region set as row security asks. */
export function rawAsker(url: string): {
  ask(region: string, question: Question): Promise<void>;
  end(): Promise<void>;
} {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  // What ends the server must not hide why: an idle connection that goes is no failure of its own.
  pool.on('error', () => {});
  return {
    async ask(region, { raw }) {
      const client = await pool.connect();
      try {
        await client.query('begin');
        await client.query({
          name: 'enter',
          text: `select set_config('role', 'gangmu_app', true), set_config('app.region', $1, true)`,
          values: [region],
        });
        for (const { name, text, values } of raw) await client.query({ name, text, values: [...values] });
        await client.query('commit');
      } finally {
        client.release();
      }
    },
    end: () => pool.end(),
  };
}
