import type { Quoted, Span } from '@gangmu/plan';
import { foldText } from '../profile/fold-text.ts';

/** A stretch between two stops, with its wording in one width for comparison. */
export interface Segment extends Quoted {
  readonly wording: string;
}

const STOP = /[,，;；。:：!！?？\n]/u;

/** Cuts a stretch of text at its stops; stops themselves and blanks are left out. */
export function segments(text: string, { start, end }: Span): readonly Segment[] {
  const found: Segment[] = [];
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at < end && !STOP.test(text[at] as string)) continue;
    let [left, right] = [from, at];
    while (left < right && /\s/u.test(text[left] as string)) left += 1;
    while (right > left && /\s/u.test(text[right - 1] as string)) right -= 1;
    const quote = text.slice(left, right);
    if (quote !== '') found.push({ start: left, end: right, quote, wording: foldText(quote).replace(/\s/gu, '') });
    from = at + 1;
  }
  return found;
}

/** Runs of segments that differ between two lists, by longest common subsequence of their wordings. */
export function differing(
  before: readonly Segment[],
  after: readonly Segment[],
): readonly { readonly old: readonly Segment[]; readonly new: readonly Segment[] }[] {
  const table = commonLengths(before, after);
  const runs: { old: Segment[]; new: Segment[] }[] = [];
  let open: { old: Segment[]; new: Segment[] } | null = null;
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const [left, right] = [before[i], after[j]];
    if (left && right && left.wording === right.wording) {
      open = null;
      i += 1;
      j += 1;
      continue;
    }
    if (open === null) {
      open = { old: [], new: [] };
      runs.push(open);
    }
    const dropOld: boolean =
      right === undefined || (left !== undefined && length(table, i + 1, j) >= length(table, i, j + 1));
    if (dropOld && left) {
      open.old.push(left);
      i += 1;
    } else if (right) {
      open.new.push(right);
      j += 1;
    }
  }
  return runs;
}

function commonLengths(a: readonly Segment[], b: readonly Segment[]): readonly Uint16Array[] {
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      (table[i] as Uint16Array)[j] =
        a[i]?.wording === b[j]?.wording
          ? length(table, i + 1, j + 1) + 1
          : Math.max(length(table, i + 1, j), length(table, i, j + 1));
  return table;
}

function length(table: readonly Uint16Array[], i: number, j: number): number {
  return table[i]?.[j] ?? 0;
}
