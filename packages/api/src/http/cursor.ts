import { Failure } from './failure.ts';

/** Where a page ended, as one opaque word in the address. */
export function toCursor(end: object | null): string | null {
  return end ? Buffer.from(JSON.stringify(end)).toString('base64url') : null;
}

/** What the column holds by which a list is sorted. */
export type CursorKind = 'text' | 'integer' | 'day' | 'id';
interface Values {
  readonly text: string;
  readonly integer: number;
  readonly day: string;
  readonly id: string;
}

/** Reads a cursor back; whoever makes one up, or brings that of another list, is told so. */
export function fromCursor<K extends CursorKind>(
  cursor: string | undefined,
  kind: K,
): { readonly value: Values[K]; readonly id: string } | null {
  if (!cursor) return null;
  try {
    const { value, id } = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as Record<string, unknown>;
    if (isId(id) && FITS[kind](value)) return { value: value as Values[K], id };
  } catch {
    // Told below, like any other cursor that is not ours.
  }
  throw new Failure('invalid-request', {
    in: 'querystring',
    issues: [{ at: '/after', message: 'not a cursor of this list' }],
  });
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;
const isId = (value: unknown): value is string => typeof value === 'string' && UUID.test(value);

/** The largest of the database's plain integers, in which places and counts are kept. */
const LARGEST = 2_147_483_647;

const FITS: Readonly<Record<CursorKind, (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string' && !value.includes('\u0000') && value.isWellFormed(),
  integer: (value) => Number.isInteger(value) && Math.abs(value as number) <= LARGEST,
  day: (value) => typeof value === 'string' && isDay(value),
  id: isId,
};

/** A day of the calendar; the last one stands for none. */
function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(value) || value < '0001') return false;
  const at = Date.parse(`${value}T00:00:00.000Z`);
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(value);
}
