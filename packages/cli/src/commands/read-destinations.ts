import { stat } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { fill, type Messages } from '../messages/messages.ts';
import { UsageError } from '../usage-error.ts';
import type { ReadRequest } from './read-request.ts';
import { refuseOutput } from './refuse-output.ts';

/** Where the workbook or page of one document goes. */
export interface Destination {
  readonly kind: 'xlsx' | 'html';
  readonly path: string;
}

/**
 * One destination a file, settled before the first file is read: with one document OUT is the file (or a folder that
 * is there, or is written with a slash at its end), with many it is a folder, made where it is missing.
 */
export async function planDestinations(
  { files, output }: ReadRequest,
  messages: Messages,
): Promise<readonly Destination[]> {
  if (output.kind === 'summary' || output.kind === 'json') return [];
  const { kind, path } = output;
  const isFolder = await folder(path);
  if (files.length > 1 && isFolder === false)
    throw new UsageError(fill(messages['usage.outFolder'], { name: `--${kind}`, path }));
  if (files.length === 1 && !isFolder && !/[\\/]$/u.test(path)) {
    if ((await folder(dirname(resolve(path)))) !== true)
      throw new UsageError(fill(messages['usage.outNowhere'], { path }));
    return checked(files, [{ kind, path }], messages);
  }
  const taken = new Set<string>();
  const destinations = files.map((file) => {
    const stem = file === '-' ? 'stdin' : basename(file, extname(file));
    let name = stem;
    for (let copy = 2; taken.has(name.toLowerCase()); copy++) name = `${stem}-${copy}`;
    taken.add(name.toLowerCase());
    return { kind, path: join(path, `${name}.${kind}`) };
  });
  return checked(files, destinations, messages);
}

async function checked(
  files: readonly string[],
  destinations: readonly Destination[],
  messages: Messages,
): Promise<readonly Destination[]> {
  for (const { path } of destinations) await refuseOutput(path, files, messages);
  return destinations;
}

/** True for a folder, false for anything else that is there, undefined for nothing. */
async function folder(path: string): Promise<boolean | undefined> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return undefined;
  }
}
