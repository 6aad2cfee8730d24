import type { Duty } from '@gangmu/plan';
import type { Finder } from '../../finder.ts';
import { dutyLabels, NOT_BEFORE_LABEL } from '../../lexicon/duty-words.ts';
import { closing, lineExtent } from './duty-extent.ts';
import { makeDuty } from './make-duty.ts';
import { labelRole, readUnits } from './read-units.ts';

/** Every label holds one of these. */
const ANCHOR = /[:\]]|(?:责任|牵头|配合)(?:单位|部门) /u;
const HEAD = /[责牵配主协承参落实负支会组推共成联分]/u;
const BARE_LABEL = /^ *(?:牵头|责任|配合|主办|协办|承办|参与|主责)(?:责任)?(?:单位|部门) +(?=\p{Script=Han})/u;

/** `责任单位:A、B`, `(牵头单位:A;配合单位:B)`, `[责任部门]A`: a label and the units behind it. */
export const labelledDuty: Finder<Duty> = {
  name: 'duty/labelled',
  find(sentence, context) {
    const { text } = context.page;
    // A label may be broken by the line end that ends the sentence.
    const here = text.slice(sentence.start, sentence.end + 8);
    if (!ANCHOR.test(here) || !HEAD.test(here)) return [];
    const duties: Duty[] = [];
    const heading = context.outline[(sentence.node ?? -1) + 1]?.start;
    let done = 0;
    const take = (at: number, labelEnd: number, role: 'lead' | 'joint'): void => {
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
      const duty = makeDuty(context, sentence, start, span.end, list, 'duty/labelled');
      if (duty) duties.push(duty);
      done = Math.max(at + 1, span.end - sentence.start);
    };
    const bare = BARE_LABEL.exec(here);
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
      take(label.index, label.index + label[0].length, role);
    }
    return duties;
  },
};
