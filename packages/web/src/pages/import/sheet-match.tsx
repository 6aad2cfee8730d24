import { type ImportSheet, LEDGERS } from '@gangmu/contract';
import { useId, useState } from 'react';
import { Section } from '../../components/section.tsx';
import { importWords } from '../../messages/import-words.ts';
import { useWords } from '../../messages/language.tsx';
import { ledgerWords } from '../../messages/ledger-words.ts';
import { ColumnMatch } from './column-match.tsx';
import { yearsOf } from './column-meaning.ts';

interface Props {
  readonly kind: 'ledger' | 'organisation';
  readonly sheet: ImportSheet;
  /** The plan's years. */
  readonly from: number | null;
  readonly to: number | null;
  readonly onChange: (patch: Partial<ImportSheet>) => void;
}
const HEAD_LINES = [1, 2, 3];
const MOST_HEAD_ROW = 60;

/** One sheet: what it is imported as, its head, its columns. */
export function SheetMatch({ kind, sheet, from, to, onChange }: Props) {
  const t = useWords(importWords);
  const l = useWords(ledgerWords);
  const id = useId();
  const [top, setTop] = useState(false);
  const years = yearsOf(sheet, from, to);
  const known = sheet.columns.filter((one) => one.field !== null).length;
  const uses =
    kind === 'ledger' ? LEDGERS.map((name) => [name, l[name]] as const) : [['organisation', t.organisation] as const];
  return (
    <Section
      title={sheet.name}
      aside={
        <label className="gm-import-use">
          {sheet.hidden ? <span className="gm-quiet">{t.hidden}　</span> : null}
          {t.sheetUse}{' '}
          <select
            className="gm-field"
            value={sheet.use ?? ''}
            onChange={(event) => onChange({ use: (event.target.value || null) as ImportSheet['use'] })}
          >
            {uses.map(([name, says]) => (
              <option key={name} value={name}>
                {says}
              </option>
            ))}
            <option value="">{t.leaveOut}</option>
          </select>
        </label>
      }
    >
      {sheet.use === null ? null : (
        <>
          <div className="gm-import-head">
            <span>
              <label htmlFor={`${id}-row`}>{t.headFrom}</label>{' '}
              <input
                id={`${id}-row`}
                className="gm-field gm-import-number"
                type="number"
                min={1}
                max={MOST_HEAD_ROW}
                value={sheet.headRow + 1}
                onChange={(event) => {
                  const row = event.target.valueAsNumber;
                  if (row >= 1 && row <= MOST_HEAD_ROW) onChange({ headRow: row - 1 });
                }}
              />{' '}
              <label htmlFor={`${id}-lines`}>{t.headFor}</label>{' '}
              <select
                id={`${id}-lines`}
                className="gm-field"
                value={sheet.headLines}
                onChange={(event) => onChange({ headLines: Number(event.target.value) })}
              >
                {HEAD_LINES.map((lines) => (
                  <option key={lines}>{lines}</option>
                ))}
              </select>{' '}
              {t.headEnd}
            </span>
            {kind === 'ledger' ? (
              <label>
                {t.noYear}{' '}
                <select
                  className="gm-field"
                  value={sheet.year ?? ''}
                  onChange={(event) => onChange({ year: event.target.value ? Number(event.target.value) : null })}
                >
                  <option value="">—</option>
                  {years.map((year) => (
                    <option key={year}>{year}</option>
                  ))}
                </select>
              </label>
            ) : null}
            <button type="button" className="gm-link" aria-expanded={top} onClick={() => setTop(!top)}>
              {t.top} {top ? '▴' : '▾'}
            </button>
            <span className="gm-quiet gm-import-matched">{t.matched(known, sheet.columns.length)}</span>
          </div>
          {top ? <TopLines sheet={sheet} onHead={(headRow) => onChange({ headRow })} /> : null}
          <table className="gm-table gm-import-columns">
            <thead>
              <tr>
                <th>{t.column}</th>
                <th>{t.head}</th>
                <th>{t.takenFor}</th>
                <th>{t.sure}</th>
                <th>{t.samples}</th>
              </tr>
            </thead>
            <tbody>
              {sheet.columns.map((column) => (
                <ColumnMatch
                  key={column.column}
                  kind={kind}
                  column={column}
                  years={years}
                  onChange={(meaning) =>
                    onChange({
                      columns: sheet.columns.map((one) =>
                        one.column === column.column ? { ...one, ...meaning, confidence: 0 } : one,
                      ),
                    })
                  }
                />
              ))}
            </tbody>
          </table>
        </>
      )}
    </Section>
  );
}

/** The file as it begins, for whoever must say where its head is. */
function TopLines({ sheet, onHead }: { readonly sheet: ImportSheet; readonly onHead: (row: number) => void }) {
  const t = useWords(importWords);
  const within = (row: number) => row >= sheet.headRow && row < sheet.headRow + sheet.headLines;
  return (
    <div className="gm-import-top">
      <table>
        <tbody>
          {sheet.top.map(({ row, cells }) => (
            <tr key={row} className={within(row) ? 'gm-import-is-head' : undefined}>
              <th scope="row">
                <button
                  type="button"
                  className="gm-link"
                  title={t.headIs(row + 1)}
                  aria-label={t.headIs(row + 1)}
                  onClick={() => onHead(row)}
                >
                  {row + 1}
                </button>
              </th>
              {cells.map((text, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells keep their places.
                <td key={at}>{text}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
