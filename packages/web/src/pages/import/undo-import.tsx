import { ApiError, type ImportSummary } from '@gangmu/contract';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useCurrentPlan } from '../../app/current-plan.tsx';
import { useRegion } from '../../app/region.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { importWords } from '../../messages/import-words.ts';
import { useWords } from '../../messages/language.tsx';
import { useMarks } from '../../messages/marks.ts';
import { useRunWork } from './use-import.ts';

interface Hindrance {
  readonly table: string;
  readonly id: string;
  readonly name: string;
  readonly reason: 'changed' | 'gone' | 'used';
}
interface Refusal {
  readonly count: number;
  readonly rows: readonly Hindrance[];
}

/** Somebody has changed a row since: which ones the server says. */
const refusal = (error: unknown): Refusal | null =>
  error instanceof ApiError && error.detail.reason === 'changed-since' && Array.isArray(error.detail.rows)
    ? { count: Number(error.detail.count), rows: error.detail.rows as readonly Hindrance[] }
    : null;

/** 撤销整次导入: says what it does before, and what stands in its way where it is refused. */
export function UndoImport({ run, link }: { readonly run: ImportSummary; readonly link?: boolean }) {
  const marks = useMarks();
  const t = useWords(importWords);
  const [open, setOpen] = useState(false);
  const { undo } = useRunWork(run.id);
  const refused = refusal(undo.error);
  const close = () => {
    setOpen(false);
    undo.reset();
  };
  const { created = 0, updated = 0, organisation = 0 } = run.result ?? {};
  return (
    <>
      {link ? (
        <button type="button" className="gm-link" onClick={() => setOpen(true)}>
          {t.undo}
        </button>
      ) : (
        <Button onClick={() => setOpen(true)}>{t.undoWhole}</Button>
      )}
      <Modal
        open={open}
        title={refused ? t.undoRefused(refused.count) : `${t.undoWhole}${marks.colon}${run.fileName}`}
        onCancel={close}
        footer={
          refused ? (
            <Button onClick={close}>{t.close}</Button>
          ) : (
            <>
              <Button onClick={close}>{t.cancel}</Button>
              <Button
                type="primary"
                loading={undo.isPending}
                onClick={() => undo.mutate(run.version, { onSuccess: () => setOpen(false) })}
              >
                {t.undoWhole}
              </Button>
            </>
          )
        }
      >
        {refused ? (
          <Hindrances rows={refused.rows} />
        ) : (
          <>
            <p>
              {created + organisation > 0 ? t.undoCreated(created + organisation) : null}
              {updated > 0 ? t.undoUpdated(updated) : null}
            </p>
            <p className="gm-quiet">{t.undoRule}</p>
            {undo.error ? <Trouble error={undo.error} inline /> : null}
          </>
        )}
      </Modal>
    </>
  );
}

function Hindrances({ rows }: { readonly rows: readonly Hindrance[] }) {
  const t = useWords(importWords);
  const { base } = useRegion();
  const { plan } = useCurrentPlan();
  return (
    <>
      <p className="gm-quiet">{t.undoRefusedHint}</p>
      <div className="gm-import-refused">
        <table className="gm-table">
          <thead>
            <tr>
              <th>{t.name}</th>
              <th>{t.why}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ table, id, name, reason }) => (
              <tr key={`${table}${id}${reason}`}>
                <td>
                  {table === 'item' && plan && reason !== 'gone' ? (
                    <Link to={`${base}/plans/${plan.id}/ledgers/tasks/items/${id}`}>{name}</Link>
                  ) : (
                    name
                  )}
                </td>
                <td className="gm-figure">{t[reason]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
