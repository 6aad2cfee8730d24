import type { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import type { Messages } from '../messages/messages.ts';

/** What a command is given: its own arguments, the words of the chosen language and the world. */
export interface CommandCall {
  readonly args: readonly string[];
  readonly messages: Messages;
  readonly io: Io;
}

/** One command of `gangmu`; each stands in a file of its own and is loaded only when it is called. */
export interface Command {
  readonly name: string;
  /** Text of `gangmu NAME --help`. */
  help(messages: Messages): string;
  run(call: CommandCall): Promise<ExitCode>;
}
