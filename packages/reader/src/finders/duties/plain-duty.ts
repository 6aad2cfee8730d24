import type { Duty } from '@gangmu/plan';
import type { Finder } from '../../finder.ts';
import { UNIT_START } from '../../lexicon/unit-words.ts';
import { makeDuty } from './make-duty.ts';
import { readUnits } from './read-units.ts';

/** 各部门, 有关单位: a call upon everybody is not the naming of a unit. */
const ANYBODY = /^(?:各|有关|相关|各有关|各相关|各级)?(?:部门|单位|地方|地区|企业|责任部门|责任单位|责任主体)$/u;
const HEAD = /^ *(?:由|\p{Script=Han}{2,8}(?:[局委厅办部院会]|中心))/u;
const MARK = /牵头|负责|配合|按职责|分工/u;

/** A sentence that consists of nothing but units and marks: `市水利局牵头,市财政局配合。` */
export const plainDuty: Finder<Duty> = {
  name: 'duty/plain',
  find(sentence, context) {
    if (sentence.heading || sentence.end - sentence.start > 400) return [];
    const here = context.page.text.slice(sentence.start, sentence.end);
    if (!UNIT_START.test(here) && !HEAD.test(here)) return [];
    if (!MARK.test(here) || /(?:单位|部门|领导)[\])〕]?:/u.test(here)) return [];
    // A line that was wrapped in the middle of a sentence is no sentence of its own.
    if (
      /[,、;:]\s*$/u.test(here) ||
      !/(?:^|[。;:)\]〕])\s*$/u.test(context.page.text.slice(Math.max(0, sentence.start - 6), sentence.start))
    )
      return [];
    const end = sentence.end - (/[。!?]$/u.test(here) ? 1 : 0);
    const list = readUnits(context.page, { start: sentence.start, end });
    if (!list.marked || list.left > 0 || !list.mentions.every((unit) => UNIT_START.test(unit.name))) return [];
    if (list.sure < list.mentions.length || list.mentions.every((unit) => ANYBODY.test(unit.name))) return [];
    const duty = makeDuty(context, sentence, sentence.start, end, list, 'duty/plain');
    return duty ? [duty] : [];
  },
};
