import { connect, type NetConnectOpts } from 'node:net';
import { Readable } from 'node:stream';
import type { ScanVerdict } from '@gangmu/api';

/** clamd takes larger pieces, but the socket does not at once. */
const PIECE = 64 * 1024;
/** How long it may keep silent, milliseconds: its own limit of time for one file is two minutes. */
const PATIENCE_MS = 150_000;

/** How a line breaks on which the other side has hung up. */
const HUNG_UP = new Set(['EPIPE', 'ECONNRESET']);

/** What every scanner finds and harms nobody (EICAR's anti-malware test file); in pieces, so that none finds it here. */
export const TEST_VIRUS = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}', '$EICAR-STANDARD-ANTIVIRUS-', 'TEST-FILE!$H+H*'].join('');

export interface VirusScanner {
  /** Rejects where the scanner does not answer: nobody knows then what is in the file. */
  scan(bytes: Uint8Array): Promise<ScanVerdict>;
  /** Its version, the number and the day of its signatures, as it tells them. */
  version(): Promise<string>;
}

/** ClamAV's daemon, by its protocol (clamd(8), INSTREAM); its setting AlertExceedsMax must be on. */
export function clamd(address: NetConnectOpts): VirusScanner {
  const version = () => ask(address, ['zVERSION\0']);
  return {
    scan: async (bytes) => {
      try {
        return verdictOf(await ask(address, stream(bytes)));
      } catch (error) {
        if (!HUNG_UP.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
        // In the middle of what is too large it hangs up, and its word of that may be lost. It lives, or this rejects.
        await version();
        return { verdict: 'unscanned' };
      }
    },
    version,
  };
}

function verdictOf(answer: string): ScanVerdict {
  if (answer === 'stream: OK') return { verdict: 'clean' };
  const [, name] = /^stream: (.*) FOUND$/u.exec(answer) ?? [];
  if (name?.startsWith('Heuristics.Limits.Exceeded') || /size limit exceeded/u.test(answer))
    return { verdict: 'unscanned' };
  if (name) return { verdict: 'infected', name };
  throw new Error(`clamd: ${answer}`);
}

/** Each piece after its length in four bytes, the end as a piece of none. */
function* stream(bytes: Uint8Array): Generator<string | Uint8Array> {
  yield 'zINSTREAM\0';
  for (let at = 0; at < bytes.length; at += PIECE) {
    const piece = bytes.subarray(at, at + PIECE);
    const head = Buffer.alloc(4);
    head.writeUInt32BE(piece.length);
    yield head;
    yield piece;
  }
  yield Buffer.alloc(4);
}

/** Sends what is asked no faster than it is taken; gives the answer. */
function ask(address: NetConnectOpts, parts: Iterable<string | Uint8Array>): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ ...address, timeout: PATIENCE_MS });
    let answer = '';
    const settle = () => {
      const said = answer.replace(/\0.*$/su, '').trim();
      if (said) resolve(said);
      else reject(new Error('clamd closed the connection without an answer'));
      socket.destroy();
    };
    socket.setEncoding('utf8');
    socket.on('data', (text) => {
      answer += text;
      if (answer.includes('\0')) settle();
    });
    socket.once('end', settle);
    socket.once('timeout', () => socket.destroy(new Error('clamd does not answer')));
    // What it has said counts, not how the line broke.
    socket.once('error', (error) => (answer ? settle() : reject(error)));
    socket.once('connect', () => Readable.from(parts).pipe(socket, { end: false }));
  });
}
