import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The built web application, from the sources or from a bundle somewhere below the project; null where it is not built. */
export function builtWeb(): string | null {
  for (let at = dirname(fileURLToPath(import.meta.url)); at !== dirname(at); at = dirname(at)) {
    const folder = join(at, 'packages', 'web', 'dist');
    if (existsSync(join(folder, 'index.html'))) return folder;
  }
  return null;
}
