import cluster from 'node:cluster';
import type { ApiPorts } from '@gangmu/api';
import type { Database } from '@gangmu/store';
import { scheduleForgetting } from './forget.ts';
import type { Log } from './repeat.ts';
import { scheduleSweeps } from './sweep.ts';
import { scheduleTidying } from './tidy.ts';

/** By which name one of the processes behind a port learns that it keeps house for all of them. */
export const KEEPS_HOUSE = 'GANGMU_KEEPS_HOUSE';

interface House {
  /** For `/metrics`. */
  figures(): Readonly<Record<string, number>>;
  /** Lets what is under way end. */
  stop(): Promise<unknown>;
}

/** Sweeps files, forgets keys and tidies the database, now and again and again. */
export function keepHouse(ports: ApiPorts, database: Database, log: Log): House {
  if (cluster.isWorker && process.env[KEEPS_HOUSE] !== 'yes') return { figures: () => ({}), stop: async () => {} };
  const sweeps = scheduleSweeps(ports, log);
  const others = [scheduleForgetting(ports, log), scheduleTidying(database, log)];
  return { figures: sweeps.figures, stop: () => Promise.all([sweeps, ...others].map((one) => one.stop())) };
}
