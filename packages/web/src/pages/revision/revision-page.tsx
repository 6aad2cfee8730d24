import { ApiError, type Revision, type RevisionRow } from '@gangmu/contract';
import { Button, Modal } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { Link, useParams } from 'react-router';
import { usePlace } from '../../app/place.tsx';
import { useRegion } from '../../app/region.tsx';
import { Empty } from '../../components/empty.tsx';
import { Loading } from '../../components/loading.tsx';
import { NoMatch } from '../../components/no-match.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { useWords } from '../../messages/language.tsx';
import { revisionWords } from '../../messages/revision-words.ts';
import { useDirectory } from '../../queries/use-directory.ts';
import { RevisionRowView } from './revision-row.tsx';
import { useRevision, useRevisionActions } from './use-revision.ts';
import './revision.css';

const FILTERS = ['undecided', 'ambiguous', 'changed', 'dropped', 'added', 'reworded', 'kept', 'all'] as const;
type Filter = (typeof FILTERS)[number];
const takes = (filter: Filter, row: RevisionRow): boolean =>
  filter === 'all' || (filter === 'undecided' ? !row.decided : row.state === filter);

/** 修订: a new version beside the one in force, row by row: …/plans/:planId/versions/:versionId/revision */
export function RevisionPage() {
  const { planId = '', versionId = '' } = useParams();
  const { regionId, base } = useRegion();
  const t = useWords(revisionWords);
  usePlace(t.place, { ofPlan: true });
  const { data, error, refetch } = useRevision(regionId, planId, versionId);
  if (data && data.to.versionId === versionId) return <Shown key={versionId} revision={data} />;
  if (error instanceof ApiError && error.code === 'illegal-state')
    return (
      <Empty says={t.noRevision}>
        <Link to={`${base}/plans/${planId}/versions/${versionId}`}>{t.toReader}</Link>
      </Empty>
    );
  if (error) return <Trouble error={error} retry={() => void refetch()} />;
  return <Loading />;
}

function Shown({ revision }: { readonly revision: Revision }) {
  const t = useWords(revisionWords);
  const { regionId, base, may } = useRegion();
  const { directory } = useDirectory(regionId, may('organisation.read'));
  const actions = useRevisionActions(regionId, revision);
  const { counts, rows, plan, from, to } = revision;
  const [filter, setFilter] = useState<Filter>(counts.undecided > 0 ? 'undecided' : 'all');
  const [round, setRound] = useState(0);
  const [asked, setAsked] = useState(false);
  const mayWrite = may('plan.write');
  // A decided row stays where it is until another list is chosen.
  const kept = useRef<{ filter: Filter | null; round: number; keys: ReadonlySet<string> }>({
    filter: null,
    round: 0,
    keys: new Set(),
  });
  if (kept.current.filter !== filter || kept.current.round !== round)
    kept.current = { filter, round, keys: new Set(rows.filter((row) => takes(filter, row)).map((row) => row.key)) };
  const { keys } = kept.current;
  const shown = useMemo(() => rows.filter((row) => keys.has(row.key) || takes(filter, row)), [rows, filter, keys]);
  // No hand is on one of so many rows: they leave the list of what is to be decided.
  const acceptCertain = () => actions.acceptCertain.mutate(undefined, { onSuccess: () => setRound((now) => now + 1) });
  const waiting = useMemo(() => {
    const open = rows.filter((row) => !row.decided);
    return {
      dropped: open.filter((row) => row.item !== null && row.draft === null && row.state === 'dropped'),
      added: open.filter((row) => row.item === null),
    };
  }, [rows]);
  const standing = shown.filter((row) => takes(filter, row)).length;
  const done = actions.accept.data;
  const error = actions.choose.error ?? actions.decideDrafts.error ?? actions.acceptCertain.error;
  const added = rows.filter((row) => row.state === 'added' && row.draft?.status === 'accepted').length;
  if (done)
    return (
      <Empty says={t.accepted(done.carried, done.added)}>
        <Link to={`${base}/plans/${plan.id}/ledgers/tasks`}>{t.toLedger}</Link>
        <Link to={`${base}/plans/${plan.id}/compare`}>{t.toCompare}</Link>
      </Empty>
    );
  return (
    <div className="gm-revision">
      <div className="gm-bar">
        <span className="gm-quiet">{t.from(from.number, to.number)}</span>
        <div className="gm-revision-filters">
          {FILTERS.map((name) => {
            const n = name === 'all' ? rows.length : counts[name];
            return n === 0 && name !== filter && name !== 'undecided' ? null : (
              <button
                type="button"
                key={name}
                className={filter === name ? 'gm-revision-chip gm-revision-chip-on' : 'gm-revision-chip'}
                aria-pressed={filter === name}
                onClick={() => setFilter(name)}
              >
                {t[name]} <small>{n}</small>
              </button>
            );
          })}
        </div>
        <div className="gm-bar-end">
          <Link to={`${base}/plans/${plan.id}/versions/${to.versionId}`}>{t.toReader}</Link>
          {mayWrite && counts.certain > 0 ? (
            <Button loading={actions.acceptCertain.isPending} onClick={acceptCertain}>
              {t.acceptCertain(counts.certain)}
            </Button>
          ) : null}
          {mayWrite ? (
            <Button
              type="primary"
              disabled={counts.undecided > 0}
              title={counts.undecided > 0 ? t.acceptHint(counts.undecided) : undefined}
              onClick={() => setAsked(true)}
            >
              {t.accept(to.number)}
            </Button>
          ) : null}
        </div>
      </div>
      {error ? (
        <div className="gm-revision-notice">
          <Trouble error={error} inline />
        </div>
      ) : null}
      <div className="gm-revision-list">
        <p className="gm-quiet">
          {t.count(standing, rows.length)}
          {shown.length > standing ? t.stillHere(shown.length - standing) : ''}
        </p>
        {shown.length === 0 && filter === 'undecided' ? <p className="gm-quiet">{t.allDecided}</p> : null}
        {shown.length === 0 && filter !== 'undecided' ? <NoMatch onClear={() => setFilter('all')} /> : null}
        {shown.map((row) => (
          <RevisionRowView
            key={row.key}
            row={row}
            numbers={[from.number, to.number]}
            directory={directory}
            actions={actions}
            mayWrite={mayWrite}
            alike={row.item ? waiting.dropped : waiting.added}
          />
        ))}
      </div>
      <Modal
        open={asked}
        title={t.acceptTitle(to.number)}
        okText={t.accept(to.number)}
        confirmLoading={actions.accept.isPending}
        onOk={() => actions.accept.mutate()}
        onCancel={() => setAsked(false)}
      >
        <p>{t.summary(counts.adjustments, counts.closed, added)}</p>
        {actions.accept.error ? <Trouble error={actions.accept.error} inline /> : null}
      </Modal>
    </div>
  );
}
