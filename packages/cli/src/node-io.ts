import { writeSync } from 'node:fs';
import type { Io } from './io.ts';

/** The world of a real process. Nothing is written before a command has all of what it wants to say. */
export function nodeIo(): Io {
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void writeSync(2, text),
    outIsTerminal: process.stdout.isTTY === true,
    errIsTerminal: process.stderr.isTTY === true,
    columns: process.stdout.columns ?? 80,
    readStdin,
    env: process.env,
    today: today(process.env.SOURCE_DATE_EPOCH),
  };
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

/** The local calendar day; SOURCE_DATE_EPOCH makes runs repeatable. */
function today(epoch: string | undefined): string {
  const now = epoch === undefined ? new Date() : new Date(Number(epoch) * 1000);
  const part = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`;
}
