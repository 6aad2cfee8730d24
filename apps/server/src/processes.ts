import cluster, { type Worker } from 'node:cluster';
import { KEEPS_HOUSE } from './commands/keep-house.ts';
import { newSetUpCode, SHARED_CODE } from './set-up-code.ts';
import { gatherFigures } from './shared-figures.ts';

const ENDING = ['SIGTERM', 'SIGINT'] as const;
/** After how long a process that ended is replaced: at once almost, and later each time if it does not live a minute. */
const WAIT_MS = { first: 500, longest: 30_000 };
const LIVED_MS = 60_000;
/** A process that was asked to end has its own half minute; then it is ended. */
const END_MS = 28_000;

export interface Processes {
  /** The file that each process runs; it listens on the port that all of them share. */
  readonly program: string;
  readonly count: number;
  /** One line for the server's log. */
  log(line: { readonly pid: number | undefined; readonly ended: number | string | null; readonly msg: string }): void;
}

/**
 * Runs a program of one thread in several processes behind one port, so that every processor of a machine answers.
 * The first listens before the others begin: what keeps the program from starting is told once, and ends it all. One
 * that ends later is replaced. Resolves to the exit code once all have ended.
 */
export function runProcesses({ program, count, log }: Processes): Promise<number> {
  cluster.setupPrimary({ exec: program, args: ['serve'] });
  // Whoever sets the installation up may be answered by any of them.
  const shared = { [SHARED_CODE]: newSetUpCode() };
  gatherFigures();
  const alive = new Set<Worker>();
  let [ending, asked, began, wait, result] = [false, false, false, WAIT_MS.first, 0];
  let keeper: Worker | null = null;
  return new Promise((resolve) => {
    const start = (): void => {
      if (ending) return;
      const worker = cluster.fork({ ...shared, [KEEPS_HOUSE]: keeper ? '' : 'yes' });
      keeper ??= worker;
      const since = performance.now();
      alive.add(worker);
      worker.once('listening', () => {
        if (!began) for (let more = 1; more < count; more++) start();
        began = true;
      });
      // What was on its way to one that has just died cannot be written: its exit says so, and nobody else ends for it.
      worker.on('error', () => {});
      worker.once('exit', (code: number | null, signal: string | null) => {
        alive.delete(worker);
        if (keeper === worker) keeper = null;
        if (!ending && began) return replace(worker, signal ?? code, performance.now() - since);
        ending = true;
        // One that was only starting when it was asked to end has nothing under way.
        result ||= code ?? (asked && signal === 'SIGTERM' ? 0 : 1);
        if (alive.size === 0) resolve(result);
      });
    };
    const replace = (worker: Worker, ended: number | string | null, lived: number): void => {
      wait = lived >= LIVED_MS ? WAIT_MS.first : Math.min(wait * 2, WAIT_MS.longest);
      log({ pid: worker.process.pid, ended, msg: '一个进程结束，将另起一个 / a process ended and is replaced' });
      setTimeout(start, wait);
    };
    const end = (): void => {
      ending = asked = true;
      for (const { process: child } of alive) child.kill('SIGTERM');
      setTimeout(() => {
        for (const { process: child } of alive) child.kill('SIGKILL');
      }, END_MS).unref();
      if (alive.size === 0) resolve(result);
    };
    for (const signal of ENDING) process.on(signal, end);
    // It asks for a backup of an embedded database, which several processes have not; no server dies of it.
    process.on('SIGUSR2', () => {});
    start();
  });
}
