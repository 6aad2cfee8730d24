import type { Item } from '@gangmu/contract';
import { Fragment, Suspense, useState } from 'react';
import { lazyDressed } from '../../components/lazy-dressed.tsx';
import type { Column } from '../../grid/column.ts';
import type { useCellEdits } from '../../grid/use-cell-edits.ts';
import { useWords } from '../../messages/language.tsx';
import { ledgerWords } from '../../messages/ledger-words.ts';
import { useMarks } from '../../messages/marks.ts';
import { stateWords } from '../../messages/shell-words.ts';
import { ChangedBy } from './changed-by.tsx';
import { failing, type Visited } from './failed-cells.ts';
import type { useLiveLedger } from './use-live-ledger.ts';
import '../../components/notices.css';

const ConflictDialog = lazyDressed(() => import('./conflict-dialog.tsx'), 'ConflictDialog');

interface Props {
  readonly edits: ReturnType<typeof useCellEdits<Item>>;
  readonly columns: readonly Column<Item>[];
  readonly live: ReturnType<typeof useLiveLedger> | null;
  readonly remark: string | null;
  readonly onRemarkSeen: () => void;
  readonly reload: () => void;
  /** Goes to a cell of the grid and opens it. */
  readonly onGo: (id: string, column: string) => void;
}

/** A past day is shown: said above the grid for as long as it is so. */
export function PastNotice({ asOf }: { readonly asOf: string }) {
  const t = useWords(ledgerWords);
  return (
    <div className="gm-notices gm-notice-past" role="status">
      {t.readOnlyPast(asOf)}
    </div>
  );
}

/** One quiet line below the grid, only while there is something to say: so the rows do not move under the hand. */
export function LedgerNotices({ edits, columns, live, remark, onRemarkSeen, reload, onGo }: Props) {
  const marks = useMarks();
  const t = useWords(ledgerWords);
  const state = useWords(stateWords);
  const [deciding, setDeciding] = useState(false);
  const [visited, setVisited] = useState<Visited | null>(null);
  const cells = [...edits.states].flatMap(([id, row]) => [...row].map(([column, cell]) => ({ id, column, cell })));
  const failed = cells.filter(({ cell }) => cell.kind === 'failed');
  const keys = failed.map(({ id, column }) => `${id} ${column}`);
  const at = failing(keys, visited);
  const seen = failed[at.seen];
  const next = () => {
    const cell = failed[at.next];
    if (!cell) return;
    setVisited({ key: `${cell.id} ${cell.column}`, at: at.next });
    onGo(cell.id, cell.column);
  };
  const take = ({ id, column }: { readonly id: string; readonly column: string }, text: string) => {
    const row = edits.rows.find((one) => one.id === id);
    if (row) edits.edit([{ row, column, text }]);
  };
  const changed = live?.changes.itemIds.length ?? 0;
  const people = live?.people.map((one) => one.name) ?? [];
  if (failed.length === 0 && edits.conflicts.length === 0 && changed === 0 && people.length === 0 && !remark)
    return null;
  return (
    <div className="gm-notices gm-notices-below" role="status">
      {seen ? (
        <span className="gm-now">
          {t.failures(failed.length, cells.length === failed.length && !edits.saving)}
          {t.failedAt(
            edits.rows.find((row) => row.id === seen.id)?.title ?? '',
            columns.find((column) => column.key === seen.column)?.head ?? '',
            seen.cell.says,
          )}{' '}
          {seen.cell.offers?.length ? (
            <>
              {t.perhaps}
              {seen.cell.offers.map((offer, index) => (
                <Fragment key={offer}>
                  {index > 0 ? marks.list : null}
                  <button
                    type="button"
                    className="gm-link gm-offer"
                    title={t.takeOffer(offer)}
                    onClick={() => take(seen, offer)}
                  >
                    {offer}
                  </button>
                </Fragment>
              ))}
              {'　'}
            </>
          ) : null}
          <button type="button" className="gm-link" onClick={next}>
            {failed.length === 1 ? t.mendIt : t.mendNext(at.next + 1, failed.length)}
          </button>{' '}
          {edits.failures > 0 ? (
            <button type="button" className="gm-link" onClick={edits.retry}>
              {t.tryAgain}
            </button>
          ) : null}
        </span>
      ) : null}
      {edits.conflicts.length > 0 ? (
        <span className="gm-now">
          {t.conflicts(edits.conflicts.length)}{' '}
          <button type="button" className="gm-link" onClick={() => setDeciding(true)}>
            {t.decide}
          </button>{' '}
          {/* Behind the button: who it was comes later, and must not move it from under the hand. */}
          {edits.conflicts[0] ? <ChangedBy key={edits.conflicts[0].id} conflict={edits.conflicts[0]} /> : null}
        </span>
      ) : null}
      {remark ? (
        <span>
          {remark}{' '}
          <button type="button" className="gm-link" onClick={onRemarkSeen}>
            {state.close}
          </button>
        </span>
      ) : null}
      {changed > 0 ? (
        <span>
          {t.othersChanged(live?.changes.names.join(marks.list) ?? '', changed)}{' '}
          <button
            type="button"
            className="gm-link"
            onClick={() => {
              live?.seen();
              reload();
            }}
          >
            {t.load}
          </button>
        </span>
      ) : null}
      {people.length > 0 ? <span className="gm-quiet">{t.alsoHere(people.join(marks.list))}</span> : null}
      {deciding && edits.conflicts[0] ? (
        <Suspense fallback={null}>
          <ConflictDialog
            key={edits.conflicts[0].id}
            conflict={edits.conflicts[0]}
            columns={columns}
            onResolve={(id, keep) => {
              edits.resolve(id, keep);
              // The next one that comes up, later, does not open by itself.
              if (edits.conflicts.length === 1) setDeciding(false);
            }}
            onClose={() => setDeciding(false)}
          />
        </Suspense>
      ) : null}
    </div>
  );
}
