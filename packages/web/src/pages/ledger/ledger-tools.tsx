import type { Item, SavedView } from '@gangmu/contract';
import { GAPS, type LedgerCounts } from '@gangmu/contract';
import { type FormEvent, useEffect, useRef } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { useRegion } from '../../app/region.tsx';
import { DropDown, DropItem } from '../../components/drop-down.tsx';
import { grouped } from '../../components/grouped.ts';
import { useNarrow } from '../../components/use-narrow.ts';
import type { Column } from '../../grid/column.ts';

import { useWords } from '../../messages/language.tsx';
import { ledgerViewWords } from '../../messages/ledger-view-words.ts';
import { ledgerWords } from '../../messages/ledger-words.ts';
import { stateWords } from '../../messages/shell-words.ts';
import type { Directory } from '../../queries/use-directory.ts';
import { KeyList } from './key-list.tsx';
import type { LedgerActionProps } from './ledger-actions.tsx';
import { LedgerActions } from './ledger-bar.tsx';
import type { Filter } from './ledger-queries.ts';
import { UnlistedChip } from './unlisted-chip.tsx';
import type { FilterPatch } from './use-ledger-filter.ts';
import { contentOf, type LedgerView } from './use-ledger-view.ts';
import type { useSavedViews } from './use-saved-views.ts';
import { ViewMenu } from './view-menu.tsx';
import { leaders, openUnits } from './writes.ts';

interface LedgerCount {
  readonly shown: number;
  readonly matching: number;
  readonly total: number;
  readonly loaded: number;
  /** Sorted, filtered or grouped here, which covers the rows that are loaded. */
  readonly arranged: boolean;
}
interface Props {
  /** What import and export know of the ledger; on a phone they stand here. */
  readonly action: LedgerActionProps;
  /** The first rows are here: before that there is nothing to count. */
  readonly ready: boolean;
  readonly filter: Filter;
  readonly onFilter: (patch: FilterPatch) => void;
  readonly columns: readonly Column<Item>[];
  readonly groups: readonly string[];
  readonly view: LedgerView;
  readonly onView: (patch: Partial<LedgerView>) => void;
  readonly saved: ReturnType<typeof useSavedViews>;
  readonly chosen: SavedView | null;
  readonly counts: LedgerCount;
  readonly gaps: LedgerCounts['counts'][keyof LedgerCounts['counts']]['gaps'] | undefined;
  /** What each row lacks among the units its text names; only of rows that lack some. */
  readonly unlisted: readonly string[];
  readonly directory: Directory;
}
const GAP_WORD = {
  lead: 'gapLead',
  leader: 'gapLeader',
  officer: 'gapOfficer',
  schedule: 'gapSchedule',
  goal: 'gapGoal',
  due: 'gapDue',
} as const;
const GROUPS = ['part', 'lead', 'leader'] as const;
const NOTHING: FilterPatch = { gap: null, text: null, unit: null, leader: null };

