import type { Draft } from '@gangmu/contract';
import { type RefObject, useMemo } from 'react';
import { NoMatch } from '../../components/no-match.tsx';
import { useWords } from '../../messages/language.tsx';
import { readerWords } from '../../messages/reader-words.ts';
import type { Doubt } from './doubts.ts';
import { DraftRow, type RowActions } from './draft-row.tsx';
import { DropReason } from './drop-reason.tsx';
import { useListKeys } from './use-list-keys.ts';
import type { StateFilter } from './use-row-order.ts';

interface Props {
  readonly box: RefObject<HTMLDivElement | null>;
  readonly rows: readonly Draft[];
  readonly doubts: ReadonlyMap<string, Doubt>;
  readonly state: StateFilter;
  readonly ofKind: boolean;
  readonly onAnyKind: () => void;
  readonly active: string | null;
  readonly chosen: ReadonlySet<string>;
  /** Rows that wait for the reason why they go. */
  readonly dropping: readonly Draft[];
  readonly mayWrite: boolean;
  readonly act: RowActions;
  readonly onMove: (by: number, extend: boolean) => void;
  readonly onEnds: (end: 'first' | 'last') => void;
  readonly onMerge: (rows: readonly Draft[]) => void;
  readonly onDropped: (reason: string | null) => void;
  readonly onUndo: () => void;
  readonly onClear: () => void;
}

/** Doubtful rows first, then as in the document; walked and decided by keys. */
export function DraftList(props: Props) {
  const { box, rows, doubts, state, ofKind, active, chosen, dropping, mayWrite, act } = props;
  const t = useWords(readerWords);
  const picked = useMemo(() => rows.filter((row) => chosen.has(row.id)), [rows, chosen]);
  const onKeyDown = useListKeys({ ...props, ...act, chosen: picked });
  const groups = useMemo(() => grouped(rows, state), [rows, state]);
  const nothing = state === 'open' ? t.noneOpen : t.noneHere;
  return (
    <>
      {mayWrite ? <p className="gm-draft-keys">{t.keys}</p> : null}
      {picked.length > 1 && mayWrite ? (
        <div className="gm-draft-chosen-bar">
          <span>{t.chosen(picked.length)}</span>
          <button type="button" className="gm-link" onClick={() => act.onAccept(picked)}>
            {t.accept}
          </button>
          <button type="button" className="gm-link" onClick={() => props.onMerge(picked)}>
            {t.merge}
          </button>
          <button type="button" className="gm-link" onClick={() => act.onDrop(picked)}>
            {t.drop}
          </button>
          <button type="button" className="gm-link" onClick={props.onClear}>
            {t.letGo}
          </button>
        </div>
      ) : null}
      {dropping.length > 0 ? <DropReason rows={dropping} onDone={props.onDropped} /> : null}
      <div
        ref={box}
        className="gm-draft-list"
        tabIndex={0}
        role="listbox"
        aria-label={t[state]}
        aria-multiselectable="true"
        aria-activedescendant={active ? `draft-${active}` : undefined}
        onKeyDown={onKeyDown}
      >
        {rows.length === 0 && !ofKind ? <p className="gm-draft-none">{nothing}</p> : null}
        {rows.length === 0 && ofKind ? (
          <div className="gm-draft-none">
            <NoMatch says={t.noneOfKind} onClear={props.onAnyKind} />
          </div>
        ) : null}
        {groups.map(({ name, list }) => (
          <div key={name} role="presentation">
            {name === '' ? null : (
              <h3 className="gm-draft-group">
                {name === 'doubtful' ? t.doubtful : t.certain} <small>{list.length}</small>
              </h3>
            )}
            {list.map((draft) => (
              <DraftRow
                key={draft.id}
                draft={draft}
                doubt={doubts.get(draft.id) ?? null}
                active={draft.id === active}
                chosen={chosen.has(draft.id)}
                mayWrite={mayWrite}
                act={act}
              />
            ))}
          </div>
        ))}
      </div>
    </>
  );
}

/** The open rows in two groups, the doubtful ones before the certain; any other list as it is. */
function grouped(rows: readonly Draft[], state: StateFilter) {
  if (state !== 'open') return [{ name: '', list: rows }];
  return (['doubtful', 'certain'] as const)
    .map((name) => ({ name, list: rows.filter((row) => row.certain === (name === 'certain')) }))
    .filter(({ list }) => list.length > 0);
}
