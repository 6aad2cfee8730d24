import { matchesOf } from '../../matches-of.ts';

/** One member of a list, and the separator before it. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly after: string;
}

const SEPARATOR = 1;
const OPEN = 2;
const CLOSE = 3;
const JOINT = 4;
const kinds = new Uint8Array(0x10000);
for (const char of '、,;。/|!.·*#') kinds[char.charCodeAt(0)] = SEPARATOR;
for (const char of '([〔《“') kinds[char.charCodeAt(0)] = OPEN;
for (const char of ')]〕》”') kinds[char.charCodeAt(0)] = CLOSE;
/** What the words between two names begin with; without one of them there is nothing to cut. */
for (const char of '以和及与暨') kinds[char.charCodeAt(0)] = JOINT;
const LEVELS = new Set('县区市州旗镇乡');
/** 各部门和单位 is one group, 政府和社会资本 one word, and 和平区, 和田地区 are places. */
const NOT_JOINED =
  '(?!其|(?:单位|部门|机构|企业|个人|社会资本|社会力量)(?:$|[、,;(按负])|社会资本|平(?:区|县|分|街|镇|乡|办)|(?:县|龙市|顺县|硕县|静县|政县|田|林格尔|布克)(?!局))';
/** 市财政局和市商务局: between a complete unit and another name; never 教育和体育局. */
const CONJUNCTION = new RegExp(
  '(?<=[局委厅办部府院会署]|中心|公司|集团|单位|部门|海关|支队|总队|大队|大学|学院|[银分支]行|联社|供销社)(?:以及|和|及|与|暨)' +
    `${NOT_JOINED}(?=.{2})|` +
    `(?<=[区县市镇乡街州)]|街道|政府|地区)(?:以及|和|及|与)${NOT_JOINED}` +
    '(?=各|有关|相关|省|市|区|县|全|国|其他|中央|属地|驻|\\p{Script=Han}{2,12}(?:[区县市镇乡府会局]|街道)(?:$|[按负、,;]))',
  'gu',
);

/**
 * Cuts a list at 、 , ; and at 和 between complete names. What stands in brackets is not cut:
 * `各区(市、县)人民政府`.
 */
export function splitUnits(text: string, start: number, end: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let depth = 0;
  let from = start;
  let after = '';
  let joined = false;
  for (let i = start; i <= end; i++) {
    if (i < end) {
      const kind = kinds[text.charCodeAt(i)];
      if (kind === OPEN) depth += 1;
      else if (kind === CLOSE) depth = Math.max(0, depth - 1);
      else if (kind === JOINT) joined = true;
      if (kind !== SEPARATOR || depth > 0) continue;
    }
    const last = pieces[pieces.length - 1];
    // 各县、区: one letter is no unit of its own.
    if (last && i - from === 1 && LEVELS.has(text[from] as string)) pieces[pieces.length - 1] = { ...last, end: i };
    else if (joined) cutConjunctions(text, from, i, after, pieces);
    else pieces.push({ start: from, end: i, after });
    after = text.charAt(i);
    from = i + 1;
    joined = false;
  }
  return pieces.filter((piece) => piece.end > piece.start);
}

/** `onto` receives the names of a stretch that conjunctions part. */
function cutConjunctions(text: string, start: number, end: number, after: string, onto: Piece[]): void {
  const part = text.slice(start, end);
  let from = 0;
  let before = after;
  let depth = 0;
  let seen = 0;
  for (const match of matchesOf(CONJUNCTION, part)) {
    for (; seen < match.index; seen++) {
      const kind = kinds[part.charCodeAt(seen)];
      depth += kind === OPEN ? 1 : kind === CLOSE ? -1 : 0;
    }
    if (depth > 0) continue;
    onto.push({ start: start + from, end: start + match.index, after: before });
    before = '、';
    from = match.index + match[0].length;
  }
  onto.push({ start: start + from, end, after: before });
}
