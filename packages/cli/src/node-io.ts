import { writeSync } from 'node:fs';
import { readCounted } from './input/read-counted.ts';
import type { Io } from './io.ts';
import { jsonLine, plainText } from './plain-text.ts';

/** The world of a real process. Nothing is written before a command has all of what it wants to say. */
export function nodeIo(): Io {
  const outIsTerminal = process.stdout.isTTY === true;
  const errIsTerminal = process.stderr.isTTY === true;
  return {
    out: (text) => void process.stdout.write(plainText(text, outIsTerminal)),
    err: (text) => writeAll(2, plainText(text, errIsTerminal)),
    json: (value) => void process.stdout.write(jsonLine(value)),
    outIsTerminal,
    errIsTerminal,
    columns: process.stdout.columns ?? 80,
    readStdin: (limit) => readCounted(process.stdin, '-', limit),
    env: process.env,
    today: today(process.env.SOURCE_DATE_EPOCH),
  };
}

/** Where even standard error cannot be written there is nobody left to tell; the exit code still speaks. */
function writeAll(fd: number, text: string): void {
  const bytes = Buffer.from(text, 'utf8');
  for (let at = 0, tries = 0; at < bytes.length && tries < 1000; ) {
    try {
      at += writeSync(fd, bytes, at);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') return;
      tries++;
    }
  }
}

/** The local calendar day; SOURCE_DATE_EPOCH makes runs repeatable, and is passed over where it is no time. */
function today(epoch: string | undefined): string {
  const asked = new Date(/^\d{1,12}$/u.test(epoch ?? '') ? Number(epoch) * 1000 : Number.NaN);
  const day = Number.isNaN(asked.getTime()) || asked.getFullYear() > 9999 ? new Date() : asked;
  const part = (value: number) => String(value).padStart(2, '0');
  return `${day.getFullYear()}-${part(day.getMonth() + 1)}-${part(day.getDate())}`;
}
