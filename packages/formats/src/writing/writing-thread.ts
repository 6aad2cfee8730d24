import { Readable } from 'node:stream';
import { parentPort, workerData } from 'node:worker_threads';
import type { WritingJob, WrittenLine } from '@gangmu/plan';
import { DocumentError } from '../document-error.ts';
import { builtInTemplateParts } from './built-in-templates.ts';
import { fillTemplate } from './fill-template.ts';
import { inspectTemplate } from './inspect-template.ts';
import type { FromThread, ToThread } from './job.ts';
import { ledgerWordParts } from './write-ledger-word.ts';
import { workbookParts } from './write-workbook.ts';
import { zipStream } from './zip-stream.ts';

/** Bytes that may be on their way to the owner before it has passed any on. */
const AHEAD = 4 * 1024 * 1024;

const port = parentPort as NonNullable<typeof parentPort>;
const tell = (message: FromThread): void => port.postMessage(message);

let onLines: ((lines: readonly WrittenLine[] | null) => void) | null = null;
let underway = 0;
let onTaken: (() => void) | null = null;
port.on('message', (message: ToThread) => {
  if (message.kind === 'lines') onLines?.(message.lines);
  else {
    underway -= message.bytes;
    onTaken?.();
  }
});

/** Lines of the sheet at hand, asked for one page at a time. */
async function* lines(): AsyncGenerator<readonly WrittenLine[]> {
  for (;;) {
    const next = new Promise<readonly WrittenLine[] | null>((resolve) => {
      onLines = resolve;
    });
    tell({ kind: 'more' });
    const page = await next;
    if (page === null) return;
    yield page;
  }
}

async function outputOf(job: WritingJob): Promise<Readable> {
  switch (job.kind) {
    case 'workbook':
      return zipStream(workbookParts(job.sheets.map((sheet) => ({ sheet, lines: lines() }))));
    case 'ledger-word':
      return zipStream(ledgerWordParts(job.sheets[0], lines()));
    case 'built-in':
      return zipStream(builtInTemplateParts(job.template));
    case 'filled':
      return Readable.from([await fillTemplate(await bytesOf(job.template), job.values)]);
    case 'inspect':
      return Readable.from([Buffer.from(JSON.stringify(await inspectTemplate(job.template, job.name)))]);
  }
}

async function bytesOf(template: Extract<WritingJob, { kind: 'filled' }>['template']): Promise<Uint8Array> {
  if (typeof template !== 'string') return template;
  const chunks: Buffer[] = [];
  for await (const chunk of zipStream(builtInTemplateParts(template))) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function work(): Promise<void> {
  for await (const chunk of await outputOf(workerData as WritingJob)) {
    const bytes = Uint8Array.from(chunk as Buffer);
    underway += bytes.length;
    port.postMessage({ kind: 'bytes', bytes } satisfies FromThread, [bytes.buffer]);
    while (underway > AHEAD)
      await new Promise<void>((resolve) => {
        onTaken = resolve;
      });
  }
  tell({ kind: 'end' });
}

work().catch((error: unknown) => {
  const code = error instanceof DocumentError ? error.code : 'failed';
  tell({ kind: 'failed', code, message: error instanceof Error ? error.message.slice(0, 500) : 'unknown' });
});
