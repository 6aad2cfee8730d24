import type { ImportField, ImportSheet } from '@gangmu/contract';
import { columnLetters, ORGANISATION_COLUMNS } from '@gangmu/plan';
import { importWords } from '../../messages/import-words.ts';
import { useWords } from '../../messages/language.tsx';
import { goalMeanings, type Meaning, meaningKey, meaningOf, PLAIN_FIELDS, quarterMeanings } from './column-meaning.ts';
import { useFieldName } from './use-field-name.ts';

interface Props {
  readonly kind: 'ledger' | 'organisation';
  readonly column: ImportSheet['columns'][number];
  readonly years: readonly number[];
  readonly onChange: (meaning: Meaning) => void;
}

/** One column: its head, what it is taken for and how surely, and a few of its cells. */
export function ColumnMatch({ kind, column, years, onChange }: Props) {
  const t = useWords(importWords);
  const name = useFieldName(kind);
  const { field, head, confidence, samples } = column;
  const now = meaningKey(column);
  const plain = kind === 'ledger' ? PLAIN_FIELDS : ORGANISATION_COLUMNS;
  const goals = kind === 'ledger' ? goalMeanings(years) : [];
  const quarters = kind === 'ledger' ? quarterMeanings(years) : [];
  const option = (of: Meaning) => (
    <option key={meaningKey(of)} value={meaningKey(of)}>
      {name(of as Meaning & { field: ImportField })}
    </option>
  );
  const sure =
    field === null
      ? t.unknownHead
      : confidence >= 1
        ? t.exact
        : confidence > 0
          ? t.alike(Math.round(confidence * 100))
          : t.byHand;
  return (
    <tr className={field === null ? 'gm-import-left' : undefined}>
      <td>{columnLetters(column.column)}</td>
      <td>{head || t.emptyHead}</td>
      <td>
        <select
          className="gm-field"
          aria-label={t.takenForOf(head)}
          value={now}
          onChange={(event) => onChange(meaningOf(event.target.value))}
        >
          <option value="">{t.notImported}</option>
          <optgroup label={t.others}>{plain.map((one) => option({ field: one, year: null, quarter: null }))}</optgroup>
          {goals.length > 0 ? <optgroup label={t.goals}>{goals.map(option)}</optgroup> : null}
          {quarters.length > 0 ? <optgroup label={t.quarters}>{quarters.map(option)}</optgroup> : null}
        </select>
      </td>
      <td className={field !== null && confidence > 0 && confidence < 1 ? 'gm-import-doubt' : 'gm-import-sure'}>
        {sure}
      </td>
      <td className="gm-import-samples">{samples.join('　｜　')}</td>
    </tr>
  );
}
