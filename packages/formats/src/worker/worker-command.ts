import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** How the child is started: arguments of `node`, the script last. */
export interface WorkerCommand {
  readonly arguments: readonly string[];
}

/**
 * Finds the program that parses: `format-worker.js` beside the bundle (or one folder up, for split chunks), else the
 * source `format-worker.ts` through tsx, as in development and tests.
 */
export function workerCommand(from: string = import.meta.url): WorkerCommand {
  for (const bundled of ['./format-worker.js', '../format-worker.js']) {
    const path = fileURLToPath(new URL(bundled, from));
    if (existsSync(path)) return { arguments: [path] };
  }
  const source = fileURLToPath(new URL('./format-worker.ts', from));
  const tsx = createRequire(from).resolve('tsx');
  return { arguments: ['--import', pathToFileURL(tsx).href, source] };
}
