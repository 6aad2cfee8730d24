import { z } from 'zod';
import { ERROR_CODES, WRONG_DAY } from '../error-codes.ts';

export const id = z.uuid().meta({ description: 'UUIDv7' });
/** Calendar day, `2026-03-31`: none that the record, or China's day of an instant, cannot hold. */
export const day = z.iso
  .date({ error: WRONG_DAY.en, abort: true })
  .refine((written) => written >= '1900-01-01', { error: WRONG_DAY.en })
  .meta({ description: '1900-01-01 … 9999-12-31' });
/** Instant, UTC ISO 8601. */
export const instant = z.iso.datetime();
/** The version of the row that the writer has seen. */
export const version = z.int().min(1).max(2_147_483_647);
/** Decimal as a string. */
export const decimal = z.string().regex(/^-?\d{1,15}(?:\.\d{1,6})?$/u);
export const words = (most = 200) => z.string().trim().min(1).max(most);
/**
 * A title or a name: one line. Line breaks and other control characters, which come with pasted text, go on the way in;
 * between words of an alphabet a space stays.
 */
export const oneLine = (most = 200) => z.string().overwrite(joined).trim().min(1).max(most);

/** Piece by piece, so that it takes as long as the text is, whatever is in it. */
function joined(given: string): string {
  const pieces = given
    .split(/[\p{Cc}\u2028\u2029]+/u)
    .map((piece) => piece.trim())
    .filter(Boolean);
  return pieces
    .map((piece, at) => {
      const apart = /^[\p{Script=Latin}\d]/u.test(piece) && /[\p{Script=Latin}\d]/u.test(pieces[at - 1]?.at(-1) ?? '');
      return apart ? ` ${piece}` : piece;
    })
    .join('');
}

export const text = (most = 20_000) => z.string().max(most);
/** `true`/`false` in an address; absent is false. */
export const flag = z.stringbool().default(false);

/** What every row of the record carries. */
export const row = { id, version, fromAt: instant };

/** Keyset paging: `after` is the `next` of the page before. */
export const paging = {
  after: z.string().max(4000).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
};

export const pageOf = <T extends z.ZodType>(one: T) => z.object({ rows: z.array(one), next: z.string().nullable() });

export const region = z.object({ regionId: id });
export const added = z.object({ id });
export const changed = z.object({ id, version });
export const changedRows = z.object({ rows: z.array(changed) });
export const done = z.object({ done: z.literal(true) });

/** The body of every answer that is not a success. */
export const errorBody = z
  .object({
    code: z.enum(ERROR_CODES),
    message: z.string(),
    /** Where and what; for `stale-version` also `current`, the rows as they are now. */
    detail: z.record(z.string(), z.unknown()),
    /** To find the request in the log. */
    requestId: z.string(),
  })
  .meta({ id: 'Error' });
export type ErrorBody = z.output<typeof errorBody>;
