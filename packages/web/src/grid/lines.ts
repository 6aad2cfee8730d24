import type { Column } from './column.ts';

/** What stands on one line of a sheet. */
export type Line<R> =
  /** `number` is the row's own in its list, whatever is filtered and sorted; 0 while it is not known. */
  | { readonly kind: 'row'; readonly row: R; readonly number: number }
  | { readonly kind: 'group'; readonly name: string; readonly count: number; readonly closed: boolean };

export interface Arrangement {
  readonly sort: { readonly column: string; readonly descending: boolean } | null;
  /** Column → texts that are let through. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly groupBy: string | null;
  readonly closed: readonly string[];
}
export const PLAIN: Arrangement = { sort: null, filters: {}, groupBy: null, closed: [] };

let collator: Intl.Collator | null = null;
/** The order of words; made when something is first sorted, since making it takes longer than drawing the first rows. */
function inOrder(a: string, b: string): number {
  collator ??= new Intl.Collator('zh-CN', { numeric: true });
  return collator.compare(a, b);
}

/** Filters, sorts and groups rows; equal ones keep their order, empty cells stand last. */
export function arrange<R>(
  rows: readonly R[],
  columns: readonly Column<R>[],
  arrangement: Arrangement,
  numberOf: (row: R, index: number) => number = (_, index) => index + 1,
): readonly Line<R>[] {
  const { sort, filters, groupBy, closed } = arrangement;
  const named = new Map(columns.map((column) => [column.key, column]));
  const sieves = Object.entries(filters).flatMap(([key, texts]) => {
    const column = named.get(key);
    return column ? [{ column, texts: new Set(texts) }] : [];
  });
  const kept = rows.filter((row) => sieves.every(({ column, texts }) => texts.has(column.text(row))));
  const by = sort ? named.get(sort.column) : undefined;
  const sorted = by ? kept.toSorted((a, b) => compare(by, a, b, sort?.descending ?? false)) : kept;
  const group = groupBy ? named.get(groupBy) : undefined;
  if (!group) return sorted.map((row, index) => ({ kind: 'row', row, number: numberOf(row, index) }));
  const groups = new Map<string, R[]>();
  for (const row of sorted) {
    const name = group.text(row);
    const members = groups.get(name);
    if (members) members.push(row);
    else groups.set(name, [row]);
  }
  let number = 0;
  return [...groups]
    .toSorted(([a], [b]) => Number(a === '') - Number(b === ''))
    .flatMap(([name, members]): Line<R>[] => {
      const shut = closed.includes(name);
      const lines = members.map((row): Line<R> => ({ kind: 'row', row, number: numberOf(row, number++) }));
      return [{ kind: 'group', name, count: members.length, closed: shut }, ...(shut ? [] : lines)];
    });
}

function compare<R>(column: Column<R>, a: R, b: R, descending: boolean): number {
  const [left, right] = [column.text(a), column.text(b)];
  if (left === '' || right === '') return Number(left === '') - Number(right === '');
  const order = column.rank ? column.rank(a) - column.rank(b) : inOrder(left, right);
  return descending ? -order : order;
}

/** Texts of a column with how often each stands there, most frequent first; what a filter offers. */
export function valuesOf<R>(
  rows: readonly R[],
  column: Column<R>,
): readonly { readonly text: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const text = column.text(row);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts]
    .map(([text, count]) => ({ text, count }))
    .toSorted((a, b) => b.count - a.count || inOrder(a.text, b.text));
}
