import type { Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fill, type Messages } from '../messages/messages.ts';
import { UsageError } from '../usage-error.ts';

/** Refuses an output that is one of the inputs, by whatever name or link, or a device, pipe or socket that is there. */
export async function refuseOutput(path: string, inputs: readonly string[], messages: Messages): Promise<void> {
  const found = await there(path);
  for (const input of inputs) {
    if (input === '-') continue;
    const other = await there(input);
    const same = found !== undefined && other !== undefined && found.ino === other.ino && found.dev === other.dev;
    if (same || resolve(input) === resolve(path)) throw new UsageError(fill(messages['usage.outIsInput'], { path }));
  }
  if (found !== undefined && !found.isFile() && !found.isDirectory())
    throw new UsageError(fill(messages['usage.outIsSpecial'], { path }));
}

async function there(path: string): Promise<Stats | undefined> {
  return stat(path).catch(() => undefined);
}
