import { useState } from 'react';
import { type Arrangement, PLAIN } from '../../grid/lines.ts';

export interface LedgerView {
  readonly arrangement: Arrangement;
  readonly widths: Readonly<Record<string, number>>;
  /** Keys of shown columns besides the frozen ones; null for the usual ones. */
  readonly columns: readonly string[] | null;
}
const USUAL: LedgerView = { arrangement: PLAIN, widths: {}, columns: null };

function kept(key: string): LedgerView {
  try {
    return { ...USUAL, ...(JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<LedgerView>) };
  } catch {
    return USUAL;
  }
}

/** How this person likes to see this grid; kept in the browser. */
export function useLedgerView(name: string) {
  const key = `gangmu.view.${name}`;
  const [view, setView] = useState<{ readonly key: string; readonly view: LedgerView }>(() => ({
    key,
    view: kept(key),
  }));
  if (view.key !== key) setView({ key, view: kept(key) });
  const change = (patch: Partial<LedgerView>) =>
    setView((now) => {
      const next = { ...now.view, ...patch };
      // Filters are of the moment; widths, columns and grouping are habits.
      localStorage.setItem(
        key,
        JSON.stringify({ ...next, arrangement: { ...next.arrangement, filters: {}, closed: [] } }),
      );
      return { key, view: next };
    });
  return [view.view, change] as const;
}
