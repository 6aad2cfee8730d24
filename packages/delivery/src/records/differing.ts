import type { Patch, Row } from './row.ts';

/** What of a patch the row does not say already; the order of keys inside a value does not make it another. */
export function differing<R extends Row>(patch: Patch<R>, row: R): Patch<R> {
  const said = row as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries(patch).filter(([name, value]) => sorted(value) !== sorted(said[name])),
  ) as Patch<R>;
}

const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
