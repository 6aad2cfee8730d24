/** One member of a list, and the separator before it. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly after: string;
}

const SEPARATORS = new Set(['、', ',', ';', '。', '/', '|', '!', '.', '·', '*', '#']);
const OPEN = new Set(['(', '[', '〔', '《', '“']);
const CLOSE = new Set([')', ']', '〕', '》', '”']);
/** 市财政局和市商务局: between a complete unit and another name; never 教育和体育局. */
const CONJUNCTION =
  /(?<=[局委厅办部府院会署]|中心|公司|集团|单位|部门)(?:以及|和|及|与|暨)(?=.{2})|(?<=[区县市镇乡街州]|街道|政府)(?:以及|和|及|与)(?=各|有关|相关|省|市|区|县|全|国|其他|中央|属地|驻|\p{Script=Han}{2,12}(?:[区县市镇乡府会局]|街道)(?:$|[按负、,;]))/gu;

/**
 * Cuts a list at 、 , ; and at 和 between complete names. What stands in brackets is not cut:
 * `各区(市、县)人民政府`.
 */
export function splitUnits(text: string, start: number, end: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let depth = 0;
  let from = start;
  let after = '';
  for (let i = start; i <= end; i++) {
    const char = i < end ? (text[i] as string) : ';';
    if (OPEN.has(char)) depth += 1;
    else if (CLOSE.has(char)) depth = Math.max(0, depth - 1);
    if (i < end && (depth > 0 || !SEPARATORS.has(char))) continue;
    pieces.push(...cutConjunctions(text, from, i, after));
    after = char;
    from = i + 1;
  }
  return pieces.filter((piece) => piece.end > piece.start);
}

function cutConjunctions(text: string, start: number, end: number, after: string): readonly Piece[] {
  const pieces: Piece[] = [];
  const part = text.slice(start, end);
  let from = 0;
  let before = after;
  let depth = 0;
  let seen = 0;
  for (const match of part.matchAll(CONJUNCTION)) {
    for (; seen < match.index; seen++)
      depth += OPEN.has(part[seen] as string) ? 1 : CLOSE.has(part[seen] as string) ? -1 : 0;
    if (depth > 0) continue;
    pieces.push({ start: start + from, end: start + match.index, after: before });
    before = '、';
    from = match.index + match[0].length;
  }
  pieces.push({ start: start + from, end, after: before });
  return pieces;
}
