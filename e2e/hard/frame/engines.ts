import { join } from 'node:path';
import type { DatabaseOptions } from '@gangmu/store';
import { SECRET } from '../../../packages/api/src/testing/api.testkit.ts';
import type { HardBench } from './hard-test.ts';

export interface Ground {
  readonly engine: 'PGlite' | 'PostgreSQL';
  /** The database as a program opens it, before the server is started or after it has ended. */
  readonly database: DatabaseOptions;
  /** What a server is started with to run on it; sessions of a test kit hold there, and nobody is slowed down. */
  readonly settings: Readonly<Record<string, string>>;
}

/** Where servers of one test run: the embedded database, and a PostgreSQL where one is installed. */
async function enginesOf({ folder, postgres }: HardBench): Promise<readonly Ground[]> {
  const settings = (data: string) => ({
    GANGMU_DATA: data,
    GANGMU_SECRET: SECRET,
    GANGMU_REQUESTS_PER_ACCOUNT: '0',
    GANGMU_REQUESTS_PER_ADDRESS: '0',
  });
  const embedded = join(folder, 'embedded');
  const server = await postgres();
  return [
    { engine: 'PGlite', database: { folder: join(embedded, 'db') }, settings: settings(embedded) },
    ...(server
      ? [
          {
            engine: 'PostgreSQL' as const,
            database: { url: server.databaseUrl },
            settings: { ...settings(join(folder, 'served')), DATABASE_URL: server.databaseUrl },
          },
        ]
      : []),
  ];
}

/** Runs on each engine; passed where it passed on all of them, and there was a PostgreSQL among them. */
export async function onEngines(
  bench: HardBench,
  run: (ground: Ground) => Promise<{ readonly figure: string; readonly faults: readonly string[] }>,
) {
  const grounds = await enginesOf(bench);
  const told: string[] = [];
  let faults = 0;
  for (const ground of grounds) {
    const found = await run(ground);
    faults += found.faults.length;
    told.push(
      `${ground.engine}: ${found.figure}, ${found.faults.length} faults ${found.faults.slice(0, 8).join('; ')}`.trim(),
    );
    bench.say(told.at(-1) as string);
  }
  if (grounds.length < 2) told.push('no PostgreSQL here');
  return { figure: told.join(' · '), passed: faults === 0 && grounds.length === 2 };
}
