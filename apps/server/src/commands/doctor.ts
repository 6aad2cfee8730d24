import { createHash } from 'node:crypto';
import { constants, existsSync } from 'node:fs';
import { access, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { FILE_GRACE_HOURS, type Files, fileState, type Store } from '@gangmu/delivery';
import { folderFiles, openDatabase, openRecord } from '@gangmu/store';
import type { Config } from '../config.ts';
import { leastFree } from '../disk-room.ts';
import { clock } from '../open-platform.ts';
import { clamd, TEST_VIRUS, type VirusScanner } from '../virus-scanner.ts';

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
  const scanner = config.clamd && clamd(config.clamd);
  if (scanner) await run(['查毒 virus scanner', () => scannerState(scanner)]);
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
  await run(['会话密钥 secret', () => secretState(config, () => record.directory.anyAccount())]);
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
      `${region.name} 原始文件 original files`,
      () => originals(record.store, folderFiles(join(config.data, 'files')), region.id),
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

/** A scanner that does not know the standard test file finds nothing else either. */
async function scannerState({ scan, version }: VirusScanner): Promise<string> {
  const { verdict } = await scan(Buffer.from(TEST_VIRUS));
  return verdict === 'infected'
    ? await version()
    : fail('认不出标准测试文件 EICAR，请更新病毒库 / does not find the EICAR test file: update its signatures');
}

/** Without the secret that it was used with, a record lets nobody's one-time code in. */
async function secretState(config: Config, inUse: () => Promise<boolean>): Promise<string> {
  if (process.env.GANGMU_SECRET) return 'GANGMU_SECRET';
  const path = join(config.data, 'secret');
  const found = await stat(path).catch(() => null);
  if (found)
    return found.mode & 0o077
      ? fail(`${path} 对其他用户开放，请 chmod 600 / is open to others: chmod 600`)
      : '在数据目录中 in the data folder';
  return (await inUse())
    ? fail(
        `${path} 不存在：请放回原来的文件或设 GANGMU_SECRET，否则启动时另造一个，所有人须重新登录，动态口令须重新开通 / is missing: put the former one back or set GANGMU_SECRET; a new one makes everybody sign in anew and set one-time codes up again`,
      )
    : '首次启动时生成 made at the first start';
}

/** Every row's file is there and is what its hash says; what lies there without a row is told, and no fault. */
async function originals(store: Store, files: Files, regionId: string): Promise<string> {
  const { kept, rows, orphans, missing } = await fileState({ store, files }, regionId);
  const lost = new Set(missing.map((row) => row.id));
  const bad = missing.map((row) => `${row.table} ${row.id} 缺失 missing`);
  for (const { table, id, sha256 } of rows) {
    if (lost.has(id)) continue;
    const bytes = await files.get(regionId, sha256);
    if (!bytes || createHash('sha256').update(bytes).digest('hex') !== sha256) bad.push(`${table} ${id} 损坏 damaged`);
  }
  if (bad.length > 0) fail(bad.slice(0, 20).join('；'));
  const unowned =
    orphans.length > 0
      ? `，${orphans.length} 个无主，${FILE_GRACE_HOURS} 小时后清理 / without a row, removed after ${FILE_GRACE_HOURS} h`
      : '';
  return `${kept} 个一致 / whole${unowned}`;
}
