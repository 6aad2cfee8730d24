import type { Comparison } from '@gangmu/contract';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { Link, Navigate, useNavigate, useParams } from 'react-router';
import { useCurrentPlan } from '../../app/current-plan.tsx';
import { usePlace } from '../../app/place.tsx';
import { useRegion } from '../../app/region.tsx';
import { Loading } from '../../components/loading.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { compareWords } from '../../messages/compare-words.ts';
import { useWords } from '../../messages/language.tsx';
import { useMarks } from '../../messages/marks.ts';
import { ApplyDialog } from './apply-dialog.tsx';
import { ChecksTab } from './checks-tab.tsx';
import { ClauseView } from './clause-view.tsx';
import { CompareChooser } from './compare-chooser.tsx';
import { DecisionsTab } from './decisions-tab.tsx';
import { MatrixTab } from './matrix-tab.tsx';
import { NamedTab } from './named-tab.tsx';
import { SumsTab } from './sums-tab.tsx';
import { TargetsTab } from './targets-tab.tsx';
import { useClauses, useComparisonActions, useComparisons } from './use-comparison.ts';
import { useStart } from './use-start.ts';
import './compare.css';
import { Tabs } from '../../components/tabs.tsx';

const TABS = ['clauses', 'named', 'innovations', 'targets', 'checks', 'sums', 'matrix', 'decisions'] as const;
type Tab = (typeof TABS)[number];
const isTab = (name: string | undefined): name is Tab => TABS.some((one) => one === name);

/** One plan beside the superior one: …/plans/:planId/compare/:comparisonId/:tab */
export function ComparePage() {
  const { planId = '', comparisonId, tab } = useParams();
  const { regionId, base } = useRegion();
  usePlace(useWords(compareWords).place, { ofPlan: true });
  const { data, error, isPending, refetch } = useComparisons(regionId, planId);
  const { plans } = useCurrentPlan();
  const plan = plans.find((one) => one.id === planId);
  if (error && !data) return <Trouble error={error} retry={() => void refetch()} />;
  if (isPending || !data) return <Loading />;
  const chosen = data.find((one) => one.id === comparisonId);
  if (comparisonId !== 'new' && !chosen && data[0])
    return <Navigate to={`${base}/plans/${planId}/compare/${data[0].id}`} replace />;
  if (!chosen) return plan ? <CompareChooser plan={plan} comparisons={data} /> : <Loading />;
  return <Shown key={chosen.id} comparison={chosen} among={data} tab={isTab(tab) ? tab : 'clauses'} />;
}

