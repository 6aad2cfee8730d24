import type { Readable } from 'node:stream';
import type { WritingJob, WrittenLine } from '@gangmu/plan';
import { writeInThread, writtenWhole } from './write-in-thread.ts';
import { type ArchiveEntry, zipStream } from './zip-stream.ts';

/** Everything that is written for people to take away. Documents are made in a thread of their own. */
export const documentWriter = {
  stream: (job: WritingJob, sheets: readonly AsyncIterable<readonly WrittenLine[]>[] = []): Readable =>
    writeInThread(job, sheets),
  whole: (job: WritingJob): Promise<Uint8Array> => writtenWhole(job),
  archive: (entries: AsyncIterable<ArchiveEntry>): Readable => zipStream(entries),
} as const;
