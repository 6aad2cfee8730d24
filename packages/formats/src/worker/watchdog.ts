import { Worker } from 'node:worker_threads';

/**
 * Ends this process when the one that started it is gone, or when its time on the clock is up. It runs in a thread of
 * its own: a parser that loops lets no timer of this one run. (On Windows a parent that is gone is not seen.)
 */
export function startWatchdog(parent: number, wallMs: number): void {
  const thread = new Worker(WATCH, {
    eval: true,
    workerData: { parent, end: Date.now() + wallMs },
    // Without the loader of TypeScript that the process itself may run under.
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 8 },
  });
  thread.on('error', () => {});
  thread.unref();
}

const WATCH = `
const { parent, end } = require('node:worker_threads').workerData;
setInterval(() => {
  if (process.ppid !== parent || Date.now() > end) process.kill(process.pid, 'SIGKILL');
}, 100);
`;
