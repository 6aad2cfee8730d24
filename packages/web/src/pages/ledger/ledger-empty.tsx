import type { Ledger } from '@gangmu/contract';
import { Link } from 'react-router';
import { useRegion } from '../../app/region.tsx';
import { Empty } from '../../components/empty.tsx';
import { gridWords } from '../../messages/grid-words.ts';
import { useWords } from '../../messages/language.tsx';
import { ledgerWords } from '../../messages/ledger-words.ts';

interface Props {
  readonly ledger: Ledger;
  /** Rows of the ledger in all: more than none where a filter lets none through. */
  readonly total?: number;
  readonly asOf?: string | null;
  readonly onClear?: () => void;
}

/** Why nothing stands here, and the one thing to do. */
export function LedgerEmpty({ ledger, total = 0, asOf = null, onClear }: Props) {
  const t = useWords(ledgerWords);
  const grid = useWords(gridWords);
  const { base } = useRegion();
  if (total > 0)
    return (
      <Empty says={t.emptyFiltered}>
        <button type="button" className="gm-link" onClick={onClear}>
          {grid.clearAll}
        </button>
      </Empty>
    );
  if (asOf)
    return (
      <Empty says={t.emptyThen(asOf)}>
        <Link to="?">{t.toToday}</Link>
      </Empty>
    );
  return (
    <Empty says={ledger === 'named' ? t.emptyNamed : t.empty}>
      <Link to={`${base}/plans`}>{t.toPlans}</Link>
    </Empty>
  );
}
