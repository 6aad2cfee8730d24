import type { Arrangement } from '../../grid/lines.ts';
import { useWords } from '../../messages/language.tsx';
import { ledgerWords } from '../../messages/ledger-words.ts';

const UNLISTED = 'unlisted';
type Filters = Arrangement['filters'];

interface Props {
  /** What each row lacks among the units its text names; only of rows that lack some. */
  readonly unlisted: readonly string[];
  /** Every row is here: what is chosen now are the texts of all of them. */
  readonly whole: boolean;
  readonly filters: Filters;
  readonly onFilters: (filters: Filters) => void;
}

/** 有未登记的单位: a filter as from the head of the column that tells them, whether that column is shown or not. */
export function UnlistedChip({ unlisted, whole, filters, onFilters }: Props) {
  const t = useWords(ledgerWords);
  const { [UNLISTED]: on, ...others } = filters;
  if (unlisted.length === 0 && !on) return null;
  return (
    <button
      type="button"
      className={on ? 'gm-gap gm-gap-on' : 'gm-gap'}
      aria-pressed={on !== undefined}
      title={t.unlistedWhy}
      disabled={!whole && !on}
      onClick={() => onFilters(on ? others : { ...others, [UNLISTED]: [...new Set(unlisted)] })}
    >
      {t.gapUnlisted} <b>{unlisted.length}</b>
    </button>
  );
}
