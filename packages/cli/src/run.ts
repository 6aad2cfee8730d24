import { commands } from './commands/table.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import type { Io } from './io.ts';
import { chooseLanguage } from './language.ts';
import { catalogues, fill, type Messages } from './messages/messages.ts';
import { UsageError } from './usage-error.ts';
import { version } from './version.ts';

/** Runs one command line (without `node` and the script) and says how it ended. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  let messages: Messages = catalogues.zh;
  try {
    const { language, rest } = chooseLanguage(argv, io.env);
    messages = catalogues[language];
    const [name, ...args] = rest;
    if (name === undefined) {
      io.err(generalHelp(messages));
      return EXIT.refused;
    }
    if (name === '--version' || name === '-v') {
      io.out(`gangmu ${version}\n`);
      return EXIT.done;
    }
    if (name === '--help' || name === '-h' || name === 'help') {
      io.out(generalHelp(messages));
      return EXIT.done;
    }
    const entry = commands.find((command) => command.name === name);
    if (!entry)
      throw new UsageError(
        fill(messages[name.startsWith('-') ? 'usage.unknownOption' : 'usage.unknownCommand'], { name }),
      );
    const command = await entry.load();
    if (args.includes('--help') || args.includes('-h')) {
      io.out(command.help(messages));
      return EXIT.done;
    }
    return await command.run({ args, messages, io });
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    io.err(`${fill(messages['usage.error'], { message: error.message })}\n`);
    io.err(`${messages['usage.seeHelp']}\n`);
    return EXIT.refused;
  }
}

function generalHelp(messages: Messages): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  const table = commands.map(({ name, about }) => `  ${name.padEnd(width)}   ${messages[about]}`).join('\n');
  return `${fill(messages['help.general'], { commands: table })}\n`;
}
