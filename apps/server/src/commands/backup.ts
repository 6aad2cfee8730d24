import { createHash } from 'node:crypto';
import { copyFile, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BackupMade, Backups } from '@gangmu/api';
import { baseBackup, type Database, LOG_FOLDER, type PGliteClient } from '@gangmu/store';
import type { Config } from '../config.ts';
import { KnownTrouble } from '../known-trouble.ts';
import { pack } from './packed-files.ts';
import type { Log } from './repeat.ts';

async function flushed(path: string, bytes: Uint8Array | string): Promise<void> {
  const file = await open(path, 'w', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name))
    .sort();
}

export const sha256 = async (path: string): Promise<string> =>
  createHash('sha256')
    .update(await readFile(path))
    .digest('hex');

/** The running database, file by file. Its process' own notes are left out; so is a lock. */
async function packDatabase(embedded: PGliteClient, from: string, to: string): Promise<readonly string[]> {
  let folders: readonly string[] = [];
  const isLog = (path: string) => path.startsWith(LOG_FOLDER);
  await baseBackup(
    embedded,
    async () => {
      folders = await pack(from, to, (path) => !isLog(path) && !path.startsWith('postmaster.'));
    },
    async (label) => {
      await pack(from, to, isLog);
      await flushed(join(to, 'backup_label.gz'), gzipSync(label));
    },
  );
  return folders;
}

/**
 * The original files. One at a time: what is being written at this moment has another name before we come to it, and an
 * unowned one may be swept away; neither is needed, and neither may end the copying of the rest.
 */
async function copyFiles(from: string, to: string): Promise<void> {
  for (const path of await filesBelow(from)) {
    if (!/^[0-9a-f]{64}$/u.test(basename(path))) continue;
    const target = join(to, relative(from, path));
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    await copyFile(path, target).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
  }
}

/**
 * One backup: the embedded database as it lies, copied while it runs, the original files, and a list with the hash of each. Written beside,
 * flushed, then renamed: what bears a date is whole. Returns its folder.
 */
export async function backUp(config: Config, database: Database, now: string): Promise<string> {
  if (!database.embedded)
    throw new KnownTrouble(
      '使用 PostgreSQL 时请用 pg_dump 备份数据库，并备份 data/files 目录。/ With PostgreSQL back the database up with pg_dump, and the folder data/files.',
    );
  const place = join(config.data, 'backups', now.replace(/[:.]/gu, '-'));
  const beside = `${place}.unfinished`;
  await mkdir(beside, { recursive: true, mode: 0o700 });
  const folders = await packDatabase(database.embedded, join(config.data, 'db'), join(beside, 'db'));
  await copyFiles(join(config.data, 'files'), join(beside, 'files'));
  const files: Record<string, string> = {};
  for (const path of await filesBelow(beside)) files[relative(beside, path)] = await sha256(path);
  await flushed(
    join(beside, 'manifest.json'),
    JSON.stringify({ kind: 'gangmu-backup', at: now, folders, files }, null, 1),
  );
  await rename(beside, place);
  return place;
}

/** Keeps the newest ones. */
export async function pruneBackups(config: Config): Promise<void> {
  const folder = join(config.data, 'backups');
  const names = (await readdir(folder).catch(() => [])).filter((name) => !name.endsWith('.unfinished')).sort();
  for (const name of names.slice(0, -config.backupsKept)) await rm(join(folder, name), { recursive: true });
}

/** The backups of this server: listed, made on demand and by the clock, one at a time. Null on PostgreSQL. */
export function keepBackups(config: Config, database: Database): Backups | null {
  if (!database.embedded) return null;
  const folder = join(config.data, 'backups');
  let running = false;
  return {
    folder,
    everyHours: config.backupHours,
    kept: config.backupsKept,
    async list() {
      const names = (await readdir(folder).catch(() => [])).filter((name) => !name.endsWith('.unfinished')).sort();
      const made = await Promise.all(names.map((name) => backupIn(folder, name).catch(() => null)));
      return made.filter((one) => one !== null).reverse();
    },
    async run() {
      if (running) return null;
      running = true;
      try {
        const place = await backUp(config, database, new Date().toISOString());
        await pruneBackups(config);
        return await backupIn(folder, basename(place));
      } finally {
        running = false;
      }
    },
  };
}

async function backupIn(folder: string, name: string): Promise<BackupMade> {
  const list = join(folder, name, 'manifest.json');
  const { at, files } = JSON.parse(await readFile(list, 'utf8')) as {
    at: string;
    files: Readonly<Record<string, string>>;
  };
  let bytes = 0;
  for (const file of Object.keys(files)) bytes += (await stat(join(folder, name, file))).size;
  return { at, name, bytes, files: Object.keys(files).length, sha256: await sha256(list) };
}

/** A backup at every so many hours (none where that is 0), and at once on SIGUSR2, which no server dies of. */
export function scheduleBackups(backups: Backups | null, log: Log): { stop(): void } {
  const run = async (): Promise<void> => {
    if (!backups) return log.error({}, 'a server database is backed up with pg_dump');
    try {
      const made = await backups.run();
      if (made) log.info({ place: join(backups.folder, made.name), bytes: made.bytes }, 'backed up');
    } catch (error) {
      log.error({ err: error }, 'backup failed');
    }
  };
  const timer = backups && backups.everyHours > 0 ? setInterval(run, backups.everyHours * 3_600_000) : undefined;
  timer?.unref();
  process.on('SIGUSR2', run);
  return {
    stop: () => {
      clearInterval(timer);
      process.off('SIGUSR2', run);
    },
  };
}
