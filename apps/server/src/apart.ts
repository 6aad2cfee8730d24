import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const ENDING = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs a program of Node in a process of its own and waits for its end. A signal that would end this process is passed
 * on, and this process ends only after the other one: whoever starts again finds nothing still at work.
 */
export function runApart(words: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, words, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    let asked: (typeof ENDING)[number] | null = null;
    const pass = (signal: (typeof ENDING)[number]): void => {
      asked ??= signal;
      child.kill(signal);
    };
    const ended = (): void => {
      for (const signal of ENDING) process.off(signal, pass);
      if (asked) process.exit(128 + constants.signals[asked]);
    };
    for (const signal of ENDING) process.on(signal, pass);
    child.once('error', (error) => {
      ended();
      reject(error);
    });
    child.once('exit', (code, signal) => {
      ended();
      if (code === 0) resolve();
      else reject(new Error(`what ran apart ended with ${code ?? signal}`));
    });
  });
}

/** For what `runApart` started: without the process that waits for it, it ends too. */
export function endWithParent(): void {
  process.once('disconnect', () => process.exit(1));
}
