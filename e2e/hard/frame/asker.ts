/** One answer, its text read. */
export interface Asked {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
  /** Of the cookies that it set, as the next request sends them. */
  readonly cookie: string;
  readonly ms: number;
  json<T = Record<string, unknown>>(): T;
}

export interface AskOptions {
  readonly cookie?: string;
  /** As a listed proxy would tell it. */
  readonly from?: string;
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Requests as a program makes them that is no friend of ours: no typed client, any address, any cookie. */
export function asker(address: string) {
  return async (method: string, path: string, body?: unknown, options: AskOptions = {}): Promise<Asked> => {
    const { cookie, from, key = crypto.randomUUID(), headers = {} } = options;
    const form = body instanceof FormData;
    const start = performance.now();
    const answer = await fetch(`${address}/api/v1${path}`, {
      method,
      redirect: 'manual',
      headers: {
        origin: address,
        ...(method === 'POST' ? { 'idempotency-key': key } : {}),
        ...(body === undefined || form ? {} : { 'content-type': 'application/json' }),
        ...(cookie ? { cookie } : {}),
        ...(from ? { 'x-forwarded-for': from } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { body: form ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    return {
      status: answer.status,
      text,
      headers: answer.headers,
      cookie: answer.headers
        .getSetCookie()
        .filter((one) => !/max-age=0/iu.test(one))
        .map((one) => one.split(';')[0])
        .join('; '),
      ms: performance.now() - start,
      json: () => JSON.parse(text),
    };
  };
}
export type Ask = ReturnType<typeof asker>;
