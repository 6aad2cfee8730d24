import type { Notice } from '@gangmu/delivery';

/** PostgreSQL takes payloads of less than 8,000 bytes. */
const MOST_BYTES = 7999;
/** Ids of 36 letters, with quotes and comma, in one payload. */
const MOST_IDS = 180;

/** A notice as PostgreSQL carries it: many ids in several pieces. What is too long even so stays untold. */
export function payloadsOf(from: string, notice: Notice): readonly string[] {
  return pieces(notice)
    .map((piece) => JSON.stringify({ from, ...piece }))
    .filter((payload) => Buffer.byteLength(payload) <= MOST_BYTES);
}

function pieces(notice: Notice): readonly Notice[] {
  if (notice.kind !== 'changed' || notice.itemIds.length <= MOST_IDS) return [notice];
  const count = Math.ceil(notice.itemIds.length / MOST_IDS);
  return Array.from({ length: count }, (_, n) => ({
    ...notice,
    itemIds: notice.itemIds.slice(n * MOST_IDS, (n + 1) * MOST_IDS),
  }));
}

type Fields = Readonly<Record<string, unknown>>;
type Check = (value: unknown) => boolean;

const text: Check = (value) => typeof value === 'string';
const textOrNull: Check = (value) => value === null || text(value);
const list =
  (each: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(each);
const fields =
  (checks: Readonly<Record<string, Check>>): Check =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(checks).every(([name, check]) => check((value as Fields)[name]));

/** Everything that a hearer reads: whoever may connect to the database may send on its channels. */
const SHAPES: Readonly<Record<Notice['kind'], Check>> = {
  changed: fields({ regionId: text, room: textOrNull, itemIds: list(text), personId: text, at: text }),
  moved: fields({ regionId: text, room: text, personId: text, itemId: textOrNull }),
  present: fields({ regionId: text, room: text, people: list(fields({ personId: text, itemId: textOrNull })) }),
  'roll-call': fields({}),
  gone: fields({}),
};

/** Back from its payload; null for what no process of ours, or one of another version, has sent. */
export function noticeOf(payload: string): { readonly from: string; readonly notice: Notice } | null {
  try {
    const { from, ...notice } = JSON.parse(payload) as { from: unknown; kind: Notice['kind'] };
    const known = typeof from === 'string' && Object.hasOwn(SHAPES, notice.kind) && SHAPES[notice.kind](notice);
    return known ? { from, notice: notice as unknown as Notice } : null;
  } catch {
    return null;
  }
}
