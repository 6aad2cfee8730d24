import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { useCurrentPlan } from '../../app/current-plan.tsx';
import { usePlace } from '../../app/place.tsx';
import { useRegion } from '../../app/region.tsx';
import { Empty } from '../../components/empty.tsx';
import { Loading } from '../../components/loading.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { importWords } from '../../messages/import-words.ts';
import { useWords } from '../../messages/language.tsx';
import { CheckStep } from './check-step.tsx';
import { FileStep } from './file-step.tsx';
import { MatchStep } from './match-step.tsx';
import { RunFacts } from './run-facts.tsx';
import { RunResult } from './run-result.tsx';
import { useImportRun } from './use-import.ts';
import './import.css';
import { Tabs } from '../../components/tabs.tsx';

/** What is imported, and where its pages are. */
export interface Importing {
  readonly kind: 'ledger' | 'organisation';
  readonly planId: string | null;
  /** The import's own pages. */
  readonly home: string;
  /** Where the rows are seen afterwards. */
  readonly back: string;
}

export function LedgerImportPage() {
  const t = useWords(importWords);
  const { base } = useRegion();
  const { planId = '' } = useParams();
  const { plans, pending } = useCurrentPlan();
  usePlace(t.ledgerPlace, { ofPlan: true });
  const plan = plans.find((one) => one.id === planId);
  if (pending) return <Loading />;
  if (!plan?.currentVersionId)
    return (
      <Empty says={t.noPlan}>
        <Link to={`${base}/plans`}>{t.toPlans}</Link>
      </Empty>
    );
  const at = `${base}/plans/${planId}`;
  return <Wizard of={{ kind: 'ledger', planId, home: `${at}/import`, back: `${at}/ledgers/tasks` }} />;
}

export function OrganisationImportPage() {
  const t = useWords(importWords);
  const { base } = useRegion();
  usePlace(t.organisationPlace);
  const back = `${base}/organisation`;
  return <Wizard of={{ kind: 'organisation', planId: null, home: `${back}/import`, back }} />;
}

const STEPS = ['match', 'check'] as const;

/** 文件 › 对应各列 › 核对, each at its own address. */
function Wizard({ of }: { readonly of: Importing }) {
  const { importId } = useParams();
  if (importId) return <OpenRun key={importId} of={of} importId={importId} />;
  return (
    <Frame of={of} importId={null} step="file">
      <FileStep of={of} />
    </Frame>
  );
}

function OpenRun({ of, importId }: { readonly of: Importing; readonly importId: string }) {
  const [address] = useSearchParams();
  const { run, error, refetch } = useImportRun(importId);
  if (!run)
    return (
      <Frame of={of} importId={importId} step={null}>
        {error ? <Trouble error={error} retry={() => void refetch()} /> : <Loading />}
      </Frame>
    );
  const open = run.status === 'read' || run.status === 'failed';
  const step = STEPS.find((one) => one === address.get('step')) ?? (run.status === 'failed' ? 'check' : 'match');
  const Step = step === 'check' ? CheckStep : MatchStep;
  return (
    <Frame of={of} importId={open ? importId : null} step={open ? step : null}>
      <RunFacts run={run} />
      {open ? <Step of={of} run={run} /> : <RunResult of={of} run={run} />}
    </Frame>
  );
}

interface FrameProps {
  readonly of: Importing;
  /** Null where the later steps have nothing to stand on. */
  readonly importId: string | null;
  readonly step: 'file' | (typeof STEPS)[number] | null;
  readonly children: ReactNode;
}

function Frame({ of, importId, step, children }: FrameProps) {
  const t = useWords(importWords);
  const words = { file: t.stepFile, match: t.stepMatch, check: t.stepCheck };
  return (
    <div className="gm-import">
      <div className="gm-bar">
        <Tabs>
          {(['file', ...STEPS] as const).map((name, at) =>
            name !== 'file' && importId === null ? (
              <span key={name} className="gm-tab gm-import-later" aria-disabled="true">
                <small>{at + 1}</small> {words[name]}
              </span>
            ) : (
              <Link
                key={name}
                className={step === name ? 'gm-tab active' : 'gm-tab'}
                aria-current={step === name ? 'step' : undefined}
                to={name === 'file' ? of.home : `${of.home}/${importId}?step=${name}`}
              >
                <small>{at + 1}</small> {words[name]}
              </Link>
            ),
          )}
        </Tabs>
        <div className="gm-bar-end">
          <Link to={of.back}>
            <Button>{of.kind === 'ledger' ? t.back : t.backToOrganisation}</Button>
          </Link>
          <div className="gm-bar-end" id="import-action" />
        </div>
      </div>
      <div className="gm-import-body">{children}</div>
    </div>
  );
}
