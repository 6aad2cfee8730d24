import type { Item } from '@gangmu/contract';
import { Modal } from 'antd';
import { useState } from 'react';
import type { Column } from '../../grid/column.ts';
import type { Conflict } from '../../grid/use-cell-edits.ts';
import { useWords } from '../../messages/language.tsx';
import { ledgerWords } from '../../messages/ledger-words.ts';
import { stateWords } from '../../messages/shell-words.ts';
import { ChangedBy } from './changed-by.tsx';
import '../../components/notices.css';

interface Props {
  readonly conflict: Conflict<Item>;
  readonly columns: readonly Column<Item>[];
  readonly onResolve: (id: string, keep: ReadonlySet<string>) => void;
  readonly onClose: () => void;
}

/** Both versions side by side; every cell is chosen by the person, nothing is lost without being seen. */
export function ConflictDialog({ conflict, columns, onResolve, onClose }: Props) {
  const t = useWords(ledgerWords);
  const state = useWords(stateWords);
  const [keep, setKeep] = useState<ReadonlySet<string>>(() => new Set(conflict.mine.map((one) => one.column)));
  const choose = (column: string, mine: boolean) => {
    const next = new Set(keep);
    if (mine) next.add(column);
    else next.delete(column);
    setKeep(next);
  };
  return (
    <Modal
      open
      title={t.conflictTitle}
      width={720}
      okText={t.useChosen}
      cancelText={state.cancel}
      onOk={() => onResolve(conflict.id, keep)}
      onCancel={onClose}
    >
      <p className="gm-serif">{conflict.current.title}</p>
      <p className="gm-quiet">
        <ChangedBy conflict={conflict} />
      </p>
      <table className="gm-table gm-conflict">
        <thead>
          <tr>
            <th>{t.field}</th>
            <th>{t.theirs}</th>
            <th>{t.mine}</th>
          </tr>
        </thead>
        <tbody>
          {conflict.mine.map(({ column, text }) => {
            const found = columns.find((one) => one.key === column);
            const sides = [
              { mine: false, text: found?.text(conflict.current) ?? '' },
              { mine: true, text },
            ];
            return (
              <tr key={column}>
                <td>{found?.head}</td>
                {sides.map((side) => (
                  <td key={String(side.mine)}>
                    <label>
                      <input
                        type="radio"
                        name={column}
                        checked={keep.has(column) === side.mine}
                        onChange={() => choose(column, side.mine)}
                      />{' '}
                      {side.text || t.empties}
                    </label>
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </Modal>
  );
}
