import { diffPlans } from '@gangmu/align';
import type { ComparedPlan } from '../compare/compared-plan.ts';
import { differenceObject } from '../compare/difference-json.ts';
import { differenceSummary } from '../compare/difference-summary.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { fill } from '../messages/messages.ts';
import { paintFor } from '../outputs/paint.ts';
import { UsageError } from '../usage-error.ts';
import type { Command, CommandCall } from './command.ts';
import { checkOutput, chosenOutput } from './output-choice.ts';
import { parseArguments } from './parse-arguments.ts';
import { isDocumentProblem, problemText } from './problem-text.ts';
import { readComparedPlans } from './read-compared-plans.ts';

/** `gangmu diff OLD NEW`: what of a plan was kept, reworded, moved, changed, added and dropped in a later edition. */
export const diff: Command = {
  name: 'diff',
  help: (messages) => `${messages['help.diffFull']}\n`,
  run: runDiff,
};

const OPTIONS = { json: 'flag', html: 'value' } as const;

async function runDiff({ args, messages, io }: CommandCall): Promise<ExitCode> {
  const parsed = parseArguments(args, OPTIONS, messages);
  if (parsed.files.length !== 2) throw new UsageError(messages['usage.twoEditions']);
  if (parsed.files.every((file) => file === '-')) throw new UsageError(messages['usage.oneStdin']);
  const output = chosenOutput(parsed, messages);
  await checkOutput(output, parsed.files, messages);
  try {
    const [old, fresh] = (await readComparedPlans(parsed.files, messages, io)) as [ComparedPlan, ComparedPlan];
    const difference = diffPlans(old.profile, fresh.profile);
    if (output.kind === 'json') io.json(differenceObject(difference, old, fresh));
    else if (output.kind === 'html') {
      const { writeDiffPage } = await import('../diff-page/write-diff-page.ts');
      await writeDiffPage(difference, old, fresh, output.path, messages, io.today);
      io.out(`${fill(messages['written.html'], { path: output.path })}\n`);
    } else {
      const paint = paintFor(io.outIsTerminal, io.env);
      io.out(differenceSummary(difference, old, fresh, messages, paint, io.columns));
    }
    return EXIT.done;
  } catch (error) {
    if (!isDocumentProblem(error)) throw error;
    io.err(problemText(error, messages));
    return EXIT.refused;
  }
}
