import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder that is gone when the bench ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gangmu-bench-api-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
