import type { Item } from '@gangmu/contract';
import { useMutation } from '@tanstack/react-query';
import { Button, Checkbox, Input, Modal } from 'antd';
import { useState } from 'react';
import { useRegion } from '../../app/region.tsx';
import { Loading } from '../../components/loading.tsx';
import { PageAction } from '../../components/page-action.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { useWords } from '../../messages/language.tsx';
import { ledgerWords } from '../../messages/ledger-words.ts';
import { scheduleWords } from '../../messages/schedule-words.ts';
import { stateWords } from '../../messages/shell-words.ts';
import { api } from '../../queries/api.ts';
import { homeKey } from '../../queries/home-query.ts';
import { queryClient } from '../../queries/query-client.ts';
import type { Directory } from '../../queries/use-directory.ts';
import { useMayOn } from '../ledger/item-columns.tsx';
import { useWaiting } from './use-waiting.ts';

interface Props {
  readonly planId: string;
  readonly directory: Directory;
  readonly approval: boolean;
  readonly readOnly: boolean;
  readonly onOpen: (item: Item) => void;
}
type Decision = { readonly kind: 'approve' } | { readonly kind: 'return'; readonly words: string };
const PIECE = 100;

/** What waits for the leader: each row with its waiting quarters; one by one, or many at once; a return says why. */
export function Approvals({ planId, directory, approval, readOnly, onOpen }: Props) {
  const t = useWords(scheduleWords);
  const l = useWords(ledgerWords);
  const state = useWords(stateWords);
  const { regionId, may } = useRegion();
  const mayOn = useMayOn();
  const waiting = useWaiting(regionId, planId);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [returning, setReturning] = useState<readonly Item[] | null>(null);
  const [words, setWords] = useState('');
  const [most, setMost] = useState(PIECE);
  const decide = useMutation({
    mutationFn: async ({ rows, decision }: { rows: readonly Item[]; decision: Decision }) => {
      const { rows: saved } = await api.scheduleDecisions.add({
        params: { regionId },
        body: { changes: rows.map(({ id, version }) => ({ id, version })), decision },
      });
      const versions = new Map(saved.map((one) => [one.id, one.version]));
      waiting.replace(
        rows.map((row) => ({
          ...row,
          version: versions.get(row.id) ?? row.version,
          milestones: row.milestones.map(({ returned: _, ...one }) =>
            one.approved
              ? one
              : decision.kind === 'approve'
                ? { ...one, approved: true }
                : { ...one, returned: decision.words },
          ),
        })),
      );
      setChosen(new Set());
      void queryClient.invalidateQueries({ queryKey: homeKey(regionId) });
    },
    onError: () => waiting.refetch(),
  });
  if (!approval) return <p className="gm-state">{t.noApproval}</p>;
  if (waiting.error && waiting.rows.length === 0) return <Trouble error={waiting.error} retry={waiting.refetch} />;
  if (waiting.isPending && waiting.rows.length === 0) return <Loading />;
  // What was sent back waits for the unit, not for the leader.
  const open = (row: Item) => row.milestones.some((one) => !one.approved && !one.returned);
  const rows = waiting.rows.toSorted((a, b) => Number(open(b)) - Number(open(a)));
  const mine = rows.filter((row) => !readOnly && open(row) && mayOn('item.schedule.approve')(row));
  const picked = mine.filter((row) => chosen.has(row.id));
  const toggle = (id: string) =>
    setChosen((now) => new Set(now.has(id) ? [...now].filter((one) => one !== id) : [...now, id]));
  const quarters = rows.reduce((sum, row) => sum + row.milestones.filter((one) => !one.approved).length, 0);
  return (
    <div className="gm-approvals">
      {may('item.schedule.approve') && !readOnly ? (
        <PageAction place="schedule-action">
          <Button disabled={picked.length === 0} onClick={() => setReturning(picked)}>
            {t.returnMany(picked.length)}
          </Button>
          <Button
            type="primary"
            disabled={picked.length === 0}
            loading={decide.isPending}
            onClick={() => decide.mutate({ rows: picked, decision: { kind: 'approve' } })}
          >
            {t.approve(picked.length)}
          </Button>
        </PageAction>
      ) : null}
      {decide.error && !returning ? <Trouble error={decide.error} inline /> : null}
      {rows.length === 0 ? <p className="gm-state">{t.nothingWaits}</p> : null}
      {rows.length > 0 ? (
        <div className="gm-approvals-head">
          {mine.length > 0 ? (
            <Checkbox
              checked={picked.length === mine.length}
              indeterminate={picked.length > 0 && picked.length < mine.length}
              onChange={() => setChosen(picked.length === mine.length ? new Set() : new Set(mine.map((row) => row.id)))}
            >
              {t.selectAll}
            </Checkbox>
          ) : null}
          <span className="gm-quiet">{t.approvalCount(rows.length, quarters)}</span>
        </div>
      ) : null}
      <ul>
        {rows.slice(0, most).map((row) => {
          const decides = mine.includes(row);
          return (
            <li key={row.id} className={mine.length > 0 ? 'gm-approval' : 'gm-approval gm-approval-read'}>
              {mine.length > 0 ? (
                <span className="gm-approval-tick">
                  {decides ? (
                    <Checkbox aria-label={row.title} checked={chosen.has(row.id)} onChange={() => toggle(row.id)} />
                  ) : null}
                </span>
              ) : null}
              <div className="gm-approval-what">
                <button type="button" className="gm-link" onClick={() => onOpen(row)}>
                  {row.title}
                </button>
                <p className="gm-quiet">
                  {[
                    directory.name(row.assignment.leadUnitId) || l.gapLead,
                    row.dueOn ? t.deadline(row.dueOn) : l.gapDue,
                    decides
                      ? null
                      : row.assignment.leaderPostId
                        ? t.waitsFor(directory.holder(row.assignment.leaderPostId))
                        : t.noLeader,
                  ]
                    .filter(Boolean)
                    .join('　')}
                </p>
              </div>
              <ol className="gm-approval-quarters">
                {row.milestones
                  .filter((one) => !one.approved)
                  .map((one) => (
                    <li key={`${one.year}-${one.quarter}`}>
                      <span className="gm-quiet">{t.quarterShort(one.year, one.quarter)}</span>
                      <span>
                        {one.words}
                        <small className="gm-quiet">
                          {' '}
                          {[one.value, one.share === null ? null : `${one.share}%`].filter(Boolean).join(' · ')}
                        </small>
                        {one.returned ? <small className="gm-now"> {t.returnedWith(one.returned)}</small> : null}
                      </span>
                    </li>
                  ))}
              </ol>
              <span className="gm-approval-acts">
                {decides ? (
                  <>
                    <Button
                      size="small"
                      disabled={decide.isPending}
                      onClick={() => decide.mutate({ rows: [row], decision: { kind: 'approve' } })}
                    >
                      {t.approveOne}
                    </Button>
                    <Button size="small" type="text" onClick={() => setReturning([row])}>
                      {t.returnIt}
                    </Button>
                  </>
                ) : null}
              </span>
            </li>
          );
        })}
      </ul>
      {rows.length > most ? (
        <button type="button" className="gm-link" onClick={() => setMost(most + PIECE)}>
          {state.more}
        </button>
      ) : null}
      <Modal
        open={returning !== null}
        title={t.returnMany(returning?.length ?? 0)}
        okText={t.returnMany(returning?.length ?? 0)}
        cancelText={state.cancel}
        okButtonProps={{ disabled: words.trim() === '' }}
        confirmLoading={decide.isPending}
        onOk={() =>
          decide.mutate(
            { rows: returning ?? [], decision: { kind: 'return', words: words.trim() } },
            {
              onSuccess: () => {
                setReturning(null);
                setWords('');
              },
            },
          )
        }
        onCancel={() => setReturning(null)}
      >
        <div className="gm-form">
          <p className="gm-quiet">{t.returnHint}</p>
          <Input.TextArea
            autoFocus
            aria-label={t.returnWords}
            placeholder={t.returnAsk}
            maxLength={500}
            showCount
            autoSize={{ minRows: 3, maxRows: 8 }}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
          {decide.error && returning ? <Trouble error={decide.error} inline /> : null}
        </div>
      </Modal>
    </div>
  );
}
