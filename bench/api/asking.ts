import { type Agent, request as send } from 'node:http';

/** The body of a 2xx answer to somebody of the region's command office; anything else rejects. */
export type Ask = (
  method: string,
  regionId: string,
  path: string,
  body?: Uint8Array | string,
  headers?: object,
) => Promise<string>;

/** Asks the server at `address` over the agent's connections. */
export function asking(address: string, cookies: Readonly<Record<string, string>>, agent: Agent): Ask {
  const { hostname, port } = new URL(address);
  return (method, regionId, path, body, headers = {}) =>
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
    });
}
