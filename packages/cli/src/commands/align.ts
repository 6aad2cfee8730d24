import type { ComparedPlan } from '../compare/compared-plan.ts';
import { type Comparison, compare } from '../compare/comparison.ts';
import { comparisonObject } from '../compare/comparison-json.ts';
import { comparisonSummary } from '../compare/comparison-summary.ts';
import { readDecisions } from '../compare/read-decisions.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { fill, type Messages } from '../messages/messages.ts';
import { paintFor } from '../outputs/paint.ts';
import { type AlignRequest, parseAlignRequest } from './align-request.ts';
import type { Command, CommandCall } from './command.ts';
import { checkOutput } from './output-choice.ts';
import { isDocumentProblem, problemText } from './problem-text.ts';
import { readComparedPlans } from './read-compared-plans.ts';

/** `gangmu align SUPERIOR SUBORDINATE…`: what of the superior plan is carried, left out, new, and how figures stand. */
export const align: Command = {
  name: 'align',
  help: (messages) => `${messages['help.alignFull']}\n`,
  run: runAlign,
};

async function runAlign({ args, messages, io }: CommandCall): Promise<ExitCode> {
  const request = parseAlignRequest(args, messages);
  const inputs = [request.superior, ...request.subordinates, ...(request.decisions ? [request.decisions] : [])];
  await checkOutput(request.output, inputs, messages);
  try {
    const decisions = request.decisions === undefined ? [] : await readDecisions(request.decisions, io);
    const region = request.region === undefined ? {} : { region: request.region };
    const files = [request.superior, ...request.subordinates];
    const [superior, ...subordinates] = await readComparedPlans(files, messages, io);
    const comparison = compare(superior as ComparedPlan, subordinates, { ...region, decisions });
    await handOver(comparison, request, messages, io);
    return EXIT.done;
  } catch (error) {
    if (!isDocumentProblem(error)) throw error;
    io.err(problemText(error, messages));
    return EXIT.refused;
  }
}

/** Everything is made before anything is written. */
async function handOver(comparison: Comparison, { output }: AlignRequest, messages: Messages, io: Io): Promise<void> {
  if (output.kind === 'json') {
    io.json(comparisonObject(comparison));
    return;
  }
  if (output.kind === 'summary') {
    io.out(comparisonSummary(comparison, messages, paintFor(io.outIsTerminal, io.env), io.columns));
    return;
  }
  if (output.kind === 'xlsx') {
    const { writeCompareWorkbook } = await import('../compare-workbook/write-compare-workbook.ts');
    await writeCompareWorkbook(comparison, output.path, messages, io.today);
  } else {
    const { writeComparePage } = await import('../compare-page/write-compare-page.ts');
    await writeComparePage(comparison, output.path, messages, io.today);
  }
  io.out(`${fill(messages[`written.${output.kind}`], { path: output.path })}\n`);
}