function Shown({
  comparison,
  among,
  tab,
}: {
  readonly comparison: Comparison;
  readonly among: readonly Comparison[];
  readonly tab: Tab;
}) {
  const t = useWords(compareWords);
  const { regionId, base, may } = useRegion();
  const navigate = useNavigate();
  const marks = useMarks();
  const clauses = useClauses(regionId, comparison.id);
  const actions = useComparisonActions(regionId, comparison);
  const [applying, setApplying] = useState(false);
  const mayWrite = may('comparison.write');
  const at = `${base}/plans/${comparison.own.planId}/compare`;
  const { counts } = comparison;
  const count: Partial<Record<Tab, number>> = {
    clauses: comparison.superior.clauses,
    ...(clauses.data ? { named: clauses.data.superior.filter((one) => one.naming !== null).length } : {}),
    innovations: counts.new,
    decisions: counts.decisions,
  };
  const error = actions.decide.error ?? actions.withdraw.error ?? actions.undoing.error;
  return (
    <div className="gm-compare">
      <div className="gm-bar gm-compare-bar">
        <Tabs>
          {TABS.map((name) => (
            <Link
              key={name}
              className={tab === name ? 'gm-tab active' : 'gm-tab'}
              to={`${at}/${comparison.id}/${name}`}
              replace
            >
              {t[name]} {count[name] === undefined ? null : <small>{count[name]}</small>}
            </Link>
          ))}
        </Tabs>
        <div className="gm-bar-end">
          <Dropdown
            trigger={['click']}
            menu={{
              items: [
                ...among.map((one) => ({
                  key: one.id,
                  label: `${one.superior.title}${marks.aside(t.version(one.superior.number))} · ${t.own} ${t.version(one.own.number)}`,
                })),
                { type: 'divider' as const },
                { key: 'new', label: t.another },
              ],
              selectedKeys: [comparison.id],
              onClick: ({ key }) => navigate(`${at}/${key}`),
            }}
          >
            <button type="button" className="gm-trail-choice gm-compare-which" title={comparison.superior.title}>
              {comparison.superior.region || comparison.superior.title} {t.version(comparison.superior.number)} ▾
            </button>
          </Dropdown>
          {mayWrite ? (
            <>
              <Button disabled={actions.steps === 0} loading={actions.undoing.isPending} onClick={actions.undo}>
                {t.undo}
              </Button>
              <Button type="primary" onClick={() => setApplying(true)}>
                {t.applyName}
              </Button>
            </>
          ) : null}
        </div>
      </div>
      <Notices comparison={comparison} mayWrite={mayWrite} />
      {error ? (
        <div className="gm-compare-notice">
          <Trouble error={error} inline />
        </div>
      ) : null}
      <div className="gm-compare-body">
        {clauses.data ? (
          <Section tab={tab} comparison={comparison} clauses={clauses.data} actions={actions} mayWrite={mayWrite} />
        ) : clauses.error ? (
          <Trouble error={clauses.error} retry={() => void clauses.refetch()} />
        ) : (
          <Loading />
        )}
      </div>
      {applying ? <ApplyDialog comparison={comparison} actions={actions} onClose={() => setApplying(false)} /> : null}
    </div>
  );
}

interface SectionProps extends Omit<Parameters<typeof ClauseView>[0], 'start'> {
  readonly tab: Tab;
}
function Section({ tab, ...rest }: SectionProps) {
  const { comparison, clauses, actions, mayWrite } = rest;
  switch (tab) {
    case 'clauses':
      return <ClauseView {...rest} start={comparison.counts.doubtful > 0 ? 'doubtful' : 'all'} />;
    case 'innovations':
      return <ClauseView key="innovations" {...rest} start="fresh" />;
    case 'named':
      return <NamedTab comparison={comparison} clauses={clauses} />;
    case 'targets':
      return <TargetsTab comparison={comparison} />;
    case 'checks':
      return <ChecksTab comparison={comparison} />;
    case 'sums':
      return <SumsTab planId={comparison.own.planId} />;
    case 'matrix':
      return <MatrixTab clauses={clauses} />;
    case 'decisions':
      return <DecisionsTab comparison={comparison} actions={actions} mayWrite={mayWrite} />;
  }
}

/** What has come since, and what no longer counts. */
function Notices({ comparison, mayWrite }: { readonly comparison: Comparison; readonly mayWrite: boolean }) {
  const t = useWords(compareWords);
  const { own, superior } = comparison.outdated;
  const start = useStart(comparison.own.planId);
  const { lapsed } = comparison.counts;
  if (!own && !superior && lapsed === 0) return null;
  return (
    <div className="gm-compare-notice">
      {own ? <span className="gm-now">{t.outdatedOwn(own.number)}</span> : null}
      {superior ? <span className="gm-now">{t.outdatedSuperior(superior.number)}</span> : null}
      {lapsed > 0 ? <span>{t.lapsed(lapsed)}</span> : null}
      {(own || superior) && mayWrite ? (
        <>
          <Button
            size="small"
            loading={start.isPending}
            onClick={() =>
              start.mutate({
                ownVersionId: own?.versionId ?? comparison.ownVersionId,
                superiorVersionId: superior?.versionId ?? comparison.superiorVersionId,
              })
            }
          >
            {t.rerun}
          </Button>
          <span className="gm-quiet">{t.rerunHint}</span>
        </>
      ) : null}
      {start.error ? <Trouble error={start.error} inline /> : null}
    </div>
  );
}
