import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { runStatements } from '../../scripts/private-postgres.ts';
import type { HardTest } from './frame/hard-test.ts';
import { schemaOf } from './frame/schema-of.ts';

const KILLS = 12;

/** Migrates in a process of its own, killed so long after it has opened; null lets it end. Ms of a whole run. */
async function migrateApart(place: string, killAfter: number | null): Promise<number> {
  const child = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'frame', 'migrator.ts'), place], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(child, 'exit');
  await once(child.stdout, 'data');
  const start = performance.now();
  const timer = killAfter === null ? null : setTimeout(() => child.kill('SIGKILL'), killAfter);
  await exit;
  if (timer) clearTimeout(timer);
  if (killAfter === null && child.exitCode !== 0) throw new Error(`the migration ended with ${child.exitCode}`);
  return performance.now() - start;
}

interface Place {
  readonly engine: string;
  /** A fresh place of that name. */
  make(name: string): Promise<string>;
}

async function differences({ engine, make }: Place, say: (line: string) => void): Promise<readonly string[]> {
  const optionsOf = (place: string) => (place.startsWith('postgres') ? { url: place } : { folder: place });
  const clean = await make('clean');
  const whole = await migrateApart(clean, null);
  const wanted = await schemaOf(optionsOf(clean));
  const found: string[] = [];
  for (let i = 0; i < KILLS; i++) {
    const place = await make(`killed${i}`);
    await migrateApart(place, (whole * (i + 0.5)) / KILLS);
    await migrateApart(place, null);
    const now = await schemaOf(optionsOf(place));
    const differing = [
      ...wanted.filter((line) => !now.includes(line)),
      ...now.filter((line) => !wanted.includes(line)),
    ];
    if (differing.length > 0) found.push(`${engine}, killed at ${i + 1}/${KILLS}: ${differing[0]}`);
  }
  say(`${engine}: ${wanted.length} lines of schema, a whole run takes ${Math.round(whole)} ms`);
  return found;
}

export const hardTest: HardTest = {
  number: 7,
  title: 'kill -9 in the middle of migrations',
  criterion: 'run again, the schema is that of a clean installation, line by line; PGlite and PostgreSQL',
  async run({ folder, postgres, say }) {
    const found = [...(await differences({ engine: 'PGlite', make: async (name) => join(folder, name) }, say))];
    const server = await postgres();
    if (server)
      found.push(
        ...(await differences(
          {
            engine: 'PostgreSQL',
            async make(name) {
              await runStatements(server.url, [
                `create database ${name} template template0 encoding 'UTF8' owner gangmu_owner`,
              ]);
              const url = new URL(server.databaseUrl);
              url.pathname = `/${name}`;
              return url.href;
            },
          },
          say,
        )),
      );
    const figure = `${KILLS} kills spread over the run on ${server ? 'each of two engines' : 'PGlite, no PostgreSQL here'}: ${found.length} different schemas ${found.join('; ')}`;
    return { figure, passed: found.length === 0 };
  },
};
