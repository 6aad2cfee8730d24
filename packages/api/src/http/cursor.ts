import { Failure } from './failure.ts';

/** Where a page ended, as one opaque word in the address. */
export function toCursor(end: object | null): string | null {
  return end ? Buffer.from(JSON.stringify(end)).toString('base64url') : null;
}

/** Reads a cursor back; whoever makes one up is told so. */
export function fromCursor<T extends { readonly value: string | number | null; readonly id: string }>(
  cursor: string | undefined,
): T | null {
  if (!cursor) return null;
  try {
    const end = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as T;
    const plain = typeof end.value === 'string' || typeof end.value === 'number';
    if (plain && typeof end.id === 'string' && UUID.test(end.id)) return end;
  } catch {
    // Told below, like any other cursor that is not ours.
  }
  throw new Failure('invalid-request', {
    in: 'querystring',
    issues: [{ at: '/after', message: 'not a cursor of this list' }],
  });
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;
