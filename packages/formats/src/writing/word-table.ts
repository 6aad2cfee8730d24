import { paragraph, run } from './word-xml.ts';

export interface TableLook {
  /** In twips. */
  readonly widths: readonly number[];
  readonly centered: readonly boolean[];
  /** Whole `<w:rPr>` of cells and of the head. */
  readonly cell: string;
  readonly head: string;
  /** Fixed line pitch in points. */
  readonly pitch: number;
}

const side = (name: string) => `<w:${name} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`;
const BORDERS = `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(side).join('')}</w:tblBorders>`;

/** Opens a table whose columns keep their widths. */
export function tableStart({ widths }: TableLook): string {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  return `<w:tbl><w:tblPr><w:tblW w:w="${whole}" w:type="dxa"/><w:jc w:val="center"/>${BORDERS}<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="57" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`;
}
export const TABLE_END = '</w:tbl>';

const spacing = ({ pitch }: TableLook) =>
  `<w:snapToGrid w:val="0"/><w:spacing w:before="20" w:after="20" w:line="${pitch * 20}" w:lineRule="exact"/><w:ind w:firstLine="0" w:firstLineChars="0"/>`;

function cell(
  text: string,
  width: number,
  properties: string,
  style: string,
  span = 1,
  merge: 'restart' | 'continue' | null = null,
): string {
  const many = span > 1 ? `<w:gridSpan w:val="${span}"/>` : '';
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${many}${merge ? `<w:vMerge w:val="${merge}"/>` : ''}<w:vAlign w:val="center"/></w:tcPr>${paragraph(text === '' ? '' : run(text, style), properties)}</w:tc>`;
}

export interface TableHead {
  readonly upper: string | null;
  readonly head: string;
}

/** The head, repeated on every page; of two lines where a column has an upper one. */
export function headRow(heads: readonly TableHead[], look: TableLook): string {
  const properties = `${spacing(look)}<w:jc w:val="center"/>`;
  const row = (cells: string) => `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${cells}</w:tr>`;
  const width = (at: number) => look.widths[at] ?? 0;
  if (heads.every(({ upper }) => upper === null))
    return row(heads.map(({ head }, at) => cell(head, width(at), properties, look.head)).join(''));
  let first = '';
  for (let from = 0; from < heads.length; ) {
    const { upper, head } = heads[from] as TableHead;
    let to = from;
    while (upper !== null && heads[to + 1]?.upper === upper) to += 1;
    const whole = look.widths.slice(from, to + 1).reduce((sum, one) => sum + one, 0);
    first += cell(upper ?? head, whole, properties, look.head, to - from + 1, upper === null ? 'restart' : null);
    from = to + 1;
  }
  const second = heads.map(({ upper, head }, at) =>
    cell(upper === null ? '' : head, width(at), properties, look.head, 1, upper === null ? 'continue' : null),
  );
  return row(first) + row(second.join(''));
}

/** A row; it stays on one page where it fits on one. */
export function bodyRow(texts: readonly string[], look: TableLook): string {
  const left = `${spacing(look)}<w:jc w:val="left"/>`;
  const middle = `${spacing(look)}<w:jc w:val="center"/>`;
  return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${look.widths.map((width, at) => cell(texts[at] ?? '', width, look.centered[at] ? middle : left, look.cell)).join('')}</w:tr>`;
}

/** A line over the whole width: a group's name, or that there are no rows. */
export function wideRow(text: string, look: TableLook, centered = false): string {
  const whole = look.widths.reduce((sum, width) => sum + width, 0);
  return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cell(text, whole, `${spacing(look)}<w:keepNext/><w:jc w:val="${centered ? 'center' : 'left'}"/>`, look.head, look.widths.length)}</w:tr>`;
}

/** Whole widths in twips that add up to the room there is. */
export function shared(shares: readonly number[], room: number): readonly number[] {
  const sum = shares.reduce((all, one) => all + one, 0) || 1;
  const widths = shares.map((share) => Math.floor((share / sum) * room));
  const rest = room - widths.reduce((all, one) => all + one, 0);
  return widths.map((width, at) => (at === widths.length - 1 ? width + rest : width));
}
