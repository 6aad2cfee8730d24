import { describe, expect, it } from 'vitest';
import { readPlan } from '../../read-plan.ts';

const quotes = (text: string) => readPlan(text).measures.map(({ quote }) => quote);

describe('measures of headings', () => {
  it('are left out of a part and a section whose clauses hold measures', () => {
    expect(
      quotes(
        '一、提升渔港能级\n\n（一）强化渔港基础\n\n1.建设码头。新建泊位。\n\n（二）做强船队\n\n2.更新船舶。淘汰旧船。',
      ),
    ).toEqual(['新建泊位', '淘汰旧船']);
  });

  it('stay where the text below says nothing', () => {
    expect(quotes('一、重点任务\n\n1.建设码头。\n\n2.更新船舶。淘汰旧船。')).toEqual(['建设码头', '淘汰旧船']);
  });

  it('go where a section has text of its own', () => {
    expect(quotes('一、重点任务\n\n（一）强化渔港基础\n\n新建泊位。\n\n（二）做强船队\n\n淘汰旧船。')).toEqual([
      '新建泊位',
      '淘汰旧船',
    ]);
  });
});
