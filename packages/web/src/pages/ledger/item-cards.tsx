import type { Item } from '@gangmu/contract';
import { LightMark } from '../../components/light-mark.tsx';
import type { Line } from '../../grid/lines.ts';
import { useWords } from '../../messages/language.tsx';
import { ledgerWords } from '../../messages/ledger-words.ts';
import type { Directory } from '../../queries/use-directory.ts';

interface Props {
  readonly rows: readonly Line<Item>[];
  readonly directory: Directory;
  readonly onOpen: (item: Item) => void;
}

/** 390 px: what, who, by when; one tap opens the rest. */
export function ItemCards({ rows, directory, onOpen }: Props) {
  const t = useWords(ledgerWords);
  return (
    <ul className="gm-cards">
      {rows.map((line) =>
        line.kind === 'group' ? (
          <li key={`g${line.name}`} className="gm-cards-group">
            {line.name || t.empties} <small>{line.count}</small>
          </li>
        ) : (
          <li key={line.row.id}>
            <button type="button" className="gm-item-card" onClick={() => onOpen(line.row)}>
              <span className="gm-item-card-title">
                <small>{line.number || ''}</small> {line.row.title}
              </span>
              <span className="gm-item-card-facts">
                <LightMark />
                <span className={line.row.assignment.leadUnitId ? undefined : 'gm-now'}>
                  {directory.name(line.row.assignment.leadUnitId) || t.gapLead}
                </span>
                <span>{line.row.dueOn ?? t.gapDue}</span>
              </span>
            </button>
          </li>
        ),
      )}
    </ul>
  );
}
