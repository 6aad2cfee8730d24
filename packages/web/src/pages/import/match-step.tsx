import type { ImportRun, ImportSheet } from '@gangmu/contract';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { useCurrentPlan } from '../../app/current-plan.tsx';
import { PageAction } from '../../components/page-action.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { importWords } from '../../messages/import-words.ts';
import { useWords } from '../../messages/language.tsx';
import type { Importing } from './import-page.tsx';
import { SheetMatch } from './sheet-match.tsx';
import { useChoose } from './use-import.ts';

/** Which ledger a sheet is, where its head stands, and what each column is taken for. */
export function MatchStep({ of, run }: { readonly of: Importing; readonly run: ImportRun }) {
  const t = useWords(importWords);
  const navigate = useNavigate();
  const { plans } = useCurrentPlan();
  const { choose, error } = useChoose(run);
  const plan = plans.find((one) => one.id === of.planId);
  const change = (at: number, patch: Partial<ImportSheet>) => {
    const moved = patch.headRow !== undefined || patch.headLines !== undefined;
    choose({
      sheets: run.sheets.map((sheet, index) => (index === at ? { ...sheet, ...patch } : sheet)),
      ...(moved ? { moved: at } : {}),
    });
  };
  return (
    <>
      <PageAction place="import-action">
        <Button
          type="primary"
          disabled={run.sheets.every((sheet) => sheet.use === null)}
          onClick={() => navigate(`${of.home}/${run.id}?step=check`)}
        >
          {t.toCheck}
        </Button>
      </PageAction>
      {error ? <Trouble error={error} inline /> : null}
      {run.sheets.map((sheet, at) => (
        <SheetMatch
          // biome-ignore lint/suspicious/noArrayIndexKey: sheets keep their places in the file.
          key={at}
          kind={of.kind}
          sheet={sheet}
          from={plan?.periodFrom ?? null}
          to={plan?.periodTo ?? null}
          onChange={(patch) => change(at, patch)}
        />
      ))}
    </>
  );
}
