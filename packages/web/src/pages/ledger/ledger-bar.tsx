import type { Item, Ledger, LedgerCounts } from '@gangmu/contract';
import { LEDGERS } from '@gangmu/contract';
import { Suspense, useState } from 'react';
import { NavLink } from 'react-router';
import { useRegion } from '../../app/region.tsx';
import { grouped } from '../../components/grouped.ts';
import { lazyDressed } from '../../components/lazy-dressed.tsx';
import { Tabs } from '../../components/tabs.tsx';
import { useNarrow } from '../../components/use-narrow.ts';
import type { CellEdit } from '../../grid/block-edits.ts';
import type { Column } from '../../grid/column.ts';
import { useWords } from '../../messages/language.tsx';
import { ledgerWords } from '../../messages/ledger-words.ts';
import type { Directory } from '../../queries/use-directory.ts';
import { LEDGER_ACTIONS, type LedgerActionProps } from './ledger-actions.tsx';

// Comes with the first assignment of many.
const BulkAssign = lazyDressed(() => import('./bulk-assign.tsx'), 'BulkAssign');

interface Props {
  readonly planId: string;
  readonly ledger: Ledger;
  readonly asOf: string | null;
  readonly counts: LedgerCounts | undefined;
  readonly columns: readonly Column<Item>[];
  readonly selected: readonly Item[];
  readonly directory: Directory;
  readonly onBulk: (edits: readonly CellEdit<Item>[]) => void;
  readonly readOnly: boolean;
  readonly action: LedgerActionProps;
}

/** Import, export and what else an office adds: in the bar, on a phone among the tools. */
export function LedgerActions(props: LedgerActionProps) {
  return Object.entries(LEDGER_ACTIONS).map(([name, Action]) => <Action key={name} {...props} />);
}

/** Five ledgers, entries such as import and export, and the one action. */
export function LedgerBar(props: Props) {
  const { planId, ledger, asOf, counts, columns, selected, directory, onBulk, readOnly, action } = props;
  const t = useWords(ledgerWords);
  const { base, may } = useRegion();
  const [bulk, setBulk] = useState(false);
  const narrow = useNarrow();
  return (
    <>
      <div className="gm-bar">
        <Tabs>
          {LEDGERS.map((name) => (
            <NavLink
              key={name}
              className="gm-tab"
              to={`${base}/plans/${planId}/ledgers/${name}${asOf ? `?asOf=${asOf}` : ''}`}
              aria-current={name === ledger ? 'page' : undefined}
            >
              {t[name]} <small>{counts ? grouped(counts.counts[name].rows) : null}</small>
            </NavLink>
          ))}
        </Tabs>
        {narrow ? null : (
          <div className="gm-bar-end">
            <LedgerActions {...action} />
            {may('item.assign') && !readOnly ? (
              <button
                type="button"
                className="gm-primary"
                disabled={selected.length === 0}
                onClick={() => setBulk(true)}
              >
                {t.bulk(selected.length)}
              </button>
            ) : null}
          </div>
        )}
      </div>
      {bulk ? (
        <Suspense fallback={null}>
          <BulkAssign
            rows={selected}
            columns={columns}
            directory={directory}
            onWrite={onBulk}
            onClose={() => setBulk(false)}
          />
        </Suspense>
      ) : null}
    </>
  );
}
