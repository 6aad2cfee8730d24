import { DocumentError } from '../document-error.ts';
import { readInside } from './read-inside.ts';
import { startWatchdog } from './watchdog.ts';
import { unpackRequest, type WorkerAnswer } from './wire.ts';

/**
 * The child: one request on standard input, one answer on standard output, then it ends. Libraries that print go to
 * standard error, so that the answer stays alone.
 */
globalThis.console = new console.Console(process.stderr, process.stderr);

const [parent, wallMs] = process.argv.slice(2).map(Number);
if (parent && wallMs) startWatchdog(parent, wallMs);

async function answer(): Promise<WorkerAnswer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  const { head, bytes } = unpackRequest(Buffer.concat(chunks));
  try {
    return { kind: 'read', document: await readInside(bytes, head) };
  } catch (error) {
    if (error instanceof DocumentError) return { kind: 'refused', code: error.code, facts: error.facts };
    const memory = error instanceof RangeError && /allocation|string length|array length/iu.test(error.message);
    const detail = error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 300) : 'unknown';
    const limit = head.limits.memoryBytes;
    return memory
      ? { kind: 'refused', code: 'out-of-memory', facts: { limit, detail } }
      : { kind: 'refused', code: 'crashed', facts: { detail } };
  }
}

process.stdout.write(JSON.stringify(await answer()), () => process.exit(0));
