import { compactGrid, type Grid, type GridCell } from '../grid.ts';
import { attributeOf, child, childElements, type XmlElement } from '../package/xml-units.ts';
import { wholeNumber } from './styles.ts';

const MAX_COLUMNS = 1000;

interface OpenCell {
  readonly row: number;
  readonly column: number;
  rowSpan: number;
  columnSpan: number;
  readonly text: string;
}

/** A `w:tbl` as a grid: `gridSpan` widens a cell, `vMerge` continues the cell above. */
export function tableGrid(table: XmlElement, textOf: (cell: XmlElement) => string): Grid {
  const cells: OpenCell[] = [];
  /** For each column the cell that a `vMerge` below would continue. */
  const above: (OpenCell | undefined)[] = [];
  let rows = 0;
  let columns = 0;
  for (const row of unwrap(table, 'tr')) {
    const properties = child(row, 'trPr');
    if (child(properties, 'del') !== undefined) continue;
    let column = wholeNumber(attributeOf(properties, 'gridBefore')) ?? 0;
    for (const cell of unwrap(row, 'tc')) {
      if (column >= MAX_COLUMNS) break;
      const tcPr = child(cell, 'tcPr');
      const wanted = Math.max(1, wholeNumber(attributeOf(tcPr, 'gridSpan')) ?? 1);
      const columnSpan = Math.min(wanted, MAX_COLUMNS - column);
      const merge = child(tcPr, 'vMerge');
      const top = above[column];
      if (merge !== undefined && merge.attributes.val !== 'restart' && top !== undefined && top.column === column) {
        top.rowSpan = rows - top.row + 1;
        column += columnSpan;
        continue;
      }
      const open: OpenCell = { row: rows, column, rowSpan: 1, columnSpan, text: textOf(cell) };
      cells.push(open);
      for (let c = column; c < column + columnSpan; c++) above[c] = merge === undefined ? undefined : open;
      column += columnSpan;
      columns = Math.max(columns, column);
    }
    columns = Math.max(columns, Math.min(column, MAX_COLUMNS));
    rows++;
  }
  const placed: GridCell[] = cells.map((cell) => ({ ...cell, from: { row: cell.row, column: cell.column } }));
  return compactGrid({ rows, columns, cells: placed });
}

/** Rows and cells may be wrapped in content controls and tracked changes. */
function* unwrap(element: XmlElement, name: string): Generator<XmlElement> {
  for (const node of childElements(element)) {
    if (node.name === name) yield node;
    else if (node.name === 'sdt' || node.name === 'sdtContent' || node.name === 'ins' || node.name === 'customXml') {
      yield* unwrap(node, name);
    }
  }
}
