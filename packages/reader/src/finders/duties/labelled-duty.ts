import type { Duty } from '@gangmu/plan';
import type { Finder } from '../../finder.ts';
import { DUTY_LABEL, NOT_BEFORE_LABEL } from '../../lexicon/duty-words.ts';
import { closing, lineExtent } from './duty-extent.ts';
import { makeDuty } from './make-duty.ts';
import { labelRole, readUnits } from './read-units.ts';

/** Every label holds one of these. */
const ANCHOR = /单位|部门|分工:|责任:|牵头:|配合:|主办:|协办:|承办:|主责:|处室|科室|主体|机构|地区|地方/u;
const BARE_LABEL = /^ *(?:牵头|责任|配合|主办|协办|承办|参与|主责)(?:责任)?(?:单位|部门) +(?=\p{Script=Han})/u;

/** `责任单位:A、B`, `(牵头单位:A;配合单位:B)`, `[责任部门]A`: a label and the units behind it. */
export const labelledDuty: Finder<Duty> = {
  name: 'duty/labelled',
  find(sentence, context) {
    const { text } = context.page;
    const here = text.slice(sentence.start, sentence.end);
    if (!ANCHOR.test(here)) return [];
    const duties: Duty[] = [];
    let done = 0;
    const take = (at: number, labelEnd: number, role: 'lead' | 'joint'): void => {
      const start = sentence.start + at;
      let open = start - 1;
      while (text[open] === ' ') open -= 1;
      const bracket = '([〔'.includes(text[open] ?? '。') ? closing(text, open) : -1;
      const span = bracket > 0 ? { start, end: bracket } : lineExtent(text, sentence.start + labelEnd);
      const list = readUnits(
        context.page,
        { start: bracket > 0 ? start : sentence.start + labelEnd, end: span.end },
        role,
      );
      const duty = makeDuty(context, sentence, start, span.end, list, 'duty/labelled');
      if (duty) duties.push(duty);
      done = Math.max(at + 1, span.end - sentence.start);
    };
    const bare = BARE_LABEL.exec(here);
    if (bare) take(0, bare[0].length, /牵头|主办|主责/u.test(bare[0]) ? 'lead' : 'joint');
    for (const label of here.matchAll(DUTY_LABEL)) {
      const role = labelRole(label);
      if (role === 'skip' || label.index < done || NOT_BEFORE_LABEL.has(here[label.index - 1] ?? '')) continue;
      take(label.index, label.index + label[0].length, role);
    }
    return duties;
  },
};
