import { type LookupAddress, type LookupOptions, lookup } from 'node:dns';
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { BlockList, isIP, isIPv6, type LookupFunction } from 'node:net';

const MOST_BYTES = 1024 * 1024;
const MOST_MS = 10_000;

/** Nowhere that a server is asked for, listed or not: this host, link-local (clouds keep their keys there), multicast. */
const NEVER = ranges(['0.0.0.0/8', '169.254.0.0/16', '224.0.0.0/4', '240.0.0.0/4', '::/128', 'fe80::/10', 'ff00::/8']);
/** Only for origins that the operator has listed. */
const INSIDE = ranges([
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '::1/128',
  'fc00::/7',
  '2002::/16',
]);

/** A refusal of ours, before anything was sent. */
class OutsideError extends Error {}

/**
 * `fetch` for addresses that a configuration or another server names (RELIABILITY B35): https on its own port only, or an
 * origin of the list (`https://sso.intranet:8443`, `http://10.1.2.3`), which alone may lie inside. The address that a
 * name resolves to is vetted where the connection is made, so that a name cannot change in between; redirects are handed
 * back, not followed; at most 1 MB in 10 seconds.
 */
export function guardedFetch(origins: readonly string[]): (url: string, options?: RequestInit) => Promise<Response> {
  return async (address, options = {}) => {
    const url = new URL(address);
    const listed = origins.includes(url.origin);
    if (!listed && (url.protocol !== 'https:' || url.port !== '')) throw new OutsideError(`not listed: ${url.origin}`);
    if (url.username || url.password) throw new OutsideError('no passwords in addresses');
    const host = url.hostname.replace(/^\[|\]$/gu, '');
    if (isIP(host)) vet(host, listed);
    return send(url, options, vetted(listed));
  };
}

/** Throws for an address that may not be connected to. */
export function vet(address: string, listed: boolean): void {
  const plain = plainAddress(address);
  const family = isIPv6(plain) ? 'ipv6' : 'ipv4';
  if (NEVER.check(plain, family) || (!listed && INSIDE.check(plain, family)))
    throw new OutsideError(`not to be connected to: ${plain}`);
}

/** Resolves a name, vets every address it has, and hands the vetted ones to the socket. */
const vetted =
  (listed: boolean): LookupFunction =>
  (host, options: LookupOptions, done) => {
    lookup(host, { ...options, all: true }, (error, found: LookupAddress[]) => {
      if (error) return done(error, '', 0);
      try {
        for (const { address } of found) vet(address, listed);
      } catch (refused) {
        return done(refused as Error, '', 0);
      }
      const [first] = found;
      if (!first) return done(new OutsideError('no address'), '', 0);
      if (options.all) return (done as unknown as (e: null, all: LookupAddress[]) => void)(null, found);
      done(null, first.address, first.family);
    });
  };

/** IPv4 that hides in IPv6 (mapped, compatible, NAT64) as IPv4; anything else as it is. */
function plainAddress(address: string): string {
  const [bare = ''] = address.split('%');
  if (!isIPv6(bare)) return bare;
  const dotted = /^(.*:)(\d+)\.(\d+)\.(\d+)\.(\d+)$/u.exec(bare);
  const hex = (a = '', b = '') => ((Number(a) << 8) | Number(b)).toString(16);
  const groups = dotted ? `${dotted[1]}${hex(dotted[2], dotted[3])}:${hex(dotted[4], dotted[5])}` : bare;
  const [head = '', tail = ''] = groups.split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail.split(':').filter(Boolean);
  const gap = groups.includes('::') ? Array<string>(8 - left.length - right.length).fill('0') : [];
  const all = [...left, ...gap, ...right].map((group) => Number.parseInt(group, 16));
  const prefix = all.slice(0, 6).join();
  const [hi = 0, lo = 0] = all.slice(6);
  const inside = ['0,0,0,0,0,65535', '0,0,0,0,0,0', '100,65435,0,0,0,0'].includes(prefix) && hi !== 0;
  return inside ? [hi >> 8, hi & 255, lo >> 8, lo & 255].join('.') : bare;
}

function ranges(all: readonly string[]): BlockList {
  const list = new BlockList();
  for (const one of all) {
    const [net = '', bits] = one.split('/');
    list.addSubnet(net, Number(bits), isIPv6(net) ? 'ipv6' : 'ipv4');
  }
  return list;
}

function send(url: URL, options: RequestInit, lookupVetted: LookupFunction): Promise<Response> {
  const headers = Object.fromEntries(new Headers(options.headers));
  const body = options.body === undefined || options.body === null ? null : String(options.body);
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const call = request(
      url,
      {
        method: options.method ?? 'GET',
        headers,
        lookup: lookupVetted,
        signal: AbortSignal.timeout(MOST_MS),
        agent: false,
      },
      (answer) => void whole(answer).then(resolve, reject),
    );
    call.on('error', reject);
    call.end(body ?? undefined);
  });
}

async function whole(answer: IncomingMessage): Promise<Response> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of answer as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > MOST_BYTES) throw new OutsideError('the answer is too large');
    parts.push(part);
  }
  const headers = new Headers();
  for (const [name, value] of Object.entries(answer.headers))
    for (const one of [value ?? []].flat()) headers.append(name, one);
  const status = answer.statusCode ?? 502;
  const empty = status === 204 || status === 205 || status === 304;
  return new Response(empty ? null : Buffer.concat(parts), { status, headers });
}
