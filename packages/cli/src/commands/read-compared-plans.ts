import { type ComparedPlan, comparedPlans } from '../compare/compared-plan.ts';
import { type PlanFile, readFileAsPlan } from '../input/read-file-as-plan.ts';
import type { Io } from '../io.ts';
import { fill, type Messages } from '../messages/messages.ts';

/** Reads all plans of a comparison; the first that cannot be read ends it, since a comparison without it is another. */
export async function readComparedPlans(
  paths: readonly string[],
  messages: Messages,
  io: Io,
): Promise<readonly ComparedPlan[]> {
  const files: PlanFile[] = [];
  for (const [index, path] of paths.entries()) {
    const progress = { at: index + 1, of: paths.length, name: path };
    if (paths.length > 2 && io.errIsTerminal) io.err(`${fill(messages['progress.reading'], progress)}\n`);
    files.push(await readFileAsPlan(path, { explain: false }, messages, io));
  }
  return comparedPlans(files);
}
