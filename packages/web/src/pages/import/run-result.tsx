import type { ImportRun } from '@gangmu/contract';
import { Button, Progress } from 'antd';
import { Link } from 'react-router';
import { grouped } from '../../components/grouped.ts';
import { PageAction } from '../../components/page-action.tsx';
import { importWords } from '../../messages/import-words.ts';
import { useWords } from '../../messages/language.tsx';
import { useMarks } from '../../messages/marks.ts';
import type { Importing } from './import-page.tsx';
import { UndoImport } from './undo-import.tsx';
import { isWorking } from './use-import.ts';
import { useResultText } from './use-result-text.ts';

/** How far the server is, and afterwards what came of it. */
export function RunResult({ of, run }: { readonly of: Importing; readonly run: ImportRun }) {
  const marks = useMarks();
  const t = useWords(importWords);
  const say = useResultText();
  const { progress } = run;
  if (isWorking(run)) {
    const known = progress !== null && progress.of > 0;
    const undoing = run.status === 'undoing';
    return (
      <div className="gm-import-result" role="status">
        <h2>
          {known
            ? (undoing ? t.takingBack : t.importing)(grouped(progress.done), grouped(progress.of))
            : undoing
              ? t.undoStarts
              : t.importStarts}
        </h2>
        {known ? (
          <Progress percent={Math.round((100 * progress.done) / progress.of)} status="normal" />
        ) : (
          <span className="gm-loading-line" />
        )}
        <p className="gm-quiet">{t.mayLeave}</p>
      </div>
    );
  }
  const done = run.status === 'done';
  return (
    <div className="gm-import-result">
      <PageAction place="import-action">
        <Link to={of.back}>
          <Button type="primary">{of.kind === 'ledger' ? t.seeLedger : t.seeOrganisation}</Button>
        </Link>
      </PageAction>
      <h2 role="status">
        {done && !run.result?.failure ? `${t.done}${marks.colon}` : ''}
        {say(run)}
      </h2>
      <p className="gm-import-choices">
        {done ? <UndoImport run={run} /> : null}
        <Link to={of.home}>{t.importMore}</Link>
      </p>
    </div>
  );
}
