import type { Comparison, PlannedMark } from '@gangmu/contract';
import { Button, Checkbox, Modal } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useRegion } from '../../app/region.tsx';
import { Loading } from '../../components/loading.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { compareWords } from '../../messages/compare-words.ts';
import { useWords } from '../../messages/language.tsx';
import { useMarks } from '../../messages/marks.ts';
import { stateWords } from '../../messages/shell-words.ts';
import { api } from '../../queries/api.ts';
import { everyPage, from } from '../../queries/every-page.ts';
import { type ComparisonActions, usePart } from './use-comparison.ts';

interface Props {
  readonly comparison: Comparison;
  readonly actions: ComparisonActions;
  readonly onClose: () => void;
}
type Marks = PlannedMark['before'];

/** What writing the comparison into the ledgers would change, row by row; then it is written. */
export function ApplyDialog({ comparison, actions, onClose }: Props) {
  const marks = useMarks();
  const t = useWords(compareWords);
  const state = useWords(stateWords);
  const { regionId, base } = useRegion();
  const [done, setDone] = useState<number | null>(null);
  const params = { regionId, comparisonId: comparison.id };
  const { data, error, refetch, isFetching } = usePart(
    regionId,
    comparison.id,
    `preview-${comparison.version}`,
    (signal) =>
      everyPage<PlannedMark>((after) =>
        api.comparisons.preview({ params, query: { limit: 500, ...from(after) } }, { signal }),
      ),
  );
  // A match that nobody has decided is a suggestion: it comes into a ledger only when it is asked for.
  const [leave, setLeave] = useState(true);
  const rows = data ?? [];
  const undecided = rows.filter((row) => row.undecided).length;
  const writing = leave ? rows.length - undecided : rows.length;
  return (
    <Modal
      open
      width={1040}
      title={t.applyTitle}
      onCancel={onClose}
      footer={
        done === null ? (
          <>
            <Button onClick={onClose}>{state.cancel}</Button>
            <Button
              type="primary"
              disabled={writing === 0 || isFetching}
              loading={actions.apply.isPending}
              onClick={() => actions.apply.mutate(leave, { onSuccess: () => setDone(writing) })}
            >
              {t.apply(writing)}
            </Button>
          </>
        ) : (
          <Button onClick={onClose}>{state.close}</Button>
        )
      }
    >
      {actions.apply.error ? <Trouble error={actions.apply.error} inline /> : null}
      {done !== null ? (
        <p>
          {t.applied(done)}　<Link to={`${base}/plans/${comparison.own.planId}/ledgers/tasks`}>{t.open}</Link>
        </p>
      ) : error && !data ? (
        <Trouble error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Loading />
      ) : rows.length === 0 ? (
        <p>{t.applyNone}</p>
      ) : (
        <>
          <p className="gm-quiet">{t.applyHint}</p>
          {comparison.counts.doubtful > 0 ? (
            <div className="gm-apply-undecided">
              <span className="gm-now">{t.applyUndecided(comparison.counts.doubtful, undecided)}</span>
              {undecided > 0 ? (
                <Checkbox checked={!leave} onChange={(event) => setLeave(!event.target.checked)}>
                  {t.applyUndecidedToo(undecided)}
                </Checkbox>
              ) : null}
            </div>
          ) : null}
          <div className="gm-apply-rows">
            <table className="gm-table">
              <thead>
                <tr>
                  <th>{t.item}</th>
                  <th>{t.carries}</th>
                  <th>{t.namedColumn}</th>
                  <th>{t.innovationColumn}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.id} className={row.undecided && leave ? 'gm-apply-left' : undefined}>
                    <td>
                      {row.clause ? `${row.clause} ` : ''}
                      {row.title}
                      {row.undecided ? <span className="gm-now gm-apply-mark">{t.applyMark(leave)}</span> : null}
                    </td>
                    <Change
                      row={row}
                      of={(one) =>
                        one.carries.map((each) => each.title || each.path).join(marks.semicolon) || t.nothing
                      }
                    />
                    <Change row={row} of={(one) => (one.named ? t.yes : t.no)} />
                    <Change
                      row={row}
                      of={(one) =>
                        one.innovation ? `${t.fresh}${marks.colon}${one.innovationSource ?? t.sourceUnknown}` : t.no
                      }
                    />
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </Modal>
  );
}

function Change({ row, of }: { readonly row: PlannedMark; readonly of: (marks: Marks) => string }) {
  const [before, after] = [of(row.before), of(row.after)];
  if (before === after) return <td className="gm-quiet">{after}</td>;
  return (
    <td>
      <del>{before}</del>
      <span className="gm-apply-arrow"> → </span>
      {after}
    </td>
  );
}
