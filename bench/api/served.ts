import { fork } from 'node:child_process';
import { Agent, request as send } from 'node:http';
import { fileURLToPath } from 'node:url';

export interface Served {
  /** The body of a 2xx answer; anything else rejects. */
  ask(method: string, regionId: string, path: string, body?: Uint8Array | string, headers?: object): Promise<string>;
  /** Longest block of the event loop since `watch`, and resident memory. */
  state(): Promise<{ readonly loopMs: number; readonly rssMb: number }>;
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
    execArgv: ['--import', 'tsx'],
  });
  process.once('exit', () => child.kill());
  const said = <T>() =>
    new Promise<T>((resolve, reject) => {
      child.once('message', (value) => resolve(value as T));
      child.once('exit', (code) => reject(new Error(`the API ended with ${code}`)));
    });
  const { address, cookies } = await said<{ address: string; cookies: Record<string, string> }>();
  const { hostname, port } = new URL(address);
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  return {
    ask: (method, regionId, path, body, headers = {}) =>
      new Promise((resolve, reject) => {
        const options = {
          agent,
          hostname,
          port,
          method,
          path: `/api/v1/regions/${regionId}${path}`,
          headers: { cookie: cookies[regionId], ...headers },
        }; // prettier-ignore
        const request = send(options, (response) => {
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.on('error', reject);
          response.on('end', () => {
            const text = Buffer.concat(parts).toString();
            if ((response.statusCode ?? 500) < 300) resolve(text);
            else reject(new Error(`${method} ${path}: ${response.statusCode} ${text.slice(0, 300)}`));
          });
        });
        request.on('error', reject);
        request.end(body);
      }),
    watch: () => void child.send('watch'),
    state: () => {
      const answer = said<{ loopMs: number; rssMb: number }>();
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
