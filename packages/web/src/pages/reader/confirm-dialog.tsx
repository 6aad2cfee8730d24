import type { ReaderView } from '@gangmu/contract';
import { calledBook, dueDayOf } from '@gangmu/plan';
import { Checkbox, Modal } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { useRegion } from '../../app/region.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { useWords } from '../../messages/language.tsx';
import { confirmWords, readerWords } from '../../messages/reader-words.ts';
import { stateWords } from '../../messages/shell-words.ts';
import { api } from '../../queries/api.ts';
import { queryClient } from '../../queries/query-client.ts';
import { useDirectory } from '../../queries/use-directory.ts';
import { notesLeft } from './note-list.tsx';
import { isOneUnit, unitsNamed } from './units-named.ts';

const OK = 'confirm-rows';

interface Props {
  readonly view: ReaderView;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onConfirm: (dueAtEnd: boolean) => void;
  readonly onClose: () => void;
}

/** What confirming will make, and the units that the plan names and nobody has entered yet. */
export function ConfirmDialog({ view, busy, error, onConfirm, onClose }: Props) {
  const t = useWords(confirmWords);
  const r = useWords(readerWords);
  const state = useWords(stateWords);
  const { regionId, mine, may } = useRegion();
  const { directory, isPending } = useDirectory(regionId, may('organisation.read'));
  const accepted = useMemo(() => view.drafts.filter((one) => one.status === 'accepted'), [view.drafts]);
  const of = (kind: string) => accepted.filter((one) => one.kind === kind).length;
  const { undated, end } = useMemo(() => {
    const days = accepted.map((one) =>
      dueDayOf(
        { start: one.start, end: one.end, period: one.content.kind === 'indicator' ? one.content.target.period : null },
        view.text,
        view.reading,
      ),
    );
    return {
      undated: days.filter((day) => day === null).length,
      end: view.plan.periodTo === null ? null : `${view.plan.periodTo}-12-31`,
    };
  }, [accepted, view]);
  const [dueAtEnd, setDueAtEnd] = useState(false);
  const left = notesLeft(view.reading.notes, view.noteMarks);
  const dropped = view.drafts.filter((one) => one.status === 'dropped').length;
  const { named, unknown } = useMemo(() => {
    const names = unitsNamed(view);
    const called = calledBook(directory.units, mine.name);
    const groups = new Set(directory.groups.map((group) => group.name));
    return { named: names, unknown: names.filter((one) => !groups.has(one) && called(one).length === 0) };
  }, [view, directory, mine.name]);
  const [untouched, setUntouched] = useState<ReadonlySet<string>>(() => new Set());
  const ticked = (name: string) => isOneUnit(name) !== untouched.has(name);
  const loading = isPending && may('organisation.read');
  const mayMake = may('organisation.write');
  const wanted = mayMake ? unknown.filter(ticked) : [];
  const [making, setMaking] = useState<number | null>(null);
  const [trouble, setTrouble] = useState<unknown>(null);
  const go = async () => {
    setTrouble(null);
    try {
      for (const [index, name] of wanted.entries()) {
        setMaking(index + 1);
        await api.units.add({ params: { regionId }, body: { name, position: directory.units.length + index } });
      }
    } catch (failure) {
      // Nothing is confirmed; what was made stands in the list as known.
      setTrouble(failure);
      setMaking(null);
      return void queryClient.invalidateQueries({ queryKey: ['directory', regionId] });
    }
    if (wanted.length > 0) await queryClient.invalidateQueries({ queryKey: ['directory', regionId] });
    setMaking(null);
    onConfirm(dueAtEnd);
  };
  useEffect(() => {
    if (!loading) document.getElementById(OK)?.focus();
  }, [loading]);
  return (
    <Modal
      open
      title={t.title}
      width={640}
      okText={r.confirm(accepted.length)}
      cancelText={state.cancel}
      okButtonProps={{ disabled: loading, id: OK }}
      afterOpenChange={() => document.getElementById(OK)?.focus()}
      confirmLoading={busy || making !== null}
      onOk={() => void go()}
      onCancel={onClose}
    >
      <div className="gm-confirm">
        <p className="gm-confirm-makes">{t.makes(of('task'), of('indicator'), of('pilot'))}</p>
        <p>{t.leaves(dropped, left.all, left.doubtful)}</p>
        <p>{t.dated(accepted.length - undated, undated)}</p>
        {undated > 0 && end !== null ? (
          <Checkbox checked={dueAtEnd} onChange={(event) => setDueAtEnd(event.target.checked)}>
            {t.dueAtEnd(end)}
          </Checkbox>
        ) : null}
        {named.length > 0 && unknown.length === 0 ? <p>{t.allUnits(named.length)}</p> : null}
        {unknown.length > 0 ? (
          <>
            <p>{(mayMake ? t.unknownUnits : t.someUnits)(unknown.length)}</p>
            <div className="gm-confirm-units">
              {unknown.map((name) =>
                mayMake ? (
                  <Checkbox
                    key={name}
                    checked={ticked(name)}
                    onChange={() => {
                      const next = new Set(untouched);
                      if (!next.delete(name)) next.add(name);
                      setUntouched(next);
                    }}
                  >
                    {name}
                  </Checkbox>
                ) : (
                  <span key={name}>{name}</span>
                ),
              )}
            </div>
          </>
        ) : null}
        <p className="gm-quiet">{t.final}</p>
        {making !== null ? <p className="gm-quiet">{t.making(making, wanted.length)}</p> : null}
      </div>
      {trouble || error ? <Trouble error={trouble ?? error} inline /> : null}
    </Modal>
  );
}
