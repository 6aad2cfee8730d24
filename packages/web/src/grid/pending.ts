import type { Column, Refused } from './column.ts';

/** Column → text. */
export type Texts = ReadonlyMap<string, string>;
/** Row → what was typed there and is not yet on the server. */
export type Pending = ReadonlyMap<string, Texts>;

/** Typed texts written over a row as it is now, one after the other; what cannot be written is told by column. */
export function rebased<R>(
  base: R,
  texts: Texts,
  columns: ReadonlyMap<string, Column<R>>,
): { readonly row: R; readonly problems: ReadonlyMap<string, Refused> } {
  const problems = new Map<string, Refused>();
  let row = base;
  for (const [key, text] of texts) {
    const written = columns.get(key)?.write?.(row, text);
    if (!written) continue;
    if ('problem' in written) problems.set(key, written);
    else row = written.row;
  }
  return { row, problems };
}

/** Whether anything typed is not on the server, and whether some of it waits for a person: it does not go there by itself. */
export function unwrittenState(pending: Pending, goes: (id: string) => boolean): 'on-its-way' | 'held' | null {
  if (pending.size === 0) return null;
  return [...pending.keys()].every(goes) ? 'on-its-way' : 'held';
}