/** What is shown of the ledger: how many, words and gaps looked for, and the view. */
export function LedgerTools(props: Props) {
  const {
    action,
    ready,
    filter,
    onFilter,
    columns,
    groups,
    view,
    onView,
    saved,
    chosen,
    counts,
    gaps,
    unlisted,
    directory,
  } = props;
  const narrow = useNarrow();
  const t = useWords(ledgerWords);
  const v = useWords(ledgerViewWords);
  const state = useWords(stateWords);
  const [address] = useSearchParams();
  const { base } = useRegion();
  const { planId, ledger } = useParams();
  const box = useRef<HTMLInputElement>(null);
  const { arrangement } = view;
  const tools = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // F1 anywhere; ? where nobody is writing, the grid included, in which a key is the first of a text.
    const listen = (event: KeyboardEvent) => {
      const writes = event.target instanceof HTMLElement && /^(?:INPUT|TEXTAREA|SELECT)$/u.test(event.target.tagName);
      if (event.key !== 'F1' && (event.key !== '?' || writes)) return;
      event.preventDefault();
      tools.current?.querySelector<HTMLButtonElement>('.gm-help-button')?.click();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  const heads = Object.keys(arrangement.filters).length > 0;
  const filtered = heads || filter.gap || filter.text || filter.unitId || filter.leaderPostId;
  const shown = grouped(heads ? counts.shown : counts.matching);
  const sorted = columns.find((one) => one.key === arrangement.sort?.column);
  // Rows that were filled in stay where they are until they are filtered anew.
  const mended = gaps && filter.gap ? Math.max(0, counts.matching - gaps[filter.gap]) : 0;
  const seek = (event: FormEvent) => {
    event.preventDefault();
    onFilter({ text: box.current?.value.trim() || null });
  };
  const shownKeys = view.columns ?? columns.filter((column) => !column.spare).map((column) => column.key);
  const arrange = (patch: Partial<typeof arrangement>) => onView({ arrangement: { ...arrangement, ...patch } });
  const sieves = (
    <>
      {GAPS.map((gap) =>
        gaps && (gaps[gap] > 0 || filter.gap === gap) ? (
          <button
            type="button"
            key={gap}
            className={filter.gap === gap ? 'gm-gap gm-gap-on' : 'gm-gap'}
            aria-pressed={filter.gap === gap}
            onClick={() => onFilter({ gap: filter.gap === gap ? null : gap })}
          >
            {t[GAP_WORD[gap]]} <b>{gaps[gap]}</b>
          </button>
        ) : null,
      )}
      <UnlistedChip
        unlisted={unlisted}
        whole={counts.loaded >= counts.matching}
        filters={arrangement.filters}
        onFilters={(filters) => arrange({ filters })}
      />
      <select
        className="gm-field gm-ledger-of"
        aria-label={v.unit}
        value={filter.unitId ?? ''}
        onChange={(event) => onFilter({ unit: event.target.value || null })}
      >
        <option value="">{v.anyUnit}</option>
        {openUnits(directory).map((unit) => (
          <option key={unit.id} value={unit.id}>
            {unit.name}
          </option>
        ))}
      </select>
      <select
        className="gm-field gm-ledger-of"
        aria-label={v.leader}
        value={filter.leaderPostId ?? ''}
        onChange={(event) => onFilter({ leader: event.target.value || null })}
      >
        <option value="">{v.anyLeader}</option>
        {leaders(directory).map((post) => (
          <option key={post.id} value={post.id}>
            {post.holder?.name ?? post.title}
          </option>
        ))}
      </select>
      {filtered ? (
        <button
          type="button"
          className="gm-link"
          onClick={() => {
            onFilter(NOTHING);
            arrange({ filters: {} });
          }}
        >
          {state.clearFilters}
        </button>
      ) : null}
    </>
  );
  return (
    <div ref={tools} className="gm-ledger-tools">
      {ready ? (
        <span className="gm-ledger-count">
          {filtered ? v.filtered(shown, grouped(counts.total)) : v.inAll(grouped(counts.total))}
        </span>
      ) : null}
      {ready && mended > 0 ? <span className="gm-quiet">{t.mended(mended)}</span> : null}
      <form className="gm-ledger-seek" onSubmit={seek}>
        <input
          key={filter.text ?? ''}
          ref={box}
          type="search"
          className="gm-field gm-ledger-search"
          aria-label={t.searchHere}
          placeholder={t.searchHere}
          defaultValue={filter.text ?? ''}
          maxLength={100}
        />
      </form>
      {narrow ? null : sieves}
      <span className="gm-ledger-view">
        {narrow ? (
          <DropDown label={filtered ? v.sievesOn : v.sieves}>
            {() => <div className="gm-ledger-sieves">{sieves}</div>}
          </DropDown>
        ) : null}
        {counts.arranged && counts.loaded < counts.matching ? (
          <span className="gm-ledger-partial" role="status">
            {t.loaded(counts.loaded, counts.matching)}
          </span>
        ) : null}
        <ViewMenu
          saved={saved}
          chosen={chosen}
          content={contentOf(filter, view)}
          onChoose={(id) => onFilter({ ...NOTHING, view: id })}
          sortedBy={sorted ? t.sortedBy(sorted.head, arrangement.sort?.descending ? '↓' : '↑') : null}
          onUsual={() =>
            onView({ columns: null, arrangement: { ...arrangement, sort: null, groupBy: null, closed: [] } })
          }
        />
        <DropDown
          align="right"
          label={
            arrangement.groupBy
              ? v.groupBy(columns.find((one) => one.key === arrangement.groupBy)?.head ?? '')
              : v.group
          }
        >
          {(close) => {
            const choose = (groupBy: string | null) => {
              close();
              arrange({ groupBy, closed: [] });
            };
            return (
              <>
                <DropItem on={arrangement.groupBy === null} onChoose={() => choose(null)}>
                  {v.noGroup}
                </DropItem>
                {GROUPS.map((name) => (
                  <DropItem key={name} on={arrangement.groupBy === name} onChoose={() => choose(name)}>
                    {v.groupBy(t[name])}
                  </DropItem>
                ))}
                {arrangement.groupBy ? (
                  <>
                    <DropItem onChoose={() => arrange({ closed: groups })}>{v.closeAll}</DropItem>
                    <DropItem onChoose={() => arrange({ closed: [] })}>{v.openAll}</DropItem>
                  </>
                ) : null}
              </>
            );
          }}
        </DropDown>
        {narrow ? null : (
          <DropDown align="right" label={v.columns}>
            {() => (
              <div className="gm-column-choice">
                {columns
                  .filter((column) => !column.frozen)
                  .map((column) => (
                    <label key={column.key}>
                      <input
                        type="checkbox"
                        checked={shownKeys.includes(column.key)}
                        onChange={(event) =>
                          onView({
                            columns: columns
                              .map((one) => one.key)
                              .filter((key) => (key === column.key ? event.target.checked : shownKeys.includes(key))),
                          })
                        }
                      />{' '}
                      {column.head}
                    </label>
                  ))}
                <button type="button" className="gm-link" onClick={() => onView({ columns: null })}>
                  {v.usualColumns}
                </button>
              </div>
            )}
          </DropDown>
        )}
        <Link
          className="gm-link"
          to={`${base}/plans/${planId}/ledgers/${ledger}/print${address.size > 0 ? `?${address}` : ''}`}
        >
          {v.print}
        </Link>
        {narrow ? (
          <LedgerActions {...action} />
        ) : (
          <DropDown align="right" title={v.keys} label="?" className="gm-link gm-help-button">
            {() => <KeyList />}
          </DropDown>
        )}
      </span>
    </div>
  );
}
