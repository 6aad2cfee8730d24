import type { Ledger } from '@gangmu/contract';
import { Link } from 'react-router';
import { useRegion } from '../../app/region.tsx';
import { Empty } from '../../components/empty.tsx';
import { NoMatch } from '../../components/no-match.tsx';
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
  const { base } = useRegion();
  if (total > 0 && onClear) return <NoMatch says={t.emptyFiltered} onClear={onClear} />;
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
