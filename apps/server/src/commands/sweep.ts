import type { ApiPorts } from '@gangmu/api';
import { FILE_GRACE_HOURS, type Swept, sweepFiles } from '@gangmu/delivery';

interface Log {
  info(what: object, message: string): void;
  warn(what: object, message: string): void;
  error(what: object, message: string): void;
}

const HOUR = 3_600_000;
const EVERY_HOURS = 4;

/**
 * Removes original files that no row points at, at the start and every few hours: what was uploaded when the process
 * was killed, or when its row was refused. Several processes may do it on one folder.
 */
export function scheduleSweeps(ports: Pick<ApiPorts, 'store' | 'directory' | 'files' | 'clock'>, log: Log) {
  let swept = 0;
  let last: Swept = { removed: 0, removedBytes: 0, waiting: 0, missing: 0 };
  let running: Promise<void> | null = null;
  const run = (): Promise<void> => {
    running ??= sweepFiles(ports, new Date(Date.parse(ports.clock()) - FILE_GRACE_HOURS * HOUR).toISOString())
      .then(
        (found) => {
          last = found;
          swept += found.removed;
          if (found.removed > 0) log.info({ ...found }, 'files without a row removed');
          if (found.missing > 0) log.warn({ missing: found.missing }, 'rows without their file: run gangmu doctor');
        },
        (error) => log.error({ err: error }, 'sweeping files failed'),
      )
      .finally(() => {
        running = null;
      });
    return running;
  };
  void run();
  const timer = setInterval(run, EVERY_HOURS * HOUR);
  timer.unref();
  return {
    /** For `/metrics`. */
    figures: () => ({
      gangmu_files_swept_total: swept,
      gangmu_files_without_row: last.waiting,
      gangmu_files_missing: last.missing,
    }),
    /** Lets a sweep that is under way end. */
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
