import { type Draft, ITEM_KINDS, type ReaderView } from '@gangmu/contract';
import { Button, Select } from 'antd';
import { Link } from 'react-router';
import { useRegion } from '../../app/region.tsx';
import { Tabs } from '../../components/tabs.tsx';
import { useWords } from '../../messages/language.tsx';
import { planWords } from '../../messages/plan-words.ts';
import { confirmWords, readerWords } from '../../messages/reader-words.ts';
import { api } from '../../queries/api.ts';
import type { DraftActions } from './use-draft-actions.ts';
import type { KindFilter, StateFilter } from './use-row-order.ts';

export type Tab = StateFilter | 'notes';
const TABS = ['open', 'accepted', 'dropped', 'all', 'notes'] as const;
const KINDS = ['any', ...ITEM_KINDS] as const;

export interface Counts extends Readonly<Record<Tab, number>> {
  readonly certain: number;
}
export const countsOf = (drafts: readonly Draft[], notes: number): Counts => {
  const of = (status: Draft['status']) => drafts.filter((one) => one.status === status).length;
  return {
    open: of('open'),
    accepted: of('accepted'),
    dropped: of('dropped'),
    all: drafts.length,
    notes,
    certain: drafts.filter((one) => one.status === 'open' && one.certain).length,
  };
};

interface Props {
  readonly view: ReaderView;
  readonly counts: Counts;
  readonly tab: Tab;
  readonly kind: KindFilter;
  readonly mayWrite: boolean;
  readonly actions: DraftActions;
  readonly onTab: (tab: Tab) => void;
  readonly onKind: (kind: KindFilter) => void;
  readonly onCertain: () => void;
  readonly onUndo: () => void;
  readonly onConfirm: () => void;
}

/** Lists, kinds, how far it is, and the one thing to do next. */
export function ReaderBar({ view, counts, tab, kind, mayWrite, actions, ...on }: Props) {
  const t = useWords(readerWords);
  const p = useWords(planWords);
  const c = useWords(confirmWords);
  const { regionId, base, may } = useRegion();
  const { plan, version } = view;
  const decided = counts.all - counts.open;
  const why = counts.open > 0 ? t.confirmHint(counts.open) : counts.accepted === 0 ? t.nothingToConfirm : undefined;
  const tabs = TABS.filter((name) => mayWrite || plan.role === 'own' || name === 'all' || name === 'notes');
  return (
    <div className="gm-bar gm-reader-bar">
      <Tabs>
        {tabs.map((name) => (
          <button
            type="button"
            key={name}
            aria-pressed={tab === name}
            className={tab === name ? 'gm-tab gm-tab-button active' : 'gm-tab gm-tab-button'}
            onClick={() => on.onTab(name)}
          >
            {t[name]} <small>{counts[name]}</small>
          </button>
        ))}
      </Tabs>
      <Select
        size="small"
        variant="borderless"
        popupMatchSelectWidth={false}
        aria-label={t.kind}
        value={kind}
        onChange={on.onKind}
        options={KINDS.map((value) => ({
          value,
          label: `${value === 'any' ? t.anyKind : t[value]} ${view.drafts.filter((one) => value === 'any' || one.kind === value).length}`,
        }))}
      />
      <span className="gm-quiet gm-reader-version">
        {p.numbered(version.number)}{' '}
        <a href={api.urlOf('versions.file', { params: { regionId, planId: plan.id, versionId: version.id } })}>
          {t.original}
        </a>
      </span>
      <div className="gm-bar-end">
        {mayWrite ? (
          <>
            <span className="gm-reader-progress" title={t.decided(decided, counts.all)}>
              {t.decided(decided, counts.all)}
              <i style={{ '--done': `${counts.all === 0 ? 0 : (100 * decided) / counts.all}%` } as object} />
            </span>
            <Button
              type="text"
              className={actions.steps === 0 ? 'gm-reader-idle' : ''}
              disabled={actions.steps === 0}
              loading={actions.busy === 'undo'}
              onClick={on.onUndo}
            >
              {t.undo}
            </Button>
            {counts.certain > 0 ? (
              <Button loading={actions.busy === 'certain'} onClick={on.onCertain}>
                {t.acceptCertain(counts.certain)}
              </Button>
            ) : null}
            <Button type="primary" title={why} disabled={why !== undefined} onClick={on.onConfirm}>
              {t.confirm(counts.accepted)}
            </Button>
          </>
        ) : plan.role === 'own' && version.status !== 'read' ? (
          <>
            <span className="gm-quiet">{version.status === 'replaced' ? c.replaced : c.closed}</span>
            {may('ledger.read') ? <Link to={`${base}/plans/${plan.id}/ledgers/tasks`}>{c.toLedgers}</Link> : null}
          </>
        ) : (
          <>
            <span className="gm-quiet">{plan.role === 'own' ? c.reader : c[plan.role]}</span>
            {plan.role !== 'own' && may('plan.write') && !plan.currentVersionId ? (
              <Button loading={actions.busy === 'role'} onClick={() => void actions.makeOwn(plan.version)}>
                {c.makeOwn}
              </Button>
            ) : null}
          </>
        )}
      </div>
    </div>
  );
}
