import type { Duty } from '@gangmu/plan';
import type { Finder } from '../../finder.ts';
import { DUTY_MARK } from '../../lexicon/duty-words.ts';
import { UNIT_START } from '../../lexicon/unit-words.ts';
import { closing } from './duty-extent.ts';
import { makeDuty } from './make-duty.ts';
import { readUnits } from './read-units.ts';

function nextOpen(text: string, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 40 || unit === 91 || unit === 0x3014) return i;
  }
  return -1;
}

/**
 * Units in brackets behind what they are to do: `(市商务局牵头,市财政局配合)`, `(各区市按职责分工负责)`,
 * and at the end of a sentence also without a mark: `。(市发展改革委、市财政局)`.
 */
export const bracketedDuty: Finder<Duty> = {
  name: 'duty/bracketed',
  find(sentence, context) {
    const { text } = context.page;
    const duties: Duty[] = [];
    let next = sentence.start;
    for (
      let open = nextOpen(text, sentence.start, sentence.end);
      open >= 0;
      open = nextOpen(text, next, sentence.end)
    ) {
      next = open + 1;
      const close = closing(text, open);
      if (close < 0 || close - open < 4) continue;
      const inner = text.slice(open + 1, close);
      const marked = DUTY_MARK.test(inner);
      if (!marked && !endsSentence(text, open, close)) continue;
      if (inner.includes('单位:') || inner.includes('部门:')) continue;
      const list = readUnits(context.page, { start: open + 1, end: close });
      if (list.sure === 0 || (!marked && (list.left > 0 || list.sure * 2 <= list.mentions.length))) continue;
      if (marked && list.left > list.mentions.length) continue;
      // 法律服务中心(商事调解中心): another name of what stands before it.
      const only = list.mentions.length === 1 ? list.mentions[0] : undefined;
      if (!marked && only && !UNIT_START.test(only.name) && text[open - 1] !== '。') continue;
      const duty = makeDuty(context, sentence, open, close + 1, list, 'duty/bracketed');
      if (duty) duties.push(duty);
      next = close;
    }
    return duties;
  },
};

/** The bracket stands behind 。 or right before the end of its sentence or line. */
function endsSentence(text: string, open: number, close: number): boolean {
  let before = open - 1;
  while (text[before] === ' ') before -= 1;
  let after = close + 1;
  while (text[after] === ' ' || text[after] === '。' || text[after] === ';') after += 1;
  const last = text[before] ?? '';
  return (
    (last === '。' || last === ';' || (text[after] ?? '\n') === '\n') &&
    !'局委厅办部院会府室处社'.includes(last) &&
    last !== '\n' &&
    last !== ''
  );
}
