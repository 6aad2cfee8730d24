import type { Draft, DraftContent } from '@gangmu/contract';
import { Modal } from 'antd';
import { useState } from 'react';
import { useTargetText } from '../../components/use-target-text.ts';
import { useWords } from '../../messages/language.tsx';
import { pilotWords } from '../../messages/ledger-words.ts';
import { readerConflictWords, readerWords } from '../../messages/reader-words.ts';
import { stateWords } from '../../messages/shell-words.ts';
import type { Decision, DraftConflict } from './use-draft-actions.ts';
import '../../components/notices.css';

interface Side {
  readonly title: string;
  readonly content: DraftContent;
  readonly status: Draft['status'];
  readonly start: number;
  readonly end: number;
}
const FIELDS = ['title', 'content', 'status', 'source'] as const;
type Field = (typeof FIELDS)[number];

/** Both versions side by side; every field is chosen by the person, nothing is lost without being seen. */
export function ReaderConflict({
  conflict: { current, mine },
  text,
  onSave,
  onClose,
}: {
  readonly conflict: DraftConflict;
  readonly text: string;
  readonly onSave: (decision: Decision) => void;
  readonly onClose: () => void;
}) {
  const t = useWords(readerConflictWords);
  const r = useWords(readerWords);
  const state = useWords(stateWords);
  const levels = useWords(pilotWords);
  const targetText = useTargetText();
  const own: Side = {
    title: mine.title ?? current.title,
    content: mine.content ?? current.content,
    status: mine.status,
    start: mine.start ?? current.start,
    end: mine.end ?? current.end,
  };
  const say: Readonly<Record<Field, (side: Side) => string>> = {
    title: (side) => side.title,
    status: (side) => r[side.status],
    source: (side) => text.slice(side.start, side.end),
    content: ({ content }) => {
      if (content.kind === 'pilot')
        return `${r.pilot} ${levels[content.level as keyof typeof levels] ?? content.level}`;
      if (content.kind === 'task') return [r.task, ...content.namedUnits, ...content.measures].join(' ');
      const { sense, figure, unit } = targetText(content.target);
      return `${r.indicator} ${sense} ${figure}${unit}`;
    },
  };
  const names: Readonly<Record<Field, string>> = {
    title: r.titleField,
    content: r.kind,
    status: t.state,
    source: r.source,
  };
  const differing = FIELDS.filter((field) => say[field](current) !== say[field](own));
  const [keep, setKeep] = useState<ReadonlySet<Field>>(() => new Set(differing));
  const choose = (field: Field, side: boolean) => {
    const next = new Set(keep);
    if (side) next.add(field);
    else next.delete(field);
    setKeep(next);
  };
  const pick = <T,>(field: Field, of: (side: Side) => T): T => of(keep.has(field) ? own : current);
  const save = () => {
    const status = pick('status', (side) => side.status);
    const reason = mine.reason ?? current.reason;
    onSave({
      draft: current,
      status,
      title: pick('title', (side) => side.title),
      content: pick('content', (side) => side.content),
      start: pick('source', (side) => side.start),
      end: pick('source', (side) => side.end),
      ...(status === 'dropped' && reason ? { reason } : {}),
    });
  };
  return (
    <Modal open title={t.title} width={760} okText={t.save} cancelText={state.cancel} onOk={save} onCancel={onClose}>
      <p className="gm-quiet">{t.hint}</p>
      <table className="gm-table gm-conflict">
        <thead>
          <tr>
            <th>{t.field}</th>
            <th>{t.theirs}</th>
            <th>{t.mine}</th>
          </tr>
        </thead>
        <tbody>
          {differing.map((field) => (
            <tr key={field}>
              <td>{names[field]}</td>
              {[false, true].map((side) => (
                <td key={String(side)}>
                  <label>
                    <input
                      type="radio"
                      name={field}
                      checked={keep.has(field) === side}
                      onChange={() => choose(field, side)}
                    />{' '}
                    {say[field](side ? own : current) || t.empty}
                  </label>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Modal>
  );
}
