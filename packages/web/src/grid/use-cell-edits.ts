import { ApiError } from '@gangmu/contract';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { CellEdit } from './block-edits.ts';
import type { Column } from './column.ts';
import { type Pending, rebased, type Texts, unwrittenState } from './pending.ts';
import type { CellState } from './sheet-row.tsx';

interface Versioned {
  readonly id: string;
  readonly version: number;
}
export interface Saving<R> {
  readonly base: R;
  readonly row: R;
}
export interface Conflict<R> {
  readonly id: string;
  readonly mine: readonly { readonly column: string; readonly text: string }[];
  readonly seen: R;
  readonly current: R;
}
export interface Step {
  readonly id: string;
  readonly column: string;
  readonly before: string;
  readonly after: string;
}

interface Options<R extends Versioned> {
  readonly rows: readonly R[];
  readonly columns: readonly Column<R>[];
  /** Writes; calls `onSaved` for every row as it becomes. */
  readonly save: (batch: readonly Saving<R>[]) => Promise<void>;
  /** Puts rows as the server has them into the list. */
  readonly replace: (rows: readonly R[]) => void;
  readonly say: (error: unknown) => string;
  readonly unsaved: string;
}

const PAUSE = 250;

/**
 * What was typed and is not yet on the server, over the rows as the server has them. Saving is silent; a text that
 * cannot be taken stays in its cell with the reason; a row that somebody else changed meanwhile waits for a decision
 * if it was the same cell, and takes both changes if it was not.
 */
