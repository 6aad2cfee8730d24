import type { RevisionRow } from '@gangmu/contract';
import { Radio } from 'antd';
import { memo, useState } from 'react';
import { Marked } from '../../components/marked.tsx';
import { useTargetText } from '../../components/use-target-text.ts';
import { useWords } from '../../messages/language.tsx';
import { useMarks } from '../../messages/marks.ts';
import { revisionWords } from '../../messages/revision-words.ts';
import type { Directory } from '../../queries/use-directory.ts';
import { ReasonForMany } from './reason-for-many.tsx';
import type { RevisionActions, Wish } from './use-revision.ts';

interface Props {
  readonly row: RevisionRow;
  /** Of the version in force and of the new one. */
  readonly numbers: readonly [number, number];
  readonly directory: Directory;
  readonly actions: RevisionActions;
  readonly mayWrite: boolean;
  /** Rows that wait to be withdrawn or left out, as this one may: one reason can do for several. */
  readonly alike: readonly RevisionRow[];
}

/** One item and what becomes of it: both texts, what differs, who owns it, and the decision it needs. */
function Row({ row, numbers, directory, actions, mayWrite, alike }: Props) {
  const marks = useMarks();
  const t = useWords(revisionWords);
  const { item } = row;
  const lead = item?.assignment.leadUnitId ?? null;
  const leader = item?.assignment.leaderPostId ?? null;
  return (
    <article className={`gm-revised gm-revised-${row.state}`}>
      <header>
        <span className="gm-revised-kind">{t[row.kind]}</span>
        <b>{row.title}</b>
        <span className={row.decided ? 'gm-quiet' : 'gm-now'}>{t[row.state]}</span>
        {row.state === 'kept' ? null : (
          <span className="gm-quiet">{row.touches.map((one) => t[one]).join(marks.list)}</span>
        )}
        {item ? (
          <span className="gm-quiet gm-revised-owner">
            {t.lead} {directory.name(lead) || t.nobody}　{t.leader} {directory.holder(leader) || t.nobody}
            {'　'}
            {t.hangs(item.goals, item.milestones)}
          </span>
        ) : null}
      </header>
      {row.old || row.new ? (
        <div className="gm-revised-texts">
          {([row.old, row.new] as const).map((side, index) => (
            <div key={numbers[index]}>
              <p className="gm-quiet">{t.oldText(numbers[index] ?? 1)}</p>
              {side ? (
                <p className={index === 0 ? 'gm-revised-text gm-revised-old' : 'gm-revised-text'}>
                  <Marked text={side.text} marks={side.marks} />
                </p>
              ) : (
                <p className="gm-quiet">{t.notIn}</p>
              )}
            </div>
          ))}
        </div>
      ) : null}
      {row.state === 'kept' ? null : <Decision row={row} actions={actions} mayWrite={mayWrite} alike={alike} />}
    </article>
  );
}
export const RevisionRowView = memo(Row);

