import type { Draft } from '@gangmu/contract';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';

const NOBODY: ReadonlySet<string> = new Set();

/**
 * The row under the hand and those chosen beside it: a click takes one, Shift a range, Ctrl one more. Where keys decide
 * (`byKeys`) a list that holds rows always has one under the hand, so that the first key already means a row.
 */
export function useRowChoice(
  rows: readonly Draft[],
  list: RefObject<HTMLElement | null>,
  show: (start: number, end: number) => void,
  byKeys: boolean,
) {
  const [active, setActive] = useState<string | null>(null);
  const [chosen, setChosen] = useState(NOBODY);
  const anchor = useRef<string | null>(null);
  const now = useRef({ rows, active, chosen });
  now.current = { rows, active, chosen };

  const go = useCallback(
    (next: Draft, how: 'one' | 'range' | 'more') => {
      const { rows, active, chosen } = now.current;
      const at = (id: string | null) => rows.findIndex((row) => row.id === id);
      if (how === 'range') {
        anchor.current ??= active;
        const [from, to] = [at(anchor.current), at(next.id)].sort((a, b) => a - b) as [number, number];
        setChosen(new Set(rows.slice(Math.max(0, from), to + 1).map((row) => row.id)));
      } else if (how === 'more') {
        const more = new Set(chosen.size === 0 && active ? [active] : chosen);
        if (!more.delete(next.id)) more.add(next.id);
        setChosen(more);
      } else {
        anchor.current = null;
        setChosen(NOBODY);
      }
      setActive(next.id);
      show(next.start, next.end);
      list.current?.querySelector(`[data-draft="${next.id}"]`)?.scrollIntoView({ block: 'nearest' });
    },
    [list, show],
  );
  // The list was opened, or the row under the hand has left it: the one that stands in its place is next.
  const place = useRef(0);
  useEffect(() => {
    const at = rows.findIndex((row) => row.id === active);
    if (at >= 0) place.current = at;
    if (at >= 0 || !byKeys) return;
    const next = rows[active === null ? 0 : Math.min(place.current, rows.length - 1)];
    if (next) go(next, 'one');
  }, [rows, active, byKeys, go]);
  const pick = useCallback(
    (id: string, how: 'one' | 'range' | 'more') => {
      const row = now.current.rows.find((one) => one.id === id);
      if (row) go(row, how);
      list.current?.focus({ preventScroll: true });
    },
    [go, list],
  );
  const move = useCallback(
    (by: number, extend: boolean) => {
      const { rows, active } = now.current;
      const at = rows.findIndex((row) => row.id === active);
      const next = rows[Math.max(0, Math.min(rows.length - 1, at < 0 ? 0 : at + by))];
      if (next) go(next, extend ? 'range' : 'one');
    },
    [go],
  );
  const toEnd = useCallback(
    (end: 'first' | 'last') => {
      const next = now.current.rows.at(end === 'first' ? 0 : -1);
      if (next) go(next, 'one');
    },
    [go],
  );
  const clear = useCallback(() => {
    anchor.current = null;
    setChosen(NOBODY);
  }, []);
  return { active, chosen, pick, move, toEnd, clear, setActive };
}
