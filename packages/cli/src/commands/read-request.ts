import { parseArgs } from 'node:util';
import { fill, type Messages } from '../messages/messages.ts';
import { UsageError } from '../usage-error.ts';

/** How the result is handed over; `path` is a file, or a folder where several documents are read. */
export type Output =
  | { readonly kind: 'summary' }
  | { readonly kind: 'json' }
  | { readonly kind: 'xlsx'; readonly path: string }
  | { readonly kind: 'html'; readonly path: string };

/** The command line of `gangmu read`, understood. */
export interface ReadRequest {
  readonly files: readonly string[];
  readonly output: Output;
  readonly explain: boolean;
  readonly region?: string;
}

const OPTIONS = {
  json: { type: 'boolean' },
  xlsx: { type: 'string' },
  html: { type: 'string' },
  explain: { type: 'boolean' },
  region: { type: 'string' },
} as const;

/** Parses the arguments or throws a `UsageError` that names the one that is wrong. */
export function parseReadRequest(args: readonly string[], messages: Messages): ReadRequest {
  const { tokens } = parseArgs({
    args: [...args],
    options: OPTIONS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const files: string[] = [];
  const given: { json?: true; explain?: true; xlsx?: string; html?: string; region?: string } = {};
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value);
    if (token.kind !== 'option') continue;
    const name = token.rawName;
    const option = Object.hasOwn(OPTIONS, token.name) ? OPTIONS[token.name as keyof typeof OPTIONS] : undefined;
    if (!option) throw new UsageError(fill(messages['usage.unknownOption'], { name }));
    if (option.type === 'boolean') {
      if (token.value !== undefined) throw new UsageError(fill(messages['usage.flagValue'], { name }));
      given[token.name as 'json' | 'explain'] = true;
    } else {
      const missing = token.value === undefined || token.value === '' || (!token.inlineValue && isOption(token.value));
      if (missing) throw new UsageError(fill(messages['usage.missingValue'], { name }));
      given[token.name as 'xlsx' | 'html' | 'region'] = token.value as string;
    }
  }
  if (files.length === 0) throw new UsageError(messages['usage.noFile']);
  const outputs: Output[] = [];
  if (given.json) outputs.push({ kind: 'json' });
  if (given.xlsx !== undefined) outputs.push({ kind: 'xlsx', path: given.xlsx });
  if (given.html !== undefined) outputs.push({ kind: 'html', path: given.html });
  if (outputs.length > 1) throw new UsageError(messages['usage.oneOutput']);
  return {
    files,
    output: outputs[0] ?? { kind: 'summary' },
    explain: given.explain === true,
    ...(given.region === undefined ? {} : { region: given.region }),
  };
}

const isOption = (value: string | undefined): boolean => value?.startsWith('--') === true;
