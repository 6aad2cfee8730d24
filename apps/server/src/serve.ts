import cluster from 'node:cluster';
import { type Api, createApi, type DemoAccount } from '@gangmu/api';
import { keepBackups, scheduleBackups } from './commands/backup.ts';
import { keepHouse } from './commands/keep-house.ts';
import type { Config } from './config.ts';
import { endInTime } from './end-in-time.ts';
import type { OpenPlatform } from './open-platform.ts';
import { readSecret } from './secret.ts';
import { setUpCodeOfStart } from './set-up-code.ts';
import { figuresOfAll } from './shared-figures.ts';

/** Until when, in milliseconds, each part of ending has time. Altogether less than the thirty seconds that are promised. */
const UNTIL_MS = { requests: 18_000, tasks: 20_000, database: 25_000 };

export interface Serving {
  readonly app: Api;
  readonly address: string;
  /** Whether everything ended in its time. */
  stop(): Promise<boolean>;
}

/** Composes the API with its ports and listens. `stop` ends what is under way, then closes the database, within half a minute. */
export async function serve(
  config: Config,
  platform: OpenPlatform,
  demo: readonly DemoAccount[] | null,
): Promise<Serving> {
  const { ports, record, database } = platform;
  const first = !(await ports.directory.anyAccount());
  const start = setUpCodeOfStart();
  const setUpCode = first ? start.code : null;
  const kept = keepBackups(config, database);
  let figures: () => Readonly<Record<string, number>> = () => ({});
  const app = await createApi(ports, {
    figures: () => figures(),
    ...(cluster.worker ? { oneOf: { name: String(cluster.worker.id), all: figuresOfAll } } : {}),
    ...(kept ? { backups: kept } : {}),
    auth: {
      database: record.auth as never,
      secret: readSecret(config.data, process.env.GANGMU_SECRET),
      baseUrl: config.baseUrl,
      ...(config.oidc ? { oidc: config.oidc } : {}),
    },
    setUpCode,
    trustedProxies: config.trustedProxies,
    maxFileBytes: config.maxFileBytes,
    limits: config.limits,
    logLevel: config.logLevel,
    ...(config.metricsToken ? { metricsToken: config.metricsToken } : {}),
    ...(config.webFolder ? { webFolder: config.webFolder } : {}),
    ...(demo ? { demo: { accounts: demo } } : {}),
  });
  const backups = scheduleBackups(kept, app.log);
  const house = keepHouse(ports, database, app.log);
  figures = house.figures;
  const address = await app.listen({ host: config.host, port: config.port });
  if (setUpCode && start.told)
    app.log.warn(
      { setUpCode, at: `${config.baseUrl}/set-up` },
      '首次启用：请打开设置页并输入此启用码 / first start: open the set-up page and enter this set-up code',
    );
  if (!config.databaseUrl && !demo)
    app.log.warn(
      '内嵌数据库：断电时可能丢失最近一次备份之后的改动，正式使用请配置 DATABASE_URL / embedded database: a power cut may lose what came after the last backup',
    );
  let stopping: Promise<boolean> | null = null;
  const stop = (): Promise<boolean> => {
    backups.stop();
    stopping ??= endInTime([
      { until: UNTIL_MS.requests, end: () => app.close() },
      { until: UNTIL_MS.tasks, end: () => house.stop() },
      { until: UNTIL_MS.database, end: () => database.close() },
    ]);
    return stopping;
  };
  // A service manager tells every process, and the first of several tells the others again: a second signal that nobody
  // listens to would end this one in the middle of what is under way.
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => void stop().then((well) => process.exit(well ? 0 : 1)));
  return { app, address, stop };
}
