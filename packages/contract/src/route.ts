import type { z } from 'zod';

export type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

/** One route: the only place where its address and its shapes are written down. */
export interface Route {
  readonly method: Method;
  /** Below `/api/v1`, parameters as `:name`. */
  readonly path: string;
  /** Chinese and English, for the reference page. */
  readonly summary: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodObject;
  /** Files come as multipart/form-data: one `file` and the fields of `form`. */
  readonly form?: z.ZodObject;
  /** JSON, or the media type of a download or a stream. */
  readonly answer:
    | z.ZodType
    | 'text/csv'
    | 'application/json'
    | 'application/x-ndjson'
    | 'application/octet-stream'
    | 'text/event-stream';
  /** Of success; 200 unless told. */
  readonly status?: 200 | 201;
}

/** Keeps the literal types of a group of routes. */
export const routes = <const T extends Readonly<Record<string, Route>>>(group: T): T => group;

export type ParamsOf<R extends Route> = R extends { readonly params: infer P extends z.ZodObject }
  ? z.output<P>
  : Record<never, never>;
export type QueryOf<R extends Route> = R extends { readonly query: infer Q extends z.ZodObject }
  ? z.output<Q>
  : Record<never, never>;
export type BodyOf<R extends Route> = R extends { readonly body: infer B extends z.ZodObject }
  ? z.output<B>
  : undefined;
export type FormOf<R extends Route> = R extends { readonly form: infer F extends z.ZodObject }
  ? z.output<F>
  : undefined;
export type AnswerOf<R extends Route> = R extends { readonly answer: infer A extends z.ZodType } ? z.output<A> : never;
