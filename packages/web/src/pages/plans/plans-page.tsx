import type { Plan, VersionSummary } from '@gangmu/contract';
import { useMutation } from '@tanstack/react-query';
import { Button, Dropdown, Modal } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { usePlace } from '../../app/place.tsx';
import { useRegion } from '../../app/region.tsx';
import { Loading } from '../../components/loading.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { useWords } from '../../messages/language.tsx';
import { useMarks } from '../../messages/marks.ts';
import { planWords } from '../../messages/plan-words.ts';
import { revisionWords } from '../../messages/revision-words.ts';
import { shellWords } from '../../messages/shell-words.ts';
import { api } from '../../queries/api.ts';
import { homeKey } from '../../queries/home-query.ts';
import { queryClient } from '../../queries/query-client.ts';
import { plansKey, usePlans } from '../../queries/use-plans.ts';
import { PlansFromBelow } from '../published/published-plans.tsx';
import { PlanUpload } from './plan-upload.tsx';
import '../published/published.css';
import './plans.css';

/** Own, superior and other plans with their versions. */
export function PlansPage() {
  const marks = useMarks();
  const t = useWords(planWords);
  const { regionId, may } = useRegion();
  const { data: plans, error, isPending, refetch } = usePlans(regionId);
  const [renewing, setRenewing] = useState<Plan | null>(null);
  usePlace(useWords(shellWords).plans);
  const order = { own: 0, superior: 1, other: 2 };
  return (
    <div className="gm-narrow gm-plans">
      {may('plan.write') && renewing === null ? <PlanUpload /> : null}
      {isPending ? <Loading /> : null}
      {error && !plans ? <Trouble error={error} retry={() => void refetch()} /> : null}
      {plans?.length === 0 ? <p className="gm-quiet">{may('plan.write') ? t.empty : t.emptyReader}</p> : null}
      {plans && plans.length > 0 ? <p className="gm-quiet">{t.count(plans.length)}</p> : null}
      <ul>
        {plans
          ?.toSorted((a, b) => order[a.role] - order[b.role])
          .map((plan) => (
            <PlanEntry key={plan.id} plan={plan} onRenew={() => setRenewing(plan)} />
          ))}
      </ul>
      {may('published.read') ? <PlansFromBelow /> : null}
      <Modal
        open={renewing !== null}
        title={`${t.newVersion}${marks.colon}${renewing?.title ?? ''}`}
        footer={null}
        onCancel={() => setRenewing(null)}
        destroyOnHidden
      >
        {renewing ? <PlanUpload renews={renewing} /> : null}
      </Modal>
    </div>
  );
}

function PlanEntry({ plan, onRenew }: { readonly plan: Plan; readonly onRenew: () => void }) {
  const t = useWords(planWords);
  const { base, may } = useRegion();
  return (
    <li className="gm-plan">
      <div className="gm-plan-head">
        <PlanRole plan={plan} />
        <h2 className="gm-serif">{plan.title}</h2>
        {plan.periodFrom ? (
          <span className="gm-quiet">
            {plan.periodFrom}—{plan.periodTo}
          </span>
        ) : null}
        <span className="gm-plan-links">
          {plan.currentVersionId ? <Link to={`${base}/plans/${plan.id}/ledgers/tasks`}>{t.toLedger}</Link> : null}
          {may('plan.write') ? (
            <Button type="link" size="small" onClick={onRenew}>
              {t.newVersion}
            </Button>
          ) : null}
        </span>
      </div>
      <ul className="gm-plan-versions">
        {plan.versions.map((version) => (
          <VersionLine key={version.id} plan={plan} version={version} />
        ))}
      </ul>
    </li>
  );
}

function VersionLine({ plan, version }: { readonly plan: Plan; readonly version: VersionSummary }) {
  const t = useWords(planWords);
  const revision = useWords(revisionWords);
  const { base } = useRegion();
  const { open, accepted } = version.drafts;
  const waits = version.status === 'read' && plan.role === 'own';
  return (
    <li>
      <Link to={`${base}/plans/${plan.id}/versions/${version.id}`}>{t.numbered(version.number)}</Link>
      <span className="gm-plan-file">{version.fileName}</span>
      <span>{version.fromAt.slice(0, 10)}</span>
      <span className={waits ? 'gm-now' : undefined}>
        {waits && plan.currentVersionId ? (
          <Link className="gm-plan-revise" to={`${base}/plans/${plan.id}/versions/${version.id}/revision`}>
            {revision.revise}
          </Link>
        ) : null}
        {version.status === 'read' && plan.role !== 'own' ? t.kept : t[version.status]}
      </span>
      <span className="gm-figure">
        {/* A plan taken over from another level has no rows of its own here. */}
        {waits && open > 0 ? t.openRows(open) : open + accepted > 0 ? t.readRows(open + accepted) : null}
      </span>
    </li>
  );
}

const ROLES = ['own', 'superior', 'other'] as const;

/** Whose plan it is; correctable as long as nothing hangs from it. */
function PlanRole({ plan }: { readonly plan: Plan }) {
  const t = useWords(planWords);
  const { regionId, may } = useRegion();
  const change = useMutation({
    mutationFn: (role: Plan['role']) =>
      api.plans.change({ params: { regionId, planId: plan.id }, body: { version: plan.version, role } }),
    onSettled: () =>
      Promise.all(
        [plansKey(regionId), ['reader', regionId], homeKey(regionId)].map((queryKey) =>
          queryClient.invalidateQueries({ queryKey }),
        ),
      ),
  });
  if (!may('plan.write') || plan.currentVersionId) return <span className="gm-plan-role">{t[plan.role]}</span>;
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: ROLES.map((key) => ({ key, label: t[key] })),
          selectedKeys: [plan.role],
          onClick: ({ key }) => change.mutate(key as Plan['role']),
        }}
      >
        <button type="button" className="gm-plan-role gm-plan-role-choice" title={t.changeRole}>
          {t[plan.role]} ▾
        </button>
      </Dropdown>
      {change.error ? <Trouble error={change.error} inline /> : null}
    </>
  );
}
