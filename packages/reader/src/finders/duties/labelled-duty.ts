import type { Duty } from '@gangmu/plan';
import type { Finder } from '../../finder.ts';
import { dutyLabels, NOT_BEFORE_LABEL } from '../../lexicon/duty-words.ts';
import { closing, lineExtent } from './duty-extent.ts';
import { makeDuty } from './make-duty.ts';
import { labelRole, readUnits } from './read-units.ts';

/** The last characters of labels, before their colon or closing bracket. */
const LABEL_ENDS = new Set('位门室体构区方工任头合办责)人案排');

/** Cheap look before the labels' own pattern: a colon or ] behind the last character of a label. */
function mayHoldLabel(text: string, start: number, end: number): boolean {
  for (let i = start + 1; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit !== 58 && unit !== 93) continue;
    if (LABEL_ENDS.has(text[text[i - 1] === ' ' ? i - 2 : i - 1] as string)) return true;
  }
  return false;
}

const BARE_LABEL = /^ *(?:牵头|责任|配合|主办|协办|承办|参与|主责)(?:责任)?(?:单位|部门) +(?=\p{Script=Han})/u;

/** `责任单位:A、B`, `(牵头单位:A;配合单位:B)`, `[责任部门]A`: a label and the units behind it. */
export const labelledDuty: Finder<Duty> = {
  name: 'duty/labelled',
  find(sentence, context) {
    const { text } = context.page;
    // A label may be broken by the line end that ends the sentence.
    const here = text.slice(sentence.start, sentence.end + 8);
    const bare = BARE_LABEL.exec(here);
    if (!bare && !mayHoldLabel(text, sentence.start, sentence.end + 8)) return [];
    const duties: Duty[] = [];
    const heading = context.outline[(sentence.node ?? -1) + 1]?.start;
    let done = 0;
    const take = (at: number, labelEnd: number, role: 'lead' | 'joint', loose = false): void => {
      const start = sentence.start + at;
      let open = start - 1;
      while (text[open] === ' ') open -= 1;
      const bracket = '([〔'.includes(text[open] ?? '。') ? closing(text, open) : -1;
      const span = bracket > 0 ? { start, end: bracket } : lineExtent(text, sentence.start + labelEnd, heading);
      const list = readUnits(
        context.page,
        { start: bracket > 0 ? start : sentence.start + labelEnd, end: span.end },
        role,
      );
      // 任务分工: may be followed by what is to be done as well.
      const named = !loose || list.sure > 0;
      const duty = named ? makeDuty(context, sentence, start, span.end, list, 'duty/labelled') : null;
      if (duty) duties.push(duty);
      done = Math.max(at + 1, span.end - sentence.start);
    };
    if (bare) take(0, bare[0].length, /牵头|主办|主责/u.test(bare[0]) ? 'lead' : 'joint');
    for (const label of dutyLabels(here)) {
      const role = labelRole(label);
      if (
        role === 'skip' ||
        label.index < done ||
        sentence.start + label.index >= sentence.end ||
        NOT_BEFORE_LABEL.has(here[label.index - 1] ?? '')
      )
        continue;
      take(label.index, label.index + label[0].length, role, label.groups?.shortJoint !== undefined);
    }
    return duties;
  },
};
