import { constants, existsSync } from 'node:fs';
import { access, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { openDatabase, openRecord } from '@gangmu/store';
import type { Config } from '../config.ts';
import { leastFree } from '../disk-room.ts';
import { clock } from '../open-platform.ts';

type Check = readonly [name: string, run: () => Promise<string>];
const GB = 1024 ** 3;

function fail(message: string): never {
  throw new Error(message);
}

/** Looks at everything that must be right for the platform to run, one line each; false where something is wrong. */
export async function doctor(config: Config, say: (line: string) => void): Promise<boolean> {
  let sound = true;
  const run = async ([name, check]: Check): Promise<void> => {
    try {
      say(`✓ ${name}：${await check()}`);
    } catch (error) {
      sound = false;
      say(`✗ ${name}：${(error as Error).message}`);
    }
  };
  await run([
    'Node',
    async () =>
      Number(process.versions.node.split('.')[0]) >= 20
        ? process.versions.node
        : fail('需要 Node 20.19 以上 / needs Node 20.19'),
  ]);
  await run([
    '数据目录 data folder',
    async () => {
      await access(config.data, constants.R_OK | constants.W_OK);
      const { mode } = await stat(config.data);
      return mode & 0o007
        ? fail(`${config.data} 对其他用户开放，请 chmod 700 / is open to others: chmod 700`)
        : config.data;
    },
  ]);
  await run([
    '磁盘 disk',
    async () => {
      const { bavail, blocks, bsize } = await statfs(config.data);
      const free = bavail * bsize;
      return free < leastFree(blocks * bsize)
        ? fail(`仅剩 ${(free / GB).toFixed(1)} GB / left`)
        : `${(free / GB).toFixed(0)} GB`;
    },
  ]);
  // Opening would make a new, empty database: looking must not change what is there.
  if (!config.databaseUrl && !existsSync(join(config.data, 'db'))) {
    say(`✗ 数据库 database：${join(config.data, 'db')} 不存在，请检查 GANGMU_DATA / is missing: check GANGMU_DATA`);
    return false;
  }
  const opened = await openDatabase(
    config.databaseUrl ? { url: config.databaseUrl } : { folder: join(config.data, 'db') },
  ).catch((error: Error) => error);
  if (opened instanceof Error) {
    say(`✗ 数据库 database：${opened.message}`);
    return false;
  }
  const record = openRecord(opened, clock);
  await run(['数据库 database', async () => `${opened.engine} ${await record.version()}`]);
  await run([
    '结构 schema',
    async () =>
      (await record.pending()).length > 0
        ? fail(`请运行 gangmu migrate / run gangmu migrate: ${await record.pending()}`)
        : '最新 up to date',
  ]);
  for (const region of await record.directory.regions().catch(() => [])) {
    await run([
      `${region.name} 审计链 audit chain`,
      async () => {
        const broken = await record.store.verifyAudit(region.id);
        return broken === null ? '完整 whole' : fail(`在第 ${broken} 条中断 / broken at line ${broken}`);
      },
    ]);
    await run([
      `${region.name} 时钟 clock`,
      async () => {
        const [last] = await record.queries.audit(region.id, { before: null, limit: 1 });
        return last && last.at > clock()
          ? fail(`早于最近一条审计记录 ${last.at} / behind the last audit line`)
          : '正常 sound';
      },
    ]);
  }
  await opened.close();
  return sound;
}
