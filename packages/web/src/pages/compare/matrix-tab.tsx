import type { ComparedClause } from '@gangmu/contract';
import { useMemo, useState } from 'react';
import { compareTargetWords, compareWords } from '../../messages/compare-words.ts';
import { useWords } from '../../messages/language.tsx';
import { useMarks } from '../../messages/marks.ts';
import { nameOf } from './filters.ts';
import { type MatrixLink, partsMatrix } from './parts-matrix.ts';
import type { ClausesOf } from './use-comparison.ts';

const CELL = 44;
const LEAST = 12;
interface Opened {
  readonly title: string;
  readonly links: readonly MatrixLink[];
  readonly alone: readonly ComparedClause[];
}

/** Which superior parts do ours carry: squares whose area is the number of links; its table is one click away. */
export function MatrixTab({ clauses }: { readonly clauses: ClausesOf }) {
  const marks = useMarks();
  const t = useWords(compareTargetWords);
  const c = useWords(compareWords);
  const matrix = useMemo(() => partsMatrix(clauses), [clauses]);
  const [asTable, setAsTable] = useState(false);
  const [opened, setOpened] = useState<Opened | null>(null);
  const word = (part: string) => part || t.otherPart;
  const size = (n: number) => (n === 0 ? 0 : LEAST + (CELL - 6 - LEAST) * Math.sqrt(n / matrix.most));
  const square = (n: number) => (asTable ? n || '' : <Square size={size(n)} n={n} />);
  const open = (title: string, links: readonly MatrixLink[], alone: readonly ComparedClause[]) =>
    setOpened({ title, links, alone });
  return (
    <div className="gm-compare-list">
      <div className="gm-section-head">
        <h3>{t.matrixTitle}</h3>
        <span className="gm-matrix-hint">
          <span className="gm-quiet">{t.cellHint}</span>
          <button type="button" className="gm-link" onClick={() => setAsTable(!asTable)}>
            {asTable ? t.asDrawing : t.asTable}
          </button>
        </span>
      </div>
      <div className="gm-scroll-x">
        <table className={asTable ? 'gm-matrix gm-matrix-table' : 'gm-matrix'}>
          <thead>
            <tr>
              <th className="gm-matrix-corner">
                {c.own} ╲ {c.superior}
              </th>
              {matrix.superior.map((part) => (
                <th key={part} scope="col">
                  <span>{word(part)}</span>
                </th>
              ))}
              <th scope="col" className="gm-matrix-edge">
                <span>{t.carriesNothing}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {matrix.own.map((row, y) => (
              <tr key={row}>
                <th scope="row">{word(row)}</th>
                {matrix.superior.map((column, x) => {
                  const links = matrix.cells[y]?.[x] ?? [];
                  const title = `${word(row)} × ${word(column)}`;
                  return (
                    <td key={column}>
                      {links.length > 0 ? (
                        <button
                          type="button"
                          aria-label={`${title}${marks.comma}${t.links(links.length)}`}
                          onClick={() => open(title, links, [])}
                        >
                          {square(links.length)}
                        </button>
                      ) : null}
                    </td>
                  );
                })}
                <Edge clauses={matrix.fresh[y] ?? []} title={`${word(row)} · ${t.carriesNothing}`} open={open} />
              </tr>
            ))}
            <tr className="gm-matrix-foot">
              <th scope="row">{t.carriedByNobody}</th>
              {matrix.superior.map((column, x) => (
                <Edge
                  key={column}
                  clauses={matrix.open[x] ?? []}
                  title={`${word(column)} · ${t.carriedByNobody}`}
                  open={open}
                />
              ))}
              <td />
            </tr>
          </tbody>
        </table>
      </div>
      {opened ? <Rows opened={opened} /> : null}
    </div>
  );
}

/** Ink, not colour: it prints in greyscale; the number is written where it fits. */
function Square({ size, n }: { readonly size: number; readonly n: number }) {
  const at = (CELL - size) / 2;
  return (
    <svg width={CELL} height={CELL} aria-hidden="true">
      <rect x={at} y={at} width={size} height={size} className="gm-matrix-square" />
      <text x={CELL / 2} y={CELL / 2 + 4.5} textAnchor="middle">
        {n}
      </text>
    </svg>
  );
}

function Edge({
  clauses,
  title,
  open,
}: {
  readonly clauses: readonly ComparedClause[];
  readonly title: string;
  readonly open: (title: string, links: readonly MatrixLink[], alone: readonly ComparedClause[]) => void;
}) {
  return (
    <td className="gm-matrix-edge">
      {clauses.length > 0 ? (
        <button type="button" aria-label={title} onClick={() => open(title, [], clauses)}>
          {clauses.length}
        </button>
      ) : null}
    </td>
  );
}

function Rows({ opened }: { readonly opened: Opened }) {
  const t = useWords(compareTargetWords);
  return (
    <section className="gm-section">
      <div className="gm-section-head">
        <h3>{opened.title}</h3>
        <span className="gm-quiet">{t.links(opened.links.length + opened.alone.length)}</span>
      </div>
      <div className="gm-pairs">
        {opened.links.map(({ superior, own, link }) => (
          <article key={`${link.superior}-${link.own}`} className="gm-pair">
            {[superior, own].map((one) => (
              <div key={one.side}>
                <p className="gm-pair-head">
                  <b>{one.label}</b> {nameOf(one)}
                </p>
                <p className="gm-clause-text gm-clause-short">{one.text}</p>
              </div>
            ))}
            <ul className="gm-evidence gm-wide">
              {link.evidence.map((one) => (
                <li key={one.says}>{one.says}</li>
              ))}
            </ul>
          </article>
        ))}
        {opened.alone.map((one) => (
          <article key={one.index} className="gm-pair">
            <div className="gm-wide">
              <p className="gm-pair-head">
                <b>{one.label}</b> {nameOf(one)}
              </p>
              <p className="gm-clause-text">{one.text}</p>
            </div>
          </article>
        ))}
      </div>
    </section>
  );
}
