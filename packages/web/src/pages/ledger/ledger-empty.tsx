import type { Ledger } from '@gangmu/contract';
import { Link } from 'react-router';
import { useRegion } from '../../app/region.tsx';
import { Empty } from '../../components/empty.tsx';
import { useWords } from '../../messages/language.tsx';
import { ledgerWords } from '../../messages/ledger-words.ts';

export function LedgerEmpty({ ledger }: { readonly ledger: Ledger }) {
  const t = useWords(ledgerWords);
  const { base } = useRegion();
  return (
    <Empty says={ledger === 'named' ? t.emptyNamed : t.empty}>
      <Link to={`${base}/plans`}>{t.toPlans}</Link>
    </Empty>
  );
}
