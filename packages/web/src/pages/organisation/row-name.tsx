import { useWords } from '../../messages/language.tsx';
import { organisationWords } from '../../messages/organisation-words.ts';

interface Row {
  readonly id: string;
  readonly closedOn: string | null;
}

/** The line of a list: held back where its row is closed, marked where it stands open beside the list. */
export const lineClass = ({ id, closedOn }: Row, openId: string | null): string =>
  [closedOn ? 'gm-closed' : '', id === openId ? 'gm-row-open' : ''].join(' ');

interface Props {
  readonly row: Row;
  readonly name: string;
  readonly onOpen: (id: string) => void;
}

/** What opens a row of a list, and since when it is closed. */
export function RowName({ row, name, onOpen }: Props) {
  const t = useWords(organisationWords);
  return (
    <>
      <button type="button" className="gm-row-link" onClick={() => onOpen(row.id)}>
        {name}
      </button>
      {row.closedOn ? <small className="gm-quiet"> {t.closedSince(row.closedOn)}</small> : null}
    </>
  );
}
