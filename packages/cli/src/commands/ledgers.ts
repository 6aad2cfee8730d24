import type { ComparedPlan } from '../compare/compared-plan.ts';
import { compare } from '../compare/comparison.ts';
import { readDecisions } from '../compare/read-decisions.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { fill, type Messages } from '../messages/messages.ts';
import { UsageError } from '../usage-error.ts';
import type { Command, CommandCall } from './command.ts';
import { checkOutput } from './output-choice.ts';
import { parseArguments } from './parse-arguments.ts';
import { isDocumentProblem, problemText } from './problem-text.ts';
import { readComparedPlans } from './read-compared-plans.ts';

/** `gangmu ledgers`: the 1+5 in one workbook, from documents alone. */
export const ledgers: Command = {
  name: 'ledgers',
  help: (messages) => `${messages['help.ledgersFull']}\n`,
  run: runLedgers,
};

interface LedgersRequest {
  readonly plan: string;
  readonly superior: string;
  readonly others: readonly string[];
  readonly xlsx: string;
  readonly region?: string;
  readonly decisions?: string;
}

const OPTIONS = {
  plan: 'value',
  superior: 'value',
  other: 'values',
  xlsx: 'value',
  region: 'value',
  decisions: 'value',
} as const;

function parseLedgersRequest(args: readonly string[], messages: Messages): LedgersRequest {
  const { files, given } = parseArguments(args, OPTIONS, messages);
  const one = (name: keyof typeof OPTIONS) => given.get(name)?.[0];
  const [plan, superior, xlsx, region, decisions] = [
    one('plan'),
    one('superior'),
    one('xlsx'),
    one('region'),
    one('decisions'),
  ];
  if (files[0] !== undefined) throw new UsageError(fill(messages['usage.extraFile'], { name: files[0] }));
  if (plan === undefined) throw new UsageError(messages['usage.noPlan']);
  if (superior === undefined) throw new UsageError(messages['usage.noSuperior']);
  if (xlsx === undefined) throw new UsageError(messages['usage.noXlsx']);
  const others = given.get('other') ?? [];
  if ([plan, superior, ...others].filter((file) => file === '-').length > 1)
    throw new UsageError(messages['usage.oneStdin']);
  return {
    plan,
    superior,
    others,
    xlsx,
    ...(region === undefined ? {} : { region }),
    ...(decisions === undefined ? {} : { decisions }),
  };
}

async function runLedgers({ args, messages, io }: CommandCall): Promise<ExitCode> {
  const request = parseLedgersRequest(args, messages);
  const { plan, superior, others, xlsx } = request;
  const documents = [superior, plan, ...others];
  const inputs = [...documents, ...(request.decisions === undefined ? [] : [request.decisions])];
  await checkOutput({ kind: 'xlsx', path: xlsx }, inputs, messages);
  try {
    const decisions = request.decisions === undefined ? [] : await readDecisions(request.decisions, io);
    const [sup, own] = await readComparedPlans([superior, plan], messages, io);
    const local = await readComparedPlans(others, messages, io);
    const comparison = compare(sup as ComparedPlan, [own as ComparedPlan], {
      ...(request.region === undefined ? {} : { region: request.region }),
      decisions,
      others: local,
    });
    const { writeLedgers } = await import('../ledgers-workbook/write-ledgers.ts');
    const counts = await writeLedgers(comparison, local, xlsx, messages, io.today);
    io.out(`${fill(messages['ledgers.summary'], { ...counts })}\n${fill(messages['written.xlsx'], { path: xlsx })}\n`);
    return EXIT.done;
  } catch (error) {
    if (!isDocumentProblem(error)) throw error;
    io.err(problemText(error, messages));
    return EXIT.refused;
  }
}
