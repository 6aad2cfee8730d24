import { readInside } from './read-inside.ts';
import { refusal } from './refusal.ts';
import { startWatchdog } from './watchdog.ts';
import { type TableLine, unpackRequest, type WorkerAnswer } from './wire.ts';

/**
 * The child: one request on standard input, one answer on standard output, then it ends. Libraries that print go to
 * standard error, so that the answer stays alone.
 */
globalThis.console = new console.Console(process.stderr, process.stderr);

const [parent, wallMs] = process.argv.slice(2).map(Number);
if (parent && wallMs) startWatchdog(parent, wallMs);

const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
const { head, bytes } = unpackRequest(Buffer.concat(chunks));

async function answer(): Promise<WorkerAnswer> {
  try {
    return { kind: 'read', document: await readInside(bytes, head) };
  } catch (error) {
    return { kind: 'refused', ...refusal(error, head) };
  }
}

/** Cells as lines, each written out before the next is made. */
async function tables(): Promise<void> {
  const write = (line: TableLine): Promise<void> =>
    new Promise((resolve) => void process.stdout.write(`${JSON.stringify(line)}\n`, () => resolve()));
  try {
    const { readTablesInside } = await import('../tables/read-tables-inside.ts');
    await readTablesInside(bytes, head, write);
  } catch (error) {
    const { code, facts } = refusal(error, head);
    await write({ refused: code, facts });
  }
}

if (head.kind === 'tables') {
  await tables();
  process.exit(0);
} else process.stdout.write(JSON.stringify(await answer()), () => process.exit(0));
