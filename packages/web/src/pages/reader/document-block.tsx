import type { Draft } from '@gangmu/contract';
import { memo } from 'react';
import { useWords } from '../../messages/language.tsx';
import { readerWords } from '../../messages/reader-words.ts';
import type { Block } from './blocks.ts';
import type { Stretch } from './paragraphs.ts';

interface Props {
  readonly block: Block;
  readonly text: string;
  readonly rows: readonly Draft[];
  /** The page of the original that begins here. */
  readonly page: number | null;
  readonly active: string | null;
  readonly onHover: (id: string | null) => void;
  readonly onPick: (id: string) => void;
}

/** A paragraph or a table with the rows that hang from it. */
function OneBlock({ block, text, rows, page, active, onHover, onPick }: Props) {
  const t = useWords(readerWords);
  const hung = { active, onHover, onPick };
  const heading = block.kind === 'paragraph' ? (block.heading ?? 'text') : 'table';
  return (
    <div className={`gm-paragraph gm-paragraph-${heading}`}>
      {page !== null ? <span className="gm-page-number">{t.page(page)}</span> : null}
      {block.kind === 'paragraph' ? (
        <p>
          <Stretches stretches={block.stretches} text={text} />
        </p>
      ) : (
        <div className="gm-document-table">
          <table>
            <tbody>
              {block.rows.map((cells, index) => (
                <tr key={cells[0]?.start ?? `empty-${String(index)}`}>
                  {cells.map((cell) => (
                    <td key={cell.start} rowSpan={cell.rowSpan} colSpan={cell.columnSpan}>
                      <Stretches stretches={cell.stretches} text={text} />
                    </td>
                  ))}
                  <td className="gm-hung-cell">
                    <HungRows {...hung} rows={rows.filter((one) => rowOf(block, one.start) === index)} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {block.kind === 'paragraph' ? <HungRows {...hung} rows={rows} /> : null}
    </div>
  );
}

function Stretches({ stretches, text }: { readonly stretches: readonly Stretch[]; readonly text: string }) {
  return stretches.map((stretch) => (
    <span
      key={stretch.start}
      data-start={stretch.start}
      className={stretch.kinds.map((kind, index) => `gm-mark-${kind}${index === 1 ? '-2' : ''}`).join(' ') || undefined}
    >
      {text.slice(stretch.start, stretch.end)}
    </span>
  ));
}

export const DocumentBlock = memo(OneBlock);

/** The line of a table that a place stands in. */
function rowOf({ rows }: Extract<Block, { kind: 'table' }>, at: number): number {
  const next = rows.findIndex((cells) => cells.length > 0 && (cells[0]?.start ?? 0) > at);
  return next < 0 ? rows.length - 1 : Math.max(0, next - 1);
}

/** What hangs from a paragraph or a line, one small button each. */
function HungRows({ rows, active, onHover, onPick }: Pick<Props, 'rows' | 'active' | 'onHover' | 'onPick'>) {
  const t = useWords(readerWords);
  if (rows.length === 0) return null;
  return (
    <span className="gm-hung">
      {rows.map((one) => (
        <button
          type="button"
          key={one.id}
          tabIndex={-1}
          data-hung={one.id}
          className={`gm-hung-row gm-hung-${one.status}${one.id === active ? ' gm-hung-active' : ''}`}
          title={one.title}
          aria-label={`${t[one.kind]} ${one.title}`}
          onMouseEnter={() => onHover(one.id)}
          onMouseLeave={() => onHover(null)}
          onClick={(event) => {
            event.stopPropagation();
            onPick(one.id);
          }}
        >
          {t[one.kind].slice(0, 1)}
        </button>
      ))}
    </span>
  );
}
