/** Remarks on how a plan's lists of units show who leads; they are no units themselves. */

const FIRST_PLACE = '(?:首位|首个|首家|最前面?|第[一1][位名个家]?|(?<=[排列])前面?)';
const PLACED = '[排列位居名序在处于]{0,4}';

/**
 * The unit named first leads: `列第一位的为牵头单位`, `排在首位的单位为牵头单位`, `第一个责任单位牵头`,
 * `牵头单位排第一位`. 第一牵头单位 is a label, not a remark.
 */
const FIRST_LEADS = new RegExp(
  `${PLACED}${FIRST_PLACE}(?:[的者](?:责任)?(?:单位|部门)?(?:即?[为是系])?|(?:责任)?(?:单位|部门)的?(?:即?[为是系])?|即?[为是系])总?牵头|` +
    '牵头(?:责任)?(?:单位|部门)[均都]?(?:[为是]|[排列位居][名列序]?)[在于]?(?:首位|第[一1]|最前)',
  'u',
);

/** What a text without type cannot show: 黑体为牵头单位, 加粗的为牵头单位. */
const STYLE_LEADS = /(?:黑体|加粗|加黑|粗体|粗黑|下划线|划线|斜体|红色|标[*★☆▲#]|[带加注][*★☆▲#]号?).{0,8}牵头/u;

/** It holds for all lists from there on: 下同. */
const FROM_HERE = /^[^。)\n]{0,16}[,、;。 ]?(?:以?下(?:均|类|皆)?同|下文同|下表同)/u;

/** A remark in a text, with the offset behind it; `onward` where it says 下同. */
export interface LeadRemark {
  readonly at: number;
  readonly onward: boolean;
}

/** Whether a piece of a list (without what it holds in brackets) only says how leading units are marked. */
export function isLeadRemark(piece: string): boolean {
  return piece.includes('牵头') && (FIRST_LEADS.test(piece) || STYLE_LEADS.test(piece));
}

/** All remarks in a text that the unit named first leads. */
export function firstLeadRemarks(text: string): readonly LeadRemark[] {
  const found: LeadRemark[] = [];
  let from = 0;
  for (let at = text.indexOf('牵头'); at >= 0; at = text.indexOf('牵头', at + 2)) {
    const start = Math.max(from, at - 18);
    const near = text.slice(start, at + 16);
    if (!/[首前]|第[一1]/u.test(near)) continue;
    const match = FIRST_LEADS.exec(near);
    if (!match) continue;
    const end = start + match.index + match[0].length;
    if (end <= from) continue;
    found.push({ at: start + match.index, onward: FROM_HERE.test(text.slice(end, end + 28)) });
    from = end;
  }
  return found;
}
