import type { ApiPorts } from '@gangmu/api';
import { FILE_GRACE_HOURS, type Swept, sweepFiles } from '@gangmu/delivery';
import { type Log, repeat } from './repeat.ts';

const HOUR = 3_600_000;
const EVERY_HOURS = 4;

/**
 * Removes original files that no row points at, at the start and every few hours: what was uploaded when the process
 * was killed, or when its row was refused. Several processes may do it on one folder.
 */
export function scheduleSweeps(ports: Pick<ApiPorts, 'store' | 'directory' | 'files' | 'clock'>, log: Log) {
  let swept = 0;
  let last: Swept = { removed: 0, removedBytes: 0, waiting: 0, missing: 0 };
  const { stop } = repeat(EVERY_HOURS * HOUR, log, 'sweeping files failed', async () => {
    const before = new Date(Date.parse(ports.clock()) - FILE_GRACE_HOURS * HOUR).toISOString();
    last = await sweepFiles(ports, before);
    swept += last.removed;
    if (last.removed > 0) log.info({ ...last }, 'files without a row removed');
    if (last.missing > 0) log.warn({ missing: last.missing }, 'rows without their file: run gangmu doctor');
  });
  return {
    /** For `/metrics`. */
    figures: () => ({
      gangmu_files_swept_total: swept,
      gangmu_files_without_row: last.waiting,
      gangmu_files_missing: last.missing,
    }),
    stop,
  };
}
