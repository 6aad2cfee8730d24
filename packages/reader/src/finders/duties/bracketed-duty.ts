import type { Duty } from '@gangmu/plan';
import type { Finder } from '../../finder.ts';
import { DUTY_MARK } from '../../lexicon/duty-words.ts';
import { closing } from './duty-extent.ts';
import { makeDuty } from './make-duty.ts';
import { readUnits } from './read-units.ts';

const OPEN = /[([〔]/gu;

/**
 * Units in brackets behind what they are to do: `(市商务局牵头,市财政局配合)`, `(各区市按职责分工负责)`,
 * and at the end of a sentence also without a mark: `。(市发展改革委、市财政局)`.
 */
export const bracketedDuty: Finder<Duty> = {
  name: 'duty/bracketed',
  find(sentence, context) {
    const { text } = context.page;
    const duties: Duty[] = [];
    OPEN.lastIndex = sentence.start;
    for (let found = OPEN.exec(text); found && found.index < sentence.end; found = OPEN.exec(text)) {
      const open = found.index;
      const close = closing(text, open);
      if (close < 0 || close - open < 4) continue;
      const inner = text.slice(open + 1, close);
      const marked = DUTY_MARK.test(inner);
      if (!marked && !endsSentence(text, open, close)) continue;
      if (inner.includes('单位:') || inner.includes('部门:')) continue;
      const list = readUnits(context.page, { start: open + 1, end: close });
      if (list.sure === 0 || (!marked && (list.left > 0 || list.sure < list.mentions.length))) continue;
      if (marked && list.left > list.mentions.length) continue;
      const duty = makeDuty(context, sentence, open, close + 1, list, 'duty/bracketed');
      if (duty) duties.push(duty);
      OPEN.lastIndex = close;
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
