import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { DocumentError } from '../document-error.ts';
import { packRequest, type WorkerRequest } from './wire.ts';
import { type WorkerCommand, workerCommand } from './worker-command.ts';

const PAGE_BYTES = 4096;
/** Linux counts the time of a process in hundredths of a second. */
const TICK_MS = 10;
/** On a busy machine the clock runs on while the child waits its turn. */
const CLOCK_SHARE = 2;
/** The child ends itself a little later, should this process be gone. */
const GRACE_MS = 2000;
const WATCH_MS = 50;
/** An answer larger than this would cost the parent more than the document is worth. */
const ANSWER_BYTES = 192 * 1024 * 1024;
const LAST_WORDS = 4000;
/** Of the limit, what the heap may take; the rest is for the file itself, buffers and the program. */
const HEAP_SHARE = 0.75;

/**
 * Parses in a process of its own, so that a hostile file can waste neither the memory nor the time of this one: heap
 * limit, resident memory watched, killed when its time is up. It gets the bytes on its standard input and nothing
 * else of ours: no environment, no handles. What it answers comes in pieces; it resolves when the child has ended well.
 */
export function runInChild(
  bytes: Buffer,
  request: WorkerRequest,
  onAnswer: (chunk: Buffer) => void,
  command: WorkerCommand = workerCommand(),
): Promise<void> {
  const { name, limits } = request;
  return new Promise((resolve, reject) => {
    const heap = Math.max(32, Math.floor((limits.memoryBytes * HEAP_SHARE) / 1048576));
    const clockMs = limits.timeMs * (existsSync('/proc/self/stat') ? CLOCK_SHARE : 1);
    const child = spawn(
      process.execPath,
      [`--max-old-space-size=${heap}`, ...command.arguments, String(process.pid), String(clockMs + GRACE_MS)],
      {
        stdio: ['pipe', 'pipe', 'pipe'],
        env: bareEnvironment(),
        windowsHide: true,
      },
    );
    let verdict: DocumentError | undefined;
    const kill = (error: DocumentError): void => {
      verdict ??= error;
      child.kill('SIGKILL');
    };
    const leave = (): void => void child.kill('SIGKILL');
    process.on('exit', leave);
    const late = (): void => kill(new DocumentError('timed-out', name, { limit: limits.timeMs }));
    const timer = setTimeout(late, clockMs);
    const watch = setInterval(() => {
      if (processorMs(child) > limits.timeMs) late();
      if (residentBytes(child) <= limits.memoryBytes) return;
      kill(new DocumentError('out-of-memory', name, { limit: limits.memoryBytes, detail: 'resident memory' }));
    }, WATCH_MS);

    let size = 0;
    let lastWords = '';
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > ANSWER_BYTES) kill(new DocumentError('too-complex', name, { limit: ANSWER_BYTES, detail: 'answer' }));
      else if (verdict === undefined) onAnswer(chunk);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      lastWords = (lastWords + chunk.toString('latin1')).slice(-LAST_WORDS);
    });
    // The child may end before it has read everything; its exit says why.
    child.stdin.on('error', () => {});
    const settle = (end: () => void): void => {
      clearTimeout(timer);
      clearInterval(watch);
      process.off('exit', leave);
      end();
    };
    child.on('error', (error) => {
      settle(() => reject(new DocumentError('crashed', name, { detail: error.message })));
    });
    child.on('close', (code, signal) => {
      settle(() => {
        if (verdict !== undefined) return reject(verdict);
        if (code !== 0) return reject(deathOf(request, code, signal, lastWords));
        resolve();
      });
    });
    child.stdin.write(packRequest(request));
    child.stdin.end(bytes);
  });
}

/** V8 aborts when its heap is full, and says so on the way out. */
function deathOf(request: WorkerRequest, code: number | null, signal: string | null, words: string): DocumentError {
  const { name, limits } = request;
  const full = /heap out of memory|allocation failed|Out of memory/iu.test(words) || signal === 'SIGABRT';
  if (full) return new DocumentError('out-of-memory', name, { limit: limits.memoryBytes, detail: 'heap' });
  const reason = words.split('\n').find((line) => /error/iu.test(line)) ?? '';
  return new DocumentError('crashed', name, { detail: `exit ${code ?? signal}: ${reason.slice(0, 300)}` });
}

/** Linux only; elsewhere the heap limit and the timer stand alone. */
function residentBytes(child: ChildProcess): number {
  try {
    const pages = readFileSync(`/proc/${child.pid}/statm`, 'latin1').split(' ')[1];
    return Number(pages) * PAGE_BYTES;
  } catch {
    return 0;
  }
}

/** User and system time, the 14th and 15th field; the second is a name in brackets that may hold blanks. Linux only. */
function processorMs(child: ChildProcess): number {
  try {
    const stat = readFileSync(`/proc/${child.pid}/stat`, 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
  } catch {
    return 0;
  }
}

/** Nothing of our environment (credentials, NODE_OPTIONS) but what a process needs to start. */
function bareEnvironment(): Record<string, string> {
  const bare: Record<string, string> = {};
  for (const key of ['SystemRoot', 'TMPDIR', 'TEMP', 'TMP']) {
    const value = process.env[key];
    if (value !== undefined) bare[key] = value;
  }
  return bare;
}
