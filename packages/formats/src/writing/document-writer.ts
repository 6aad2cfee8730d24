import type { Readable } from 'node:stream';
import type { TemplateInspection, WritingJob, WrittenLine } from '@gangmu/plan';
import { DocumentError, isDocumentErrorCode } from '../document-error.ts';
import { describeDocumentError } from '../error-messages.ts';
import { WritingError, writeInThread, writtenWhole } from './write-in-thread.ts';
import { type ArchiveEntry, zipStream } from './zip-stream.ts';

/** What a template holds, or why it cannot be used, in words for people. */
type InspectedTemplate =
  | { readonly ok: true; readonly inspection: TemplateInspection }
  | { readonly ok: false; readonly code: string; readonly zh: string; readonly en: string };

async function inspect(bytes: Uint8Array, name: string): Promise<InspectedTemplate> {
  try {
    const json = Buffer.from(await writtenWhole({ kind: 'inspect', template: bytes, name })).toString('utf8');
    return { ok: true, inspection: JSON.parse(json) };
  } catch (error) {
    if (!(error instanceof WritingError) || !isDocumentErrorCode(error.code)) throw error;
    const trouble = new DocumentError(error.code, name);
    const [zh, en] = [describeDocumentError(trouble, 'zh'), describeDocumentError(trouble, 'en')];
    return { ok: false, code: error.code, zh: `${zh.what}${zh.todo}`, en: `${en.what} ${en.todo}` };
  }
}

/** Everything that is written for people to take away. Documents are made in a thread of their own. */
export const documentWriter = {
  stream: (job: WritingJob, sheets: readonly AsyncIterable<readonly WrittenLine[]>[] = []): Readable =>
    writeInThread(job, sheets),
  whole: (job: WritingJob): Promise<Uint8Array> => writtenWhole(job),
  archive: (entries: AsyncIterable<ArchiveEntry>): Readable => zipStream(entries),
  inspect,
} as const;
