import type { Item } from '@gangmu/contract';
import { mayBear } from '@gangmu/plan';
import { Modal, Select } from 'antd';
import { useState } from 'react';
import { nearOptions } from '../../components/near-options.ts';
import type { CellEdit } from '../../grid/block-edits.ts';
import { type Column, editable } from '../../grid/column.ts';
import { useWords } from '../../messages/language.tsx';
import { ledgerWords } from '../../messages/ledger-words.ts';
import { stateWords } from '../../messages/shell-words.ts';
import { type Directory, postLabel } from '../../queries/use-directory.ts';
import { leaders, openPosts, openUnits } from './writes.ts';

interface Props {
  readonly rows: readonly Item[];
  readonly columns: readonly Column<Item>[];
  readonly directory: Directory;
  readonly onWrite: (edits: readonly CellEdit<Item>[]) => void;
  readonly onClose: () => void;
}
// The lead unit first: the office is looked for inside it.
const FIELDS = ['lead', 'leader', 'joint', 'office', 'officer'] as const;
type Field = (typeof FIELDS)[number];

/** The same owners for many rows; written as if typed into each cell, so that undo takes it back at once. */
export function BulkAssign({ rows, columns, directory, onWrite, onClose }: Props) {
  const t = useWords(ledgerWords);
  const state = useWords(stateWords);
  const [typed, setTyped] = useState<Readonly<Partial<Record<Field, string>>>>({});
  const unit =
    directory.units.find((one) => one.name === typed.lead) ??
    directory.units.find((one) => rows.every((row) => row.assignment.leadUnitId === one.id));
  const offers: Readonly<Record<Field, readonly string[]>> = {
    lead: openUnits(directory).map((one) => one.name),
    leader: leaders(directory).map(postLabel),
    joint: [...openUnits(directory), ...directory.groups].map((one) => one.name),
    office: directory.offices.filter((one) => one.unitId === unit?.id).map((one) => one.name),
    officer: openPosts(directory)
      .filter((one) => mayBear.officer(one.role) && one.unitId !== null && (!unit || one.unitId === unit.id))
      .map(postLabel),
  };
  const write = () => {
    const named = new Map(columns.map((column) => [column.key, column]));
    const edits = rows.flatMap((row) =>
      FIELDS.flatMap((field): CellEdit<Item>[] => {
        const [text, column] = [typed[field], named.get(field)];
        return text && column && editable(column, row) ? [{ row, column: field, text }] : [];
      }),
    );
    onWrite(edits);
    onClose();
  };
  const set = (field: Field, text: string) => setTyped({ ...typed, [field]: text });
  return (
    <Modal
      open
      title={t.bulkTitle(rows.length)}
      okText={t.bulkDo(rows.length)}
      cancelText={state.cancel}
      onOk={write}
      onCancel={onClose}
      okButtonProps={{ disabled: Object.values(typed).every((text) => !text) }}
    >
      <p className="gm-quiet">{t.bulkHint}</p>
      <div className="gm-bulk">
        {FIELDS.map((field) => (
          <div key={field} className="gm-bulk-field">
            <span>{t[field]}</span>
            <Select
              aria-label={t[field]}
              showSearch={nearOptions}
              allowClear
              {...(field === 'joint' ? { mode: 'multiple' as const } : {})}
              options={offers[field].map((label) => ({ value: label, label }))}
              onChange={(value: string | string[] | undefined) =>
                set(field, Array.isArray(value) ? value.join('、') : (value ?? ''))
              }
            />
          </div>
        ))}
      </div>
    </Modal>
  );
}