function Decision({ row, actions, mayWrite, alike }: Pick<Props, 'row' | 'actions' | 'mayWrite' | 'alike'>) {
  const marks = useMarks();
  const t = useWords(revisionWords);
  const targetText = useTargetText();
  const [form, setForm] = useState<'close' | 'out' | null>(null);
  const { item, draft, choice } = row;
  const busy = actions.choose.isPending || actions.decideDrafts.isPending;
  // A reason stays where it was written until it is on the server.
  const done = { onSuccess: () => setForm(null) };
  const choose = (wish: Wish, rows: readonly RevisionRow[] = [row]) => actions.choose.mutate({ rows, wish }, done);
  const act = (name: NonNullable<Wish['act']>, words: string) => (
    <button type="button" className="gm-link" disabled={busy} onClick={() => choose({ act: name })}>
      {words}
    </button>
  );
  if (row.decided)
    return (
      <p className="gm-revised-acts">
        <span>{outcome(row, t, marks.comma)}</span>
        {choice?.reason || draft?.reason ? <span className="gm-quiet">{choice?.reason ?? draft?.reason}</span> : null}
        {mayWrite && item?.status !== 'closed' ? (
          <button
            type="button"
            className="gm-link"
            disabled={busy}
            onClick={() =>
              item ? choose({ act: null }) : actions.decideDrafts.mutate({ rows: [row], status: 'open' })
            }
          >
            {t.reopen}
          </button>
        ) : null}
      </p>
    );
  if (!mayWrite) return null;
  if (!item)
    return form === 'out' ? (
      <ReasonForMany
        row={row}
        alike={alike}
        label={t.leaveOutReason}
        says={t.leaveOutMany}
        busy={busy}
        onSave={(rows, reason) => actions.decideDrafts.mutate({ rows, status: 'dropped', reason }, done)}
        onClose={() => setForm(null)}
      />
    ) : (
      <p className="gm-revised-acts">
        <button
          type="button"
          className="gm-link"
          disabled={busy}
          onClick={() => actions.decideDrafts.mutate({ rows: [row], status: 'accepted' })}
        >
          {t.add}
        </button>
        <button type="button" className="gm-link" disabled={busy} onClick={() => setForm('out')}>
          {t.leaveOut}
        </button>
      </p>
    );
  if (row.state === 'ambiguous')
    return (
      <div className="gm-revised-which">
        <p>{t.which}</p>
        <Radio.Group
          disabled={busy}
          value={null}
          onChange={({ target }) => choose({ act: null, draftId: target.value === 'none' ? null : target.value })}
          options={[
            ...row.candidates.map((one) => ({
              value: one.id,
              label: `${one.clause ? `${one.clause} ` : ''}${one.title}${marks.colon}${one.quote}`,
            })),
            { value: 'none', label: t.none },
          ]}
        />
      </div>
    );
  if (!draft)
    return form === 'close' ? (
      <ReasonForMany
        row={row}
        alike={alike}
        label={t.closeReason}
        says={t.closeMany}
        busy={busy}
        onSave={(rows, reason) => choose({ act: 'close', reason }, rows)}
        onClose={() => setForm(null)}
      />
    ) : (
      <p className="gm-revised-acts">
        <button type="button" className="gm-link" disabled={busy} onClick={() => setForm('close')}>
          {t.close}
        </button>
        {act('keep', t.keep)}
        <span className="gm-quiet">{t.keepHint}</span>
      </p>
    );
  const due = row.dueChange;
  const moves = due !== null && due.before !== null;
  const dueWords = due && (due.before === null ? t.setDueTo(due.after) : t.adjustDueTo(due.before, due.after));
  if (row.targetChanged && item.target && draft.target) {
    const [before, after] = [targetText(item.target), targetText(draft.target)];
    return (
      <p className="gm-revised-acts">
        {act('adjust', t.adjust)}
        {act('carry', t.carryAnyway)}
        <span className="gm-quiet">
          {t.adjustTo(
            [before.sense, before.figure + before.unit].filter(Boolean).join(' '),
            [after.sense, after.figure + after.unit].filter(Boolean).join(' '),
          )}
        </span>
        {dueWords ? <span className="gm-quiet">{dueWords}</span> : null}
      </p>
    );
  }
  if (row.unitsChanged)
    return (
      <p className="gm-revised-acts">
        {(['assigned', 'document'] as const).map((owners) => (
          <button
            type="button"
            key={owners}
            className="gm-link"
            disabled={busy}
            onClick={() => choose({ act: moves ? 'adjust' : 'carry', owners })}
          >
            {owners === 'assigned' ? t.ownersAssigned : t.ownersDocument}
          </button>
        ))}
        <span className="gm-quiet">{draft.namedUnits.join('、')}</span>
        {dueWords ? <span className="gm-quiet">{dueWords}</span> : null}
      </p>
    );
  return (
    <p className="gm-revised-acts">
      {moves ? act('adjust', t.adjustDue) : null}
      {act('carry', moves ? t.carryDue : t.carry)}
      {dueWords ? <span className="gm-quiet">{dueWords}</span> : null}
    </p>
  );
}

function outcome(
  { item, draft, choice }: RevisionRow,
  t: { readonly [K in keyof typeof revisionWords]: unknown },
  comma: string,
): string {
  const word = (name: keyof typeof revisionWords): string => String(t[name]);
  if (!item) return word(draft?.status === 'dropped' ? 'decidedOut' : 'decidedAdd');
  const acts = { carry: 'decidedCarry', adjust: 'decidedAdjust', close: 'decidedClose', keep: 'decidedKeep' } as const;
  const owners = choice?.owners === 'document' ? `${comma}${word('ownersDocument')}` : '';
  return `${word(choice?.act ? acts[choice.act] : 'decidedCarry')}${owners}`;
}
