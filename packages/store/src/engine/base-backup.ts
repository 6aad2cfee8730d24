import type { PGliteClient } from './pglite-client.ts';

/** What changes while it is copied, and is copied whole at the end: the log that repairs the rest. */
export const LOG_FOLDER = 'pg_wal';

/**
 * A copy of the running embedded database (PostgreSQL's low-level base backup): between start and stop the files are
 * copied as they lie, torn as they may be; the log written meanwhile makes them whole when the copy is first opened.
 * Queries go on all the time. `copyFiles` copies all but the log, `copyLog` the log with the label beside it.
 */
export async function baseBackup(
  client: PGliteClient,
  copyFiles: () => Promise<void>,
  copyLog: (label: string) => Promise<void>,
): Promise<void> {
  await client.query(`select pg_backup_start('gangmu', true)`);
  let label: string | undefined;
  try {
    await copyFiles();
  } finally {
    // Without archiving there is nobody to wait for.
    const stopped = await client.query<{ labelfile: string }>('select labelfile from pg_backup_stop(false)');
    label = stopped.rows[0]?.labelfile;
  }
  if (!label) throw new Error('the database gave no backup label');
  await copyLog(label);
}
