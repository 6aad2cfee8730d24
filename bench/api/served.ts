import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { Agent, request as send } from 'node:http';
import { fileURLToPath } from 'node:url';
import { type Ask, asking } from './asking.ts';

interface ServedState {
  /** Longest block of the event loop since `watch`. */
  readonly loopMs: number;
  /** The same without what other processes took: time on a processor in one turn of the loop. NaN where unknown. */
  readonly ownMs: number;
  readonly rssMb: number;
  /** Most resident memory since `watch`. */
  readonly peakMb: number;
  /** Of all its threads since `watch`; children count for themselves. */
  readonly cpuMs: number;
  /** Handles of threads that are open just now. */
  readonly threads: number;
}

export interface Served {
  readonly ask: Ask;
  /** Bytes of an answer, which are counted and thrown away; `most` ends the connection after so many. */
  take(regionId: string, path: string, body: string, most?: number): Promise<{ readonly rows: number; bytes: number }>;
  state(): Promise<ServedState>;
  watch(): void;
  stop(): Promise<void>;
}

/** Starts serve.ts over a loaded database and waits until it answers. */
export async function startServed(options: {
  url?: string;
  data: string;
  regions: readonly string[];
}): Promise<Served> {
  const child = fork(fileURLToPath(new URL('serve.ts', import.meta.url)), [JSON.stringify(options)], {
    execArgv: ['--expose-gc', '--import', 'tsx'],
  });
  process.once('exit', () => child.kill());
  const said = <T>() =>
    new Promise<T>((resolve, reject) => {
      child.once('message', (value) => resolve(value as T));
      child.once('exit', (code) => reject(new Error(`the API ended with ${code}`)));
    });
  const { address, cookies } = await said<{ address: string; cookies: Readonly<Record<string, string>> }>();
  const { hostname, port } = new URL(address);
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  return {
    ask: asking(address, cookies, agent),
    take: (regionId, path, body, most = Number.POSITIVE_INFINITY) =>
      new Promise((resolve, reject) => {
        const headers = {
          cookie: cookies[regionId],
          'content-type': 'application/json',
          'idempotency-key': randomUUID(),
        };
        const options = { hostname, port, method: 'POST', path: `/api/v1/regions/${regionId}${path}`, headers };
        const request = send(options, (response) => {
          const found = { rows: Number(response.headers['x-export-rows']), bytes: 0 };
          if (response.statusCode !== 200) reject(new Error(`${path}: ${response.statusCode}`));
          response.on('data', (part: Buffer) => {
            found.bytes += part.length;
            if (found.bytes >= most) request.destroy();
          });
          response.on('close', () => resolve(found));
        });
        request.on('error', reject);
        request.end(body);
      }),
    watch: () => void child.send('watch'),
    state: () => {
      const answer = said<ServedState>();
      child.send('state');
      return answer;
    },
    stop: () =>
      new Promise((resolve) => {
        child.removeAllListeners('exit');
        child.once('exit', () => resolve());
        agent.destroy();
        child.send('stop');
      }),
  };
}
