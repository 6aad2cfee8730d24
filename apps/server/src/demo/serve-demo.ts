import { existsSync } from 'node:fs';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
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

/** What of the demo's folder is copied: the database and the original files. */
const PARTS = ['files', 'db'] as const;

export interface DemoOptions {
  /** Throws the demo's changes away and starts from the template again. */
  readonly reset: boolean;
  /** Runs `buildTemplate` for this configuration, best in a process of its own: building takes memory that is not given back. */
  build(): Promise<void>;
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

const inDemo = (given: Config): Config => ({
  ...given,
  data: join(given.data, 'demo'),
  databaseUrl: null,
  backupHours: 0,
  // The lines that it prints itself are for people.
  logLevel: 'warn',
});
const templateOf = (config: Config): string => join(config.data, 'template');

async function copyParts(from: string, to: string): Promise<void> {
  for (const name of PARTS) {
    await rm(join(to, `${name}.new`), { recursive: true, force: true });
    await cp(join(from, name), join(to, `${name}.new`), { recursive: true });
    await rename(join(to, `${name}.new`), join(to, name));
  }
}

/** Builds the demo's data beside, then puts them in place: a build that was cut short leaves nothing behind that counts. */
export async function buildTemplate(given: Config): Promise<void> {
  const template = templateOf(inDemo(given));
  const config = { ...inDemo(given), data: `${template}.new` };
  await rm(config.data, { recursive: true, force: true });
  await mkdir(config.data, { recursive: true, mode: 0o700 });
  const platform = await openPlatform(config);
  await build(config, platform);
  await platform.database.close();
  await rm(template, { recursive: true, force: true });
  await rename(config.data, template);
}

/** The demo in `<data>/demo`: from its folder, else from the template; where there is none, `build` makes it (some seconds). */
export async function serveDemo(given: Config, { reset, say, build }: DemoOptions): Promise<Serving> {
  const config = inDemo(given);
  await mkdir(config.data, { recursive: true, mode: 0o700 });
  if (reset) for (const name of PARTS) await rm(join(config.data, name), { recursive: true, force: true });
  if (!existsSync(templateOf(config))) {
    say('首次构建演示数据，约需十余秒… / building the demo for the first time, this takes some seconds…');
    await build();
  }
  if (!existsSync(join(config.data, 'db'))) await copyParts(templateOf(config), config.data);
  const platform = await openPlatform(config);
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
