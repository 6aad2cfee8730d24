import type { MessageKey } from '../messages/messages.ts';
import type { Command } from './command.ts';

/** A line of the table of commands: its name, the sentence `gangmu --help` shows, and where it is loaded from. */
export interface CommandEntry {
  readonly name: string;
  readonly about: MessageKey;
  load(): Promise<Command>;
}

/** Every command, in the order of the help. A command is added by adding a file and a line here. */
export const commands: readonly CommandEntry[] = [
  { name: 'read', about: 'help.read', load: async () => (await import('./read.ts')).read },
  { name: 'align', about: 'help.align', load: async () => (await import('./align.ts')).align },
  { name: 'diff', about: 'help.diff', load: async () => (await import('./diff.ts')).diff },
  { name: 'ledgers', about: 'help.ledgers', load: async () => (await import('./ledgers.ts')).ledgers },
];
