import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { DEFAULT_LIMITS, DocumentError, describeDocumentError, readDocument } from '@gangmu/formats';
import type { Reading, SourceDocument } from '@gangmu/plan';
import { readPlan, type Trace } from '@gangmu/reader';
import { cleanUpOnSignal } from '../clean-up-on-signal.ts';
import type { Io } from '../io.ts';
import type { Messages } from '../messages/messages.ts';
import { DocumentProblem } from './document-problem.ts';
import { loadBytes } from './load-bytes.ts';
import { problem } from './problem.ts';

/** A document that was read: the text it became, what was found in it and, where asked for, how. */
export interface PlanFile {
  /** As given on the command line. */
  readonly path: string;
  readonly sha256: string;
  readonly document: SourceDocument;
  readonly reading: Reading;
  readonly trace: Trace;
}

/** Reads one file as a plan; throws a `DocumentProblem` (or the formats' own) where that is not possible. */
export async function readFileAsPlan(
  path: string,
  options: { readonly region?: string; readonly explain: boolean },
  messages: Messages,
  io: Io,
): Promise<PlanFile> {
  const bytes = await loadBytes(path, io, DEFAULT_LIMITS.fileBytes);
  const name = path === '-' ? messages['stdin.name'] : basename(path);
  const document = await openDocument(bytes, name);
  const trace: Trace = [];
  const reading = readPlan(
    document.text,
    {
      ...(options.region === undefined ? {} : { region: options.region }),
      tables: document.tables,
      headings: document.headings,
    },
    options.explain ? trace : undefined,
  );
  if (!holdsPlan(reading)) throw problem('error.noPlan', { name });
  return { path, sha256: createHash('sha256').update(bytes).digest('hex'), document, reading, trace };
}

/** The formats' own errors, with the name of the file in front of what is wrong and what to do. */
async function openDocument(bytes: Uint8Array, name: string): Promise<SourceDocument> {
  try {
    // Ends through `exit` on a signal, which takes the child that parses along.
    return await cleanUpOnSignal(
      () => {},
      () => readDocument(bytes, name),
    );
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    const zh = describeDocumentError(error, 'zh');
    const en = describeDocumentError(error, 'en');
    throw new DocumentProblem(
      { zh: `“${name}”：${zh.what}${zh.todo}`, en: `“${name}”: ${en.what} ${en.todo}` },
      { cause: error },
    );
  }
}

/** A plan has numbered headings, or something that somebody has to deliver. */
function holdsPlan({ outline, targets, duties, pilots, taskRows }: Reading): boolean {
  return outline.length + targets.length + duties.length + pilots.length + taskRows.length > 0;
}
