import { existsSync, readdirSync } from 'node:fs';
import { chmod, cp, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import { KnownTrouble } from '../known-trouble.ts';
import { openPlatform } from '../open-platform.ts';
import { sha256 } from './backup.ts';
import { unpack } from './packed-files.ts';

interface Manifest {
  readonly folders: readonly string[];
  readonly files: Readonly<Record<string, string>>;
}

async function readManifest(from: string): Promise<Manifest> {
  const text = await readFile(join(from, 'manifest.json'), 'utf8').catch(() => null);
  if (text === null)
    throw new KnownTrouble(
      `这里没有备份（缺 manifest.json）/ there is no backup here, manifest.json is missing: ${from}`,
    );
  try {
    return JSON.parse(text) as Manifest;
  } catch {
    throw new KnownTrouble('备份已损坏 / the backup is damaged: manifest.json');
  }
}

/** Puts a backup into an empty data folder: every hash first, then the database, the files, and the audit chain of every region. */
export async function restore(config: Config, from: string, say: (line: string) => void): Promise<boolean> {
  if (config.databaseUrl)
    throw new KnownTrouble('PostgreSQL 请用 pg_restore 恢复。/ Restore PostgreSQL with pg_restore.');
  const target = join(config.data, 'db');
  if (existsSync(target) && readdirSync(target).length > 0)
    throw new KnownTrouble(
      `目标目录不为空，未作任何改动 / the data folder is not empty, nothing was changed: ${target}`,
    );
  const manifest = await readManifest(from);
  for (const [name, hash] of Object.entries(manifest.files))
    if ((await sha256(join(from, name)).catch(() => null)) !== hash)
      throw new KnownTrouble(`备份已损坏 / the backup is damaged: ${name}`);
  say(`✓ ${Object.keys(manifest.files).length} 个文件与清单一致 / files match the list`);
  // Of the server's user alone, as the doctor wants it: also where the folder was made beforehand.
  await mkdir(config.data, { recursive: true, mode: 0o700 });
  await chmod(config.data, 0o700);
  if (existsSync(join(from, 'files'))) await cp(join(from, 'files'), join(config.data, 'files'), { recursive: true });
  await unpack(join(from, 'db'), target, manifest.folders);
  const { database, ports } = await openPlatform(config);
  let whole = true;
  for (const region of await ports.directory.regions()) {
    const broken = await ports.store.verifyAudit(region.id);
    whole &&= broken === null;
    say(
      `${broken === null ? '✓' : '✗'} ${region.name}：审计链${broken === null ? '完整' : `在第 ${broken} 条中断`} / audit chain ${broken === null ? 'whole' : `broken at ${broken}`}`,
    );
  }
  await database.close();
  if (!process.env.GANGMU_SECRET && !existsSync(join(config.data, 'secret')))
    say(
      '请把原来的 data/secret 放回来再启动：没有它，所有人须重新登录，动态口令须重新开通 / put the former data/secret back before you start: without it everybody signs in anew and one-time codes must be set up again',
    );
  return whole;
}
