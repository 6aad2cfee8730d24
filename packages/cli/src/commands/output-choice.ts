import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { fill, type Messages } from '../messages/messages.ts';
import { UsageError } from '../usage-error.ts';
import type { ParsedArguments } from './parse-arguments.ts';
import type { Output } from './read-request.ts';
import { refuseOutput } from './refuse-output.ts';

/** The one output that the options ask for; a summary where they ask for none. */
export function chosenOutput({ given }: ParsedArguments, messages: Messages): Output {
  const xlsx = given.get('xlsx')?.[0];
  const html = given.get('html')?.[0];
  const outputs: Output[] = [
    ...(given.has('json') ? [{ kind: 'json' } as const] : []),
    ...(xlsx === undefined ? [] : [{ kind: 'xlsx', path: xlsx } as const]),
    ...(html === undefined ? [] : [{ kind: 'html', path: html } as const]),
  ];
  if (outputs.length > 1) throw new UsageError(messages['usage.oneOutput']);
  return outputs[0] ?? { kind: 'summary' };
}

/** Refuses, before anything is read, an output that is one of the inputs or a folder, or that has nowhere to stand. */
export async function checkOutput(output: Output, inputs: readonly string[], messages: Messages): Promise<void> {
  if (output.kind === 'summary' || output.kind === 'json') return;
  const { path } = output;
  await refuseOutput(path, inputs, messages);
  if ((await isFolder(path)) || /[\\/]$/u.test(path))
    throw new UsageError(fill(messages['usage.outIsFolder'], { path }));
  if (!(await isFolder(dirname(resolve(path))))) throw new UsageError(fill(messages['usage.outNowhere'], { path }));
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
