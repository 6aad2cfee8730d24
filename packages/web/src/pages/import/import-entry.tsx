import { useNavigate } from 'react-router';
import { useRegion } from '../../app/region.tsx';
import { importEntryWords } from '../../messages/import-entry-words.ts';
import { useWords } from '../../messages/language.tsx';
import type { LedgerActionProps } from '../ledger/ledger-actions.tsx';

/** 导入 in the ledger's bar. */
export function ImportLedgerEntry({ planId, readOnly }: LedgerActionProps) {
  const { base, may } = useRegion();
  if (readOnly || !may('import') || !may('organisation.write')) return null;
  return <Entry to={`${base}/plans/${planId}/import`} />;
}

/** 导入 beside the tabs of the organisation. */
export function ImportOrganisationEntry() {
  const { base, may } = useRegion();
  if (!may('import') || !may('organisation.write') || !may('person.write')) return null;
  return <Entry to={`${base}/organisation/import`} />;
}

function Entry({ to }: { readonly to: string }) {
  const t = useWords(importEntryWords);
  const navigate = useNavigate();
  return (
    <button type="button" className="gm-button" onClick={() => navigate(to)}>
      {t.import}
    </button>
  );
}
