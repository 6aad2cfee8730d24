import type { Item } from '@gangmu/contract';
import { Suspense, useState } from 'react';
import { lazyDressed } from '../../components/lazy-dressed.tsx';
import type { Column } from '../../grid/column.ts';
import type { useCellEdits } from '../../grid/use-cell-edits.ts';
import { useWords } from '../../messages/language.tsx';
import { ledgerWords } from '../../messages/ledger-words.ts';
import { stateWords } from '../../messages/shell-words.ts';
import type { useLiveLedger } from './use-live-ledger.ts';
import '../../components/notices.css';

const ConflictDialog = lazyDressed(() => import('./conflict-dialog.tsx'), 'ConflictDialog');

interface Props {
  readonly edits: ReturnType<typeof useCellEdits<Item>>;
  readonly columns: readonly Column<Item>[];
  readonly live: ReturnType<typeof useLiveLedger> | null;
  readonly asOf: string | null;
  readonly remark: string | null;
  readonly onRemarkSeen: () => void;
  readonly reload: () => void;
}

/** One quiet line under the bar, only while there is something to say. */
export function LedgerNotices({ edits, columns, live, asOf, remark, onRemarkSeen, reload }: Props) {
  const t = useWords(ledgerWords);
  const state = useWords(stateWords);
  const [deciding, setDeciding] = useState(false);
  const failed = [...edits.states.values()].filter((cells) =>
    [...cells.values()].some((cell) => cell.kind === 'failed'),
  );
  const first = failed.flatMap((cells) => [...cells.values()])[0];
  const changed = live?.changes.itemIds.length ?? 0;
  const people = live?.people.map((one) => one.name) ?? [];
  if (!asOf && failed.length === 0 && edits.conflicts.length === 0 && changed === 0 && people.length === 0 && !remark)
    return null;
  return (
    <div className="gm-notices" role="status">
      {asOf ? <span className="gm-notice-past">{t.readOnlyPast(asOf)}</span> : null}
      {failed.length > 0 ? (
        <span className="gm-now">
          {t.failures(failed.length)}：{first?.says}{' '}
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
          </button>
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
          {t.othersChanged(live?.changes.names.join('、') ?? '', changed)}{' '}
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
      {people.length > 0 ? <span className="gm-quiet">{t.alsoHere(people.join('、'))}</span> : null}
      {deciding && edits.conflicts[0] ? (
        <Suspense fallback={null}>
          <ConflictDialog
            key={edits.conflicts[0].id}
            conflict={edits.conflicts[0]}
            columns={columns}
            onResolve={edits.resolve}
            onClose={() => setDeciding(false)}
          />
        </Suspense>
      ) : null}
    </div>
  );
}
