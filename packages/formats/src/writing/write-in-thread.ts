import { existsSync } from 'node:fs';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { WritingJob, WrittenLine } from '@gangmu/plan';
import type { FromThread, ToThread } from './job.ts';

/** Heap of one thread; a ledger of any length needs a few pages of it, a filled document some 5,000 rows. */
const HEAP_MB = 256;

/** The thread that writes ended without having finished, or refused what it was given. */
export class WritingError extends Error {
  override readonly name = 'WritingError';
  /** `DocumentError`'s codes for a template that cannot be used, else `failed`. */
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * Writes a document in a thread of its own, as a stream: the pages of lines are asked for as fast as the bytes are
 * taken. Destroying the stream ends the thread and the iterators at once.
 */
export function writeInThread(
  job: WritingJob,
  sheets: readonly AsyncIterable<readonly WrittenLine[]>[] = [],
): Readable {
  const worker = startWorker(job);
  const iterators = sheets.map((lines) => lines[Symbol.asyncIterator]());
  let at = 0;
  let ended = false;
  const tell = (message: ToThread): void => worker.postMessage(message);
  const output = new Readable({
    highWaterMark: 256 * 1024,
    read() {
      passOn();
    },
    destroy(error, done) {
      ended = true;
      void worker.terminate();
      void Promise.allSettled(iterators.map((one) => one.return?.())).then(() => done(error));
    },
  });
  const waiting: Uint8Array[] = [];
  let finished = false;
  /** The thread has said how it ended. */
  let told = false;
  let open = true;
  const passOn = (): void => {
    open = true;
    while (open) {
      const bytes = waiting.shift();
      if (!bytes) break;
      open = output.push(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
      if (!told) tell({ kind: 'taken', bytes: bytes.length });
    }
    if (finished && waiting.length === 0) {
      finished = false;
      output.push(null);
    }
  };
  const hand = async (): Promise<void> => {
    const page = await iterators[at]?.next();
    if (ended) return;
    if (page && !page.done) return tell({ kind: 'lines', lines: page.value });
    at += 1;
    tell({ kind: 'lines', lines: null });
  };
  const fail = (error: Error): void => void output.destroy(error);
  worker.on('message', (message: FromThread) => {
    switch (message.kind) {
      case 'more':
        hand().catch(fail);
        break;
      case 'bytes':
        waiting.push(message.bytes);
        if (open) passOn();
        break;
      case 'end':
        told = true;
        finished = true;
        void worker.terminate();
        if (open) passOn();
        break;
      case 'failed':
        told = true;
        fail(new WritingError(message.code, message.message));
        break;
    }
  });
  worker.once('error', (error) =>
    fail(
      new WritingError(
        (error as { code?: string }).code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'out-of-memory' : 'failed',
        error.message,
      ),
    ),
  );
  worker.once('exit', () => {
    if (!told && !ended) fail(new WritingError('failed', 'the thread ended'));
  });
  return output;
}

/** All of it at once, ended when its time is up. */
export async function writtenWhole(job: WritingJob, timeMs = 20_000): Promise<Buffer> {
  const output = writeInThread(job);
  const timer = setTimeout(() => output.destroy(new WritingError('timed-out', `${timeMs} ms`)), timeMs);
  try {
    const chunks: Buffer[] = [];
    for await (const chunk of output) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  } finally {
    clearTimeout(timer);
  }
}

/** From the bundle the thread stands beside us as JavaScript; from the sources tsx must be told to read TypeScript in it. */
function startWorker(workerData: WritingJob): Worker {
  const options = { workerData, resourceLimits: { maxOldGenerationSizeMb: HEAP_MB }, stdout: false, stderr: false };
  for (const bundled of ['./writing-thread.js', '../writing-thread.js']) {
    const url = new URL(bundled, import.meta.url);
    if (existsSync(fileURLToPath(url))) return new Worker(url, { ...options, execArgv: [] });
  }
  const source = new URL('./writing-thread.ts', import.meta.url).href;
  return new Worker(`import('tsx/esm/api').then((tsx) => (tsx.register(), import(${JSON.stringify(source)})))`, {
    ...options,
    eval: true,
  });
}
