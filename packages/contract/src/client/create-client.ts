import type { z } from 'zod';
import type { AnswerOf, Route } from '../route.ts';
import { API_BASE, ROUTES, type RouteName, type RouteNamed, type Routes } from '../route-table.ts';
import type { ErrorBody } from '../schemas/common.ts';
import { ApiError } from './api-error.ts';

type Empty = Record<never, never>;
type Part<R, K extends string> = R extends { readonly [P in K]: infer S extends z.ZodType }
  ? { readonly [P in K]: z.input<S> }
  : Empty;
type QueryPart<R> = R extends { readonly query: infer S extends z.ZodType }
  ? Empty extends z.input<S>
    ? { readonly query?: z.input<S> }
    : { readonly query: z.input<S> }
  : Empty;
type FormPart<R> = R extends { readonly form: infer S extends z.ZodType }
  ? { readonly file: Blob; readonly fileName: string; readonly form?: z.input<S> }
  : Empty;

/**
 * What a call takes: path parameters, query, body or file, each as the route's schema says. Route by route: parts of all
 * routes joined with parts of all others are more than the compiler counts.
 */
export type Args<R> = R extends unknown ? Part<R, 'params'> & QueryPart<R> & Part<R, 'body'> & FormPart<R> : never;
export interface CallOptions {
  readonly signal?: AbortSignal;
  /** For a retry of the same action; a new one is made otherwise. */
  readonly idempotencyKey?: string;
}
type Call<R> =
  Empty extends Args<R>
    ? (args?: Args<R>, options?: CallOptions) => Promise<R extends Route ? Answer<R> : never>
    : (args: Args<R>, options?: CallOptions) => Promise<R extends Route ? Answer<R> : never>;
/** A download resolves to its bytes; a stream is opened with `urlOf` and EventSource. */
type Answer<R extends Route> = R['answer'] extends string ? Blob : AnswerOf<R>;

export type Client = { readonly [N in keyof Routes]: { readonly [A in keyof Routes[N]]: Call<Routes[N][A]> } } & {
  /** The address of a route, for links, downloads and EventSource. */
  urlOf<K extends RouteName>(name: K, args: Part<RouteNamed<K>, 'params'> & QueryPart<RouteNamed<K>>): string;
};

export interface ClientOptions {
  /** Origin of the server, empty in its own page. */
  readonly baseUrl?: string;
  readonly fetch?: typeof fetch;
  readonly language?: () => 'zh' | 'en';
  /** API token of a program; a browser's session needs none. */
  readonly token?: string | (() => string);
  /** Headers for every call, such as a cookie in a program. */
  readonly headers?: () => Readonly<Record<string, string>>;
}

interface Loose {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly file?: Blob;
  readonly fileName?: string;
  readonly form?: Readonly<Record<string, unknown>>;
}

/** `createClient({}).units.list({ params: { regionId }, query: { limit: 50 } })`; a failure is thrown as `ApiError`. */
export function createClient(options: ClientOptions = {}): Client {
  const { baseUrl = '', language = () => 'zh', token } = options;
  const groups = Object.entries(ROUTES).map(([noun, group]) => [
    noun,
    Object.fromEntries(
      Object.entries(group as Record<string, Route>).map(([action, route]) => [
        action,
        (args: Loose = {}, call: CallOptions = {}) => send(route, args, call),
      ]),
    ),
  ]);

  async function send(route: Route, args: Loose, call: CallOptions): Promise<unknown> {
    const headers: Record<string, string> = {
      'accept-language': language() === 'en' ? 'en' : 'zh-CN',
      ...(token === undefined ? {} : { authorization: `Bearer ${typeof token === 'function' ? token() : token}` }),
      ...options.headers?.(),
    };
    if (route.method === 'POST') headers['idempotency-key'] = call.idempotencyKey ?? crypto.randomUUID();
    let body: FormData | string | undefined;
    if (route.form) body = formData(args);
    else if (args.body !== undefined) {
      headers['content-type'] = 'application/json';
      body = JSON.stringify(args.body);
    }
    const answer = await (options.fetch ?? fetch)(addressOf(baseUrl, route, args), {
      method: route.method,
      headers,
      credentials: 'same-origin',
      ...(body === undefined ? {} : { body }),
      ...(call.signal ? { signal: call.signal } : {}),
    }).catch((error: unknown) => {
      if (call.signal?.aborted) throw error;
      throw new ApiError(0, {});
    });
    if (!answer.ok) throw new ApiError(answer.status, (await answer.json().catch(() => ({}))) as Partial<ErrorBody>);
    return typeof route.answer === 'string' ? answer.blob() : answer.json();
  }

  return {
    ...Object.fromEntries(groups),
    urlOf: (name: RouteName, args: Loose) => {
      const [noun, action] = name.split('.') as [keyof Routes, string];
      return addressOf(baseUrl, (ROUTES[noun] as unknown as Record<string, Route>)[action] as Route, args);
    },
  } as unknown as Client;
}

function addressOf(baseUrl: string, route: Route, { params = {}, query = {} }: Loose): string {
  const path = route.path.replace(/:(\w+)/gu, (_, name: string) => encodeURIComponent(String(params[name])));
  const asked = Object.entries(query).filter(([, value]) => value !== undefined && value !== null);
  const search = new URLSearchParams(asked.map(([name, value]): [string, string] => [name, String(value)])).toString();
  return `${baseUrl}${API_BASE}${path}${search === '' ? '' : `?${search}`}`;
}

/** Fields first: the server reads the stream in order. */
function formData({ form = {}, file, fileName }: Loose): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(form)) if (value !== undefined) data.append(name, String(value));
  if (file) data.append('file', file, fileName);
  return data;
}
