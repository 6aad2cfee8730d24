import type { ImportRun } from '@gangmu/contract';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useRegion } from '../../app/region.tsx';
import { grouped } from '../../components/grouped.ts';
import { Loading } from '../../components/loading.tsx';
import { PageAction } from '../../components/page-action.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { importWords } from '../../messages/import-words.ts';
import { useWords } from '../../messages/language.tsx';
import { api } from '../../queries/api.ts';
import { save } from '../export/download.ts';
import { CheckRows, type Show } from './check-rows.tsx';
import type { Importing } from './import-page.tsx';
import { UnknownNames } from './unknown-names.tsx';
import { useChoose, useRunWork } from './use-import.ts';
import { useResultText } from './use-result-text.ts';

/** What each row becomes, what is wrong in which cell, what names mean; then the one action. */
export function CheckStep({ of, run }: { readonly of: Importing; readonly run: ImportRun }) {
  const t = useWords(importWords);
  const say = useResultText();
  const { regionId } = useRegion();
  const { choose, error, sending } = useChoose(run);
  const { confirm } = useRunWork(run.id);
  const [chosen, setChosen] = useState<Show | null>(null);
  const marked = useMutation({
    mutationFn: () => api.imports.errors({ params: { regionId, importId: run.id } }),
    onSuccess: (blob) => save(blob, `${run.fileName.replace(/\.[^.]*$/u, '')}-${t.markedName}.xlsx`),
  });
  const { check } = run;
  if (!check) return <Loading />;
  const { counts, unknown } = check;
  const rows = counts.create + counts.update + counts.join;
  const wait = sending ? t.saving : counts.error > 0 ? t.waitErrors(counts.error) : rows === 0 ? t.waitNothing : null;
  const updates = counts.update + counts.join;
  const sieves: readonly (readonly [Show, string, number])[] = [
    ['all', t.all, rows + counts.same + counts.skip + counts.error],
    ['errors', t.errors, counts.error],
    ['warnings', t.warnings, counts.warnings],
    ['create', t.create, counts.create],
    ['update', t.update, updates],
    ['same', t.same, counts.same],
    ['skip', t.skip, counts.skip],
  ];
  const show = chosen ?? (counts.error > 0 ? 'errors' : 'all');
  return (
    <>
      <PageAction place="import-action">
        {wait ? (
          <span id="import-wait" className={counts.error > 0 && !sending ? 'gm-import-wait gm-now' : 'gm-import-wait'}>
            {wait}
          </span>
        ) : null}
        <Button
          type="primary"
          disabled={wait !== null}
          aria-describedby={wait ? 'import-wait' : undefined}
          loading={confirm.isPending}
          onClick={() => confirm.mutate({ version: run.version, digest: check.digest })}
        >
          {t.doImport(grouped(rows))}
        </Button>
      </PageAction>
      {run.status === 'failed' ? (
        <p className="gm-now" role="alert">
          {t.failedBefore}
          {say(run)}
        </p>
      ) : null}
      {confirm.error ? <Trouble error={confirm.error} inline /> : null}
      {error ? <Trouble error={error} inline /> : null}
      {unknown.length > 0 ? <UnknownNames unknown={unknown} onChoose={(names) => choose({ names })} /> : null}
      <div className="gm-import-sieves">
        {sieves.map(([name, says, n]) =>
          n > 0 || name === 'all' || name === show ? (
            <button
              type="button"
              key={name}
              className={name === show ? 'gm-import-sieve gm-import-sieve-on' : 'gm-import-sieve'}
              aria-pressed={name === show}
              onClick={() => setChosen(name)}
            >
              {says} <b className={name === 'errors' && n > 0 ? 'gm-now' : undefined}>{grouped(n)}</b>
            </button>
          ) : null,
        )}
        <span className="gm-import-sieves-end">
          {counts.error + counts.warnings > 0 ? (
            <button type="button" className="gm-link" disabled={marked.isPending} onClick={() => marked.mutate()}>
              {t.marked}
            </button>
          ) : null}
          <Link to={of.home}>{t.anotherFile}</Link>
        </span>
      </div>
      {marked.error ? <Trouble error={marked.error} inline /> : null}
      {counts.error > 0 && show === 'errors' ? <p className="gm-quiet">{t.mendHint}</p> : null}
      <CheckRows
        run={run}
        show={show}
        onAll={() => setChosen('all')}
        onRow={(row) => choose({ rows: [row] })}
        onCell={(cell) => choose({ cells: [cell] })}
      />
    </>
  );
}
