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

const KINDS = new Set<unknown>(['changed', 'moved', 'present', 'roll-call', 'gone'] satisfies Notice['kind'][]);

/** Back from its payload; null for what no process of ours, or one of another version, has sent. */
export function noticeOf(payload: string): { readonly from: string; readonly notice: Notice } | null {
  try {
    const { from, ...notice } = JSON.parse(payload) as { from: unknown; kind: unknown };
    return typeof from === 'string' && KINDS.has(notice.kind) ? { from, notice: notice as Notice } : null;
  } catch {
    return null;
  }
}
