import type { ImportField, ImportRow, ImportRun } from '@gangmu/contract';
import { useState } from 'react';
import { importWords } from '../../messages/import-words.ts';
import { useWords } from '../../messages/language.tsx';
import type { Meaning } from './column-meaning.ts';
import { type CellChoice, MendCell } from './mend-cell.tsx';
import { useFieldName } from './use-field-name.ts';
import { useValueWords } from './use-value-words.ts';

export interface RowChoice {
  readonly sheet: number;
  readonly row: number;
  readonly choice: { readonly kind: 'create' | 'skip' | 'take' };
}
interface Props {
  readonly run: ImportRun;
  readonly row: ImportRow;
  readonly onRow: (choice: RowChoice) => void;
  readonly onCell: (choice: CellChoice) => void;
}
const SHOWN_CHANGES = 3;
const REASONS = {
  empty: 'emptyRow',
  heading: 'heading',
  total: 'total',
  'head-again': 'headAgain',
  footer: 'footer',
  chosen: 'chosen',
} as const;

/** One row of the file: where it stands, what it becomes, its issues cell by cell, what it changes. */
export function CheckRow({ run, row, onRow, onCell }: Props) {
  const t = useWords(importWords);
  const name = useFieldName(run.kind);
  const say = useValueWords();
  const [all, setAll] = useState(false);
  const { action, reason, issues, changes, joined, target } = row;
  const several = run.sheets.filter((sheet) => sheet.use !== null).length > 1;
  const choose = (kind: RowChoice['choice']['kind']) => onRow({ sheet: row.sheet, row: row.row, choice: { kind } });
  const shown = all ? changes : changes.slice(0, SHOWN_CHANGES);
  const ledgerRow = run.kind === 'ledger' && reason === null;
  const guessed = action === 'update' && target !== null && target.similarity < 1;
  const twice = issues.some((one) => one.code === 'item-twice');
  return (
    <tr>
      <td className="gm-import-place">
        {several ? <small>{run.sheets[row.sheet]?.name}</small> : null}
        {t.rowNumber(row.row + 1)}
      </td>
      <td className={`gm-import-${action}`}>
        {action === 'join' && joined ? t.joinedTo(joined.row + 1) : t[action]}
        {reason && action === 'skip' ? <small>{t[REASONS[reason]]}</small> : null}
      </td>
      <td className="gm-import-title">{row.title}</td>
      <td>
        <ul className={action === 'create' ? 'gm-import-issues gm-import-fresh' : 'gm-import-issues'}>
          {issues
            .toSorted((a, b) => (a.column ?? -1) - (b.column ?? -1))
            .map((one) => (
              <li key={`${one.code}${one.cell}${one.text}`} className={one.error ? 'gm-import-issue-error' : undefined}>
                {one.cell ? <b>{one.cell}</b> : null} {one.message}
                {one.column === null ? null : (
                  <MendCell
                    cell={one.cell ?? ''}
                    text={one.cellText ?? ''}
                    onMend={(text) => onCell({ sheet: row.sheet, row: row.row, column: one.column ?? 0, text })}
                  />
                )}
              </li>
            ))}
          {action === 'error'
            ? null
            : shown.map(({ field, year, quarter, before, after }) => (
                <li key={`${field}${year}${quarter}`} className="gm-import-change">
                  <span>{name({ field, year, quarter } as Meaning & { field: ImportField })}</span>{' '}
                  {action === 'create' ? null : (
                    <>
                      <del>{say(field, before) || t.nothing}</del> →{' '}
                    </>
                  )}
                  <ins>{say(field, after) || t.nothing}</ins>
                </li>
              ))}
          {!all && action !== 'error' && changes.length > SHOWN_CHANGES ? (
            <li>
              <button type="button" className="gm-link" onClick={() => setAll(true)}>
                {t.moreChanges(changes.length - SHOWN_CHANGES)}
              </button>
            </li>
          ) : null}
        </ul>
      </td>
      <td className="gm-import-do">
        {guessed || (twice && action === 'error' && ledgerRow) ? (
          <button type="button" className="gm-link" onClick={() => choose('create')}>
            {t.asNew}
          </button>
        ) : null}
        {action === 'error' && reason === null ? (
          <button type="button" className="gm-link" onClick={() => choose('skip')}>
            {t.skipRow}
          </button>
        ) : null}
        {reason !== null && action === 'skip' && reason !== 'empty' && reason !== 'head-again' ? (
          <button type="button" className="gm-link" onClick={() => choose('take')}>
            {t.takeAgain}
          </button>
        ) : null}
      </td>
    </tr>
  );
}
