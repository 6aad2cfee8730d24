import type { RevisionRow } from '@gangmu/contract';
import { Checkbox } from 'antd';
import { useState } from 'react';
import { useWords } from '../../messages/language.tsx';
import { useMarks } from '../../messages/marks.ts';
import { revisionWords } from '../../messages/revision-words.ts';
import { ReasonForm } from './reason-form.tsx';

interface Props {
  readonly row: RevisionRow;
  /** Rows that wait for the same decision; this one may be among them. */
  readonly alike: readonly RevisionRow[];
  readonly label: string;
  readonly says: (n: number) => string;
  readonly busy: boolean;
  readonly onSave: (rows: readonly RevisionRow[], reason: string) => void;
  readonly onClose: () => void;
}

const clauseOf = ({ old, draft }: RevisionRow): string | null => old?.clause ?? draft?.clause ?? null;

/** One reason for a row, for its clause's other rows, and for all that go the same way. A task takes its clause along. */
export function ReasonForMany({ row, alike, label, says, busy, onSave, onClose }: Props) {
  const t = useWords(revisionWords);
  const marks = useMarks();
  const [withClause, setWithClause] = useState(row.kind === 'task');
  const [withRest, setWithRest] = useState(false);
  const clause = clauseOf(row);
  const others = alike.filter(({ key }) => key !== row.key);
  const near = others.filter((one) => clause !== null && clauseOf(one) === clause);
  const rest = others.filter((one) => !near.includes(one));
  const taken = [row, ...(withClause ? near : []), ...(withRest ? rest : [])];
  return (
    <>
      <ReasonForm
        label={label}
        says={says(taken.length)}
        busy={busy}
        onSave={(reason) => onSave(taken, reason)}
        onClose={onClose}
      />
      {near.length > 0 ? (
        <Checkbox checked={withClause} onChange={({ target }) => setWithClause(target.checked)}>
          {t.withClause(near.length)}{' '}
          <span className="gm-quiet">{near.map(({ title }) => title).join(marks.list)}</span>
        </Checkbox>
      ) : null}
      {rest.length > 0 ? (
        <Checkbox checked={withRest} onChange={({ target }) => setWithRest(target.checked)}>
          {t.withRest(rest.length)}
        </Checkbox>
      ) : null}
    </>
  );
}
