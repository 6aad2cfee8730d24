import { useLayoutEffect, useRef } from 'react';
import type { Line } from './lines.ts';

interface Options<R> {
  readonly lines: readonly Line<R>[];
  readonly rowKey: (row: R) => string;
  /** The row that is open beside the sheet. */
  readonly openKey: string | null;
  /** The row that is selected. */
  readonly row: R | null;
  readonly go: (line: number) => void;
}

/**
 * A row opened from elsewhere, by a link or the drawer's arrows, is gone to as soon as it is there: it may come with a
 * later page. `awaited` is true until then, and what happens to be selected meanwhile is nobody's choice; who goes
 * elsewhere is not drawn back (`leave`).
 */
export function useSoughtRow<R>({ lines, rowKey, openKey, row, go }: Options<R>) {
  const opened = useRef<string | null>(null);
  const sought = useRef<string | null>(null);
  const here = (key: string) => row !== null && rowKey(row) === key;
  if (opened.current !== openKey) {
    opened.current = openKey;
    sought.current = openKey;
  }
  useLayoutEffect(() => {
    const key = sought.current;
    if (key === null || here(key)) return;
    const at = lines.findIndex((one) => one.kind === 'row' && rowKey(one.row) === key);
    if (at >= 0) go(at);
  });
  return {
    awaited: (): boolean => {
      if (sought.current !== null && here(sought.current)) sought.current = null;
      return sought.current !== null;
    },
    leave: () => {
      sought.current = null;
    },
  };
}
