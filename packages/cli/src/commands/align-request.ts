import type { Messages } from '../messages/messages.ts';
import { UsageError } from '../usage-error.ts';
import { chosenOutput } from './output-choice.ts';
import { parseArguments } from './parse-arguments.ts';
import type { Output } from './read-request.ts';

/** The command line of `gangmu align`, understood. */
export interface AlignRequest {
  readonly superior: string;
  readonly subordinates: readonly string[];
  readonly output: Output;
  readonly region?: string;
  readonly decisions?: string;
}

const OPTIONS = { json: 'flag', xlsx: 'value', html: 'value', region: 'value', decisions: 'value' } as const;

/** Parses the arguments or throws a `UsageError` that says what is wrong. */
export function parseAlignRequest(args: readonly string[], messages: Messages): AlignRequest {
  const parsed = parseArguments(args, OPTIONS, messages);
  const [superior, ...subordinates] = parsed.files;
  if (superior === undefined || subordinates.length === 0) throw new UsageError(messages['usage.twoPlans']);
  if (parsed.files.filter((file) => file === '-').length > 1) throw new UsageError(messages['usage.oneStdin']);
  const region = parsed.given.get('region')?.[0];
  const decisions = parsed.given.get('decisions')?.[0];
  return {
    superior,
    subordinates,
    output: chosenOutput(parsed, messages),
    ...(region === undefined ? {} : { region }),
    ...(decisions === undefined ? {} : { decisions }),
  };
}
