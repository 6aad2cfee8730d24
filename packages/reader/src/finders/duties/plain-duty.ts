import type { Duty } from '@gangmu/plan';
import type { Finder } from '../../finder.ts';
import { makeDuty } from './make-duty.ts';
import { readUnits } from './read-units.ts';

const MARK = /牵头|负责|配合|按职责|分工/u;

/** A sentence that consists of nothing but units and marks: `市水利局牵头,市财政局配合。` */
export const plainDuty: Finder<Duty> = {
  name: 'duty/plain',
  find(sentence, context) {
    if (sentence.heading || sentence.end - sentence.start > 400) return [];
    const here = context.page.text.slice(sentence.start, sentence.end);
    if (!MARK.test(here) || /[([〔]?(?:单位|部门|领导)[\])〕]?:|^ *[([〔]/u.test(here)) return [];
    const end = sentence.end - (/[。!?]$/u.test(here) ? 1 : 0);
    const list = readUnits(context.page, { start: sentence.start, end });
    if (!list.marked || list.left > 0 || list.sure < list.mentions.length || list.sure === 0) return [];
    const duty = makeDuty(context, sentence, sentence.start, end, list, 'duty/plain');
    return duty ? [duty] : [];
  },
};
