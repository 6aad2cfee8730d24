import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { KnownTrouble } from './known-trouble.ts';

/** The secret that signs sessions: given by GANGMU_SECRET, else made once and kept in the data folder for its owner only. */
export function readSecret(data: string, given: string | undefined): string {
  if (given !== undefined) {
    if (given.length < 32) throw new KnownTrouble('GANGMU_SECRET 至少 32 个字符 / must have at least 32 characters');
    return given;
  }
  const path = join(data, 'secret');
  if (!existsSync(path)) {
    mkdirSync(data, { recursive: true, mode: 0o700 });
    writeFileSync(path, randomBytes(48).toString('base64url'), { mode: 0o600, flag: 'wx' });
  }
  return readFileSync(path, 'utf8').trim();
}
