import type { SourceDocument } from '@gangmu/plan';
import { DocumentError, isDocumentErrorCode } from '../document-error.ts';
import { runInChild } from './run-in-child.ts';
import type { WorkerAnswer, WorkerRequest } from './wire.ts';
import type { WorkerCommand } from './worker-command.ts';

/** Reads a document in a child under limits; its answer is one piece of JSON. */
export async function readInChild(
  bytes: Buffer,
  request: WorkerRequest,
  command?: WorkerCommand,
): Promise<SourceDocument> {
  const answer: Buffer[] = [];
  await runInChild(bytes, request, (chunk) => void answer.push(chunk), command);
  return unpackAnswer(Buffer.concat(answer), request.name);
}

function unpackAnswer(json: Buffer, name: string): SourceDocument {
  let answer: WorkerAnswer;
  try {
    answer = JSON.parse(json.toString('utf8')) as WorkerAnswer;
  } catch {
    throw new DocumentError('crashed', name, { detail: 'no answer' });
  }
  if (answer.kind === 'read') return answer.document;
  throw new DocumentError(isDocumentErrorCode(answer.code) ? answer.code : 'crashed', name, answer.facts);
}
