import { EXIT, type ExitCode } from '../exit-code.ts';
import { type PlanFile, readFileAsPlan } from '../input/read-file-as-plan.ts';
import type { Io } from '../io.ts';
import { fill, type Messages } from '../messages/messages.ts';
import { explain } from '../outputs/explain.ts';
import { readingObject } from '../outputs/json.ts';
import { paintFor } from '../outputs/paint.ts';
import { summary } from '../outputs/summary.ts';
import type { Command, CommandCall } from './command.ts';
import { isDocumentProblem, problemText } from './problem-text.ts';
import { type Destination, planDestinations } from './read-destinations.ts';
import { parseReadRequest, type ReadRequest } from './read-request.ts';

/** `gangmu read FILE…`: reads plans one after the other and hands over each as soon as it is read. */
export const read: Command = {
  name: 'read',
  help: (messages) => `${messages['help.readFull']}\n`,
  run: runRead,
};

async function runRead({ args, messages, io }: CommandCall): Promise<ExitCode> {
  const request = parseReadRequest(args, messages);
  const destinations = await planDestinations(request, messages);
  const many = request.files.length > 1;
  let refused = false;
  for (const [index, path] of request.files.entries()) {
    const progress = { at: index + 1, of: request.files.length, name: path };
    if (many && io.errIsTerminal) io.err(`${fill(messages['progress.reading'], progress)}\r`);
    try {
      const file = await readFileAsPlan(path, request, messages, io);
      await handOver(file, request, destinations[index], messages, io);
      if (many) io.err(`${progressDone(file, progress, messages)}\n`);
    } catch (error) {
      if (!isDocumentProblem(error)) throw error;
      refused = true;
      if (many) io.err(`${fill(messages['progress.refused'], progress)}\n`);
      io.err(problemText(error, messages));
    }
  }
  return refused ? EXIT.refused : EXIT.done;
}

/** Everything is made before anything is written, so that a fault leaves no half of an output. */
async function handOver(
  file: PlanFile,
  request: ReadRequest,
  destination: Destination | undefined,
  messages: Messages,
  io: Io,
): Promise<void> {
  if (request.output.kind === 'json') {
    io.json(readingObject(file, request.explain));
    return;
  }
  let text = '';
  if (destination?.kind === 'xlsx') {
    const { writeWorkbook } = await import('../workbook/write-workbook.ts');
    await writeWorkbook(file, destination.path, messages, io.today);
    text = `${fill(messages['written.xlsx'], { path: destination.path })}\n`;
  } else if (destination?.kind === 'html') {
    const { writePage } = await import('../page/write-page.ts');
    await writePage(file, destination.path, messages, io.today, request.explain);
    text = `${fill(messages['written.html'], { path: destination.path })}\n`;
  } else {
    text = summary(file, messages, paintFor(io.outIsTerminal, io.env), io.columns);
    if (request.files.length > 1) text += '\n';
  }
  io.out(request.explain ? `${text}\n${explain(file, messages)}` : text);
}

function progressDone(
  { reading }: PlanFile,
  progress: Readonly<Record<string, string | number>>,
  messages: Messages,
): string {
  return fill(messages['progress.done'], {
    ...progress,
    clauses: reading.outline.filter(({ kind }) => kind === 'clause').length,
    targets: reading.targets.length,
    notes: reading.notes.length,
  });
}
