import { existsSync, readdirSync } from 'node:fs';
import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import { openPlatform } from '../open-platform.ts';
import { sha256 } from './backup.ts';
import { unpack } from './packed-files.ts';

/** Puts a backup into an empty data folder: every hash first, then the database, the files, and the audit chain of every region. */
export async function restore(config: Config, from: string, say: (line: string) => void): Promise<boolean> {
  if (config.databaseUrl) throw new Error('PostgreSQL 请用 pg_restore 恢复。/ Restore PostgreSQL with pg_restore.');
  const target = join(config.data, 'db');
  if (existsSync(target) && readdirSync(target).length > 0)
    throw new Error(`目标目录不为空，未作任何改动 / the data folder is not empty, nothing was changed: ${target}`);
  const manifest = JSON.parse(await readFile(join(from, 'manifest.json'), 'utf8')) as {
    readonly folders: readonly string[];
    readonly files: Readonly<Record<string, string>>;
  };
  for (const [name, hash] of Object.entries(manifest.files))
    if ((await sha256(join(from, name))) !== hash) throw new Error(`备份已损坏 / the backup is damaged: ${name}`);
  say(`✓ ${Object.keys(manifest.files).length} 个文件与清单一致 / files match the list`);
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
  return whole;
}