export function useCellEdits<R extends Versioned>({ rows, columns, save, replace, say, unsaved }: Options<R>) {
  const [pending, setPending] = useState<Pending>(new Map());
  const [failed, setFailed] = useState<ReadonlyMap<string, string>>(new Map());
  const [conflicts, setConflicts] = useState<readonly Conflict<R>[]>([]);
  const [busy, setBusy] = useState(false);
  /** Texts on their way: the row does not have them yet, and will. */
  const flying = useRef<Pending>(new Map());
  const latest = useRef(pending);
  latest.current = pending;
  const past = useRef<Step[][]>([]);
  const future = useRef<Step[][]>([]);
  const named = useMemo(() => new Map(columns.map((column) => [column.key, column])), [columns]);

  const results = useMemo(
    () =>
      new Map(
        rows.flatMap((row) => {
          const texts = pending.get(row.id);
          return texts ? [[row.id, { base: row, ...rebased(row, texts, named) }] as const] : [];
        }),
      ),
    [rows, pending, named],
  );
  const shown = useMemo(
    () => (results.size === 0 ? rows : rows.map((row) => results.get(row.id)?.row ?? row)),
    [rows, results],
  );
  const conflicted = useMemo(() => new Set(conflicts.map((one) => one.id)), [conflicts]);

  const states = useMemo(() => {
    const found = new Map<string, ReadonlyMap<string, CellState>>();
    for (const [id, { problems }] of results) {
      const cells = new Map<string, CellState>();
      for (const [column, text] of pending.get(id) ?? []) {
        const problem = problems.get(column);
        if (problem) cells.set(column, { kind: 'failed', says: problem.problem, text, offers: problem.offers ?? [] });
        else if (conflicted.has(id)) cells.set(column, { kind: 'conflict', says: unsaved });
        else if (failed.has(id)) cells.set(column, { kind: 'failed', says: failed.get(id) ?? '' });
        else cells.set(column, { kind: 'unsaved', says: unsaved });
      }
      found.set(id, cells);
    }
    return found;
  }, [results, pending, failed, conflicted, unsaved]);

  /** Lets go of texts that reached the server, but not of what was typed since. */
  const settle = useCallback((sent: Pending) => {
    setPending((now) => {
      const next = new Map(now);
      for (const [id, texts] of sent) {
        const left = new Map([...(now.get(id) ?? [])].filter(([column, text]) => texts.get(column) !== text));
        if (left.size === 0) next.delete(id);
        else next.set(id, left);
      }
      return next;
    });
  }, []);

  /** Rows that could not be written and whose texts were undone meanwhile are as they were: nothing is left of them. */
  const leaveUndone = useCallback(
    <S extends Saving<R>>(batch: readonly S[]): readonly S[] => {
      const undone = new Set(
        batch.flatMap(({ base }) =>
          [...(latest.current.get(base.id) ?? [])].every(([column, text]) => named.get(column)?.text(base) === text)
            ? [base.id]
            : [],
        ),
      );
      if (undone.size > 0) setPending((now) => new Map([...now].filter(([id]) => !undone.has(id))));
      return batch.filter(({ base }) => !undone.has(base.id));
    },
    [named],
  );

  const send = useCallback(
    async (asked: readonly (Saving<R> & { readonly texts: Texts })[]): Promise<void> => {
      let batch = asked;
      try {
        await save(batch);
        settle(new Map(batch.map(({ base, texts }) => [base.id, texts])));
      } catch (error) {
        batch = leaveUndone(batch);
        if (error instanceof ApiError && error.code === 'stale-version') {
          const current = ((error.detail.current ?? []) as R[]).filter((row) =>
            asked.some(({ base }) => base.id === row.id),
          );
          if (current.length > 0) {
            const clashes = current.flatMap((row) => {
              const one = batch.find(({ base }) => base.id === row.id);
              const touched = [...(one?.texts ?? [])].filter(
                ([column]) => one && named.get(column)?.text(one.base) !== named.get(column)?.text(row),
              );
              return one && touched.length > 0
                ? [
                    {
                      id: row.id,
                      seen: one.base,
                      current: row,
                      mine: [...one.texts].map(([column, text]) => ({ column, text })),
                    },
                  ]
                : [];
            });
            setConflicts((now) => [...now.filter((one) => !clashes.some((clash) => clash.id === one.id)), ...clashes]);
            replace(current);
            return;
          }
        }
        const mendable = error instanceof ApiError && error.status >= 400 && error.status < 500;
        if (mendable && batch.length > 1) {
          const half = Math.ceil(batch.length / 2);
          await send(batch.slice(0, half));
          await send(batch.slice(half));
          return;
        }
        setFailed((now) => new Map([...now, ...batch.map(({ base }) => [base.id, say(error)] as const)]));
      }
    },
    [save, settle, leaveUndone, replace, named, say],
  );

  useEffect(() => {
    if (busy) return;
    const ready = [...results].flatMap(([id, { base, row, problems }]) => {
      if (failed.has(id) || conflicted.has(id) || row === base) return [];
      const texts = new Map([...(pending.get(id) ?? [])].filter(([column]) => !problems.has(column)));
      return texts.size === 0 ? [] : [{ base, row, texts }];
    });
    if (ready.length === 0) return;
    const timer = setTimeout(async () => {
      setBusy(true);
      flying.current = new Map(ready.map(({ base, texts }) => [base.id, texts]));
      await send(ready);
      flying.current = new Map();
      setBusy(false);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [results, pending, failed, conflicted, busy, send]);

  const put = useCallback(
    (steps: readonly Step[]) => {
      const bases = new Map(rows.map((row) => [row.id, row]));
      setPending((now) => {
        const next = new Map(now);
        for (const { id, column, after } of steps) {
          const texts = new Map(next.get(id) ?? []);
          const base = bases.get(id);
          // What is on its way cannot be called back: the text before it is written after it.
          const flies = flying.current.get(id)?.has(column) ?? false;
          if (base && !flies && named.get(column)?.text(base) === after) texts.delete(column);
          else texts.set(column, after);
          if (texts.size === 0) next.delete(id);
          else next.set(id, texts);
        }
        return next;
      });
      setFailed((now) => new Map([...now].filter(([id]) => !steps.some((step) => step.id === id))));
    },
    [rows, named],
  );
  /** Returns what changed with it without having been written: an office goes with its unit. */
  const edit = useCallback(
    (edits: readonly CellEdit<R>[]): readonly Step[] => {
      const steps = edits.flatMap(({ row, column, text }) => {
        const before = named.get(column)?.text(row) ?? '';
        const seen = states.get(row.id)?.get(column)?.text ?? before;
        // Undone, a cell is as it was before what was refused: else its followers were written back beside a wrong text.
        return seen === text ? [] : [{ id: row.id, column, before, after: text }];
      });
      if (steps.length === 0) return [];
      const also = followers(steps, new Map(edits.map(({ row }) => [row.id, row])), named);
      const all = [...steps, ...also];
      past.current.push(all);
      future.current = [];
      put(all);
      return also;
    },
    [named, put, states],
  );
  const undo = useCallback((): number => {
    const steps = past.current.pop();
    if (!steps) return 0;
    future.current.push(steps);
    put(steps.map(({ before, after, ...step }) => ({ ...step, before: after, after: before })));
    return steps.length;
  }, [put]);
  const redo = useCallback((): number => {
    const steps = future.current.pop();
    if (!steps) return 0;
    past.current.push(steps);
    put(steps);
    return steps.length;
  }, [put]);

  /** The person has seen both: the columns named here keep what was typed, the others take what is there. */
  const resolve = useCallback((id: string, keep: ReadonlySet<string>) => {
    setPending((now) => {
      const kept = new Map([...(now.get(id) ?? [])].filter(([column]) => keep.has(column)));
      const next = new Map(now);
      if (kept.size === 0) next.delete(id);
      else next.set(id, kept);
      return next;
    });
    setConflicts((now) => now.filter((one) => one.id !== id));
  }, []);
  const retry = useCallback(() => setFailed(new Map()), []);
  const unwritten = unwrittenState(pending, (id) => {
    const result = results.get(id);
    return result !== undefined && result.problems.size === 0 && !failed.has(id) && !conflicted.has(id);
  });

  return {
    rows: shown,
    states,
    edit,
    undo,
    redo,
    conflicts,
    resolve,
    retry,
    failures: failed.size,
    saving: busy,
    unwritten,
  };
}

/** Cells that change with those that are written, as an office goes with its unit: undoing brings them back, too. */
function followers<R extends Versioned>(
  steps: readonly Step[],
  rows: ReadonlyMap<string, R>,
  named: ReadonlyMap<string, Column<R>>,
): readonly Step[] {
  const texts = new Map<string, Map<string, string>>();
  for (const { id, column, after } of steps) {
    const of = texts.get(id) ?? new Map<string, string>();
    texts.set(id, of.set(column, after));
  }
  return [...texts].flatMap(([id, written]) => {
    const before = rows.get(id);
    if (!before) return [];
    const { row } = rebased(before, written, named);
    return [...named.values()].flatMap((column): Step[] => {
      if (!column.write || written.has(column.key)) return [];
      const [old, now] = [column.text(before), column.text(row)];
      return old === now ? [] : [{ id, column: column.key, before: old, after: now }];
    });
  });
}
