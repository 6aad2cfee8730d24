import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createApi } from '@gangmu/api';
import { kyselyStore } from '@gangmu/store';
import type { Config } from '../config.ts';
import { clock, openPlatform } from '../open-platform.ts';
import { readSecret } from '../secret.ts';
import { type Serving, serve } from '../serve.ts';
import { DEMO_PASSWORD, DEMO_SEATS } from './accounts.ts';
import { buildDemo } from './build-demo.ts';

export interface DemoOptions {
  /** Throws the demo's changes away and starts from the template again. */
  readonly reset: boolean;
  say(line: string): void;
}

/** examples/plans, from the sources or from a bundle somewhere below the project. */
function examplesFolder(): string {
  for (let at = dirname(fileURLToPath(import.meta.url)); ; at = dirname(at)) {
    const folder = join(at, 'examples', 'plans');
    if (existsSync(folder)) return folder;
    if (at === dirname(at)) throw new Error('找不到 examples/plans / examples/plans is missing');
  }
}

/** The demo in `<data>/demo`: from the folder, else from the template of the first build, else built now (some seconds). */
export async function serveDemo(given: Config, { reset, say }: DemoOptions): Promise<Serving> {
  const config = { ...given, data: join(given.data, 'demo'), databaseUrl: null, backupHours: 0 };
  const template = join(config.data, 'template');
  await mkdir(config.data, { recursive: true, mode: 0o700 });
  if (reset) for (const name of ['db', 'files']) await rm(join(config.data, name), { recursive: true, force: true });
  const fresh = !existsSync(join(config.data, 'db'));
  const prebuilt = fresh && existsSync(join(template, 'db.tar.gz'));
  if (prebuilt) await cp(join(template, 'files'), join(config.data, 'files'), { recursive: true });
  const platform = await openPlatform(config, prebuilt ? await readFile(join(template, 'db.tar.gz')) : undefined);
  if (!(await platform.ports.directory.anyAccount())) {
    say('首次构建演示数据，约需十余秒… / building the demo for the first time, this takes some seconds…');
    await build(config, platform);
    await mkdir(`${template}.new`, { recursive: true });
    await writeFile(join(`${template}.new`, 'db.tar.gz'), (await platform.database.embedded?.dump()) as Uint8Array);
    await cp(join(config.data, 'files'), join(`${template}.new`, 'files'), { recursive: true });
    await rm(template, { recursive: true, force: true });
    await rename(`${template}.new`, template);
  }
  const serving = await serve(
    config,
    platform,
    DEMO_SEATS.map(({ username, says }) => ({ username, says })),
  );
  say(
    `\n纲目演示 / Gangmu demo：${serving.address}\n这是演示：地区、人物和数字均为虚构。/ This is a demo: places, people and figures are invented.\n密码 password: ${DEMO_PASSWORD}`,
  );
  for (const { username, says } of DEMO_SEATS) say(`  ${username.padEnd(10, '　')}${says}`);
  return serving;
}

/** The record's clock can be set back while the demo's past is played. */
async function build(
  config: Config,
  { ports, database, record }: Awaited<ReturnType<typeof openPlatform>>,
): Promise<void> {
  let now: string | null = null;
  const past = () => now ?? clock();
  const store = kyselyStore(database.db, { clock: past });
  const playing = { ...ports, store, queries: store.queries, clock: past };
  const auth = { database: record.auth as never, secret: readSecret(config.data, undefined), baseUrl: config.baseUrl };
  const api = await createApi(playing, { auth, setUpCode: null, logLevel: 'silent' });
  const setNow = (instant: string | null) => {
    now = instant;
  };
  await buildDemo({ ports: playing, accounts: api.platform.accounts, examples: examplesFolder(), setNow });
  await api.close();
}
