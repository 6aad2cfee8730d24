import { parseArgs } from 'node:util';
import { fill, type Messages } from '../messages/messages.ts';
import { UsageError } from '../usage-error.ts';

/** `flag` stands alone, `value` takes one value, `values` may be given several times with one or more values each. */
export type OptionKind = 'flag' | 'value' | 'values';

/** The files of a command line, and its options by name: a flag is `['']`, an option that was not given is missing. */
export interface ParsedArguments {
  readonly files: readonly string[];
  readonly given: ReadonlyMap<string, readonly string[]>;
}

/**
 * Parses `FILE… --name value --name=value --flag`, or throws a `UsageError` that names what is wrong.
 * Values of a `values` option go on up to the next option: `--other a.txt b.txt`.
 */
export function parseArguments(
  args: readonly string[],
  kinds: Readonly<Record<string, OptionKind>>,
  messages: Messages,
): ParsedArguments {
  const options = Object.fromEntries(
    Object.entries(kinds).map(([name, kind]) => [name, { type: kind === 'flag' ? 'boolean' : 'string' } as const]),
  );
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  const files: string[] = [];
  const given = new Map<string, string[]>();
  let open: string[] | null = null;
  for (const token of tokens) {
    if (token.kind === 'option-terminator') open = null;
    if (token.kind === 'positional') (open ?? files).push(token.value);
    if (token.kind !== 'option') continue;
    open = null;
    const kind = Object.hasOwn(kinds, token.name) ? kinds[token.name] : undefined;
    const name = token.rawName;
    if (kind === undefined) throw new UsageError(fill(messages['usage.unknownOption'], { name }));
    if (kind === 'flag' && token.value !== undefined) throw new UsageError(fill(messages['usage.flagValue'], { name }));
    const missing =
      token.value === undefined || token.value === '' || (!token.inlineValue && token.value.startsWith('--'));
    if (kind !== 'flag' && missing) throw new UsageError(fill(messages['usage.missingValue'], { name }));
    const values = kind === 'values' ? (given.get(token.name) ?? []) : [];
    values.push(token.value ?? '');
    given.set(token.name, values);
    if (kind === 'values') open = values;
  }
  return { files, given };
}
