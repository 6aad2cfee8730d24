import { describe, expect, it } from 'vitest';
import { configuration } from '../../configuration.ts';
import type { Finder, Sentence } from '../../finder.ts';
import { readPlan } from '../../read-plan.ts';

interface Seen extends Sentence {
  readonly text: string;
}

/** The sentences as a finder gets them. */
function sentences(source: string): readonly Seen[] {
  const seen: Seen[] = [];
  const spy: Finder<never> = {
    name: 'spy',
    find(sentence, { page }) {
      seen.push({ ...sentence, text: page.source.slice(sentence.start, sentence.end) });
      return [];
    },
  };
  readPlan(source, {}, undefined, { ...configuration, measures: { finders: [spy], refiners: [] } });
  return seen;
}
const texts = (source: string) => sentences(source).map((sentence) => sentence.text);

describe('sentences', () => {
  it('end at 。！？ and with the paragraph, and know their heading', () => {
    const found = sentences('一、任务\n1.建港。新建泊位;疏浚航道。办好!\n牵头单位:市交通局\n');
    expect(found.map((one) => one.text)).toEqual([
      '任务',
      '建港。',
      '新建泊位;疏浚航道。',
      '办好!',
      '牵头单位:市交通局',
    ]);
    expect(found.map((one) => one.clause)).toEqual(['一', '1', '1', '1', '1']);
    expect(found.map((one) => one.heading)).toEqual([true, true, false, false, false]);
  });

  it('hold no number of a heading or a point', () => {
    expect(texts('一、任务\n1.建港。做好。\n(1)建泊位。新建。')).toEqual([
      '任务',
      '建港。',
      '做好。',
      '建泊位。',
      '新建。',
    ]);
  });

  it('go on across a line broken in mid-sentence, without the break', () => {
    expect(texts('一、任务\n到2028年,新建泊位6个,\n开通航线9条。')).toEqual([
      '任务',
      '到2028年,新建泊位6个,开通航线9条。',
    ]);
    expect(texts('一、任务\n(责任单位:市交通局、市发展改\n革委)')).toEqual([
      '任务',
      '(责任单位:市交通局、市发展改革委)',
    ]);
  });

  it('take closing marks with them', () => {
    expect(texts('一、任务\n实现“一港一策。”做好。(市交通局负责。)\n')).toEqual([
      '任务',
      '实现“一港一策。”',
      '做好。',
      '(市交通局负责。)',
    ]);
  });

  it("leave out the plan's title", () => {
    expect(texts('滨海市建设港口示范区三年行动计划\n为建设港口,制定本计划。\n一、任务\n做好。')[0]).toBe(
      '为建设港口,制定本计划。',
    );
  });

  it('never overlap and lie in order', () => {
    const found = sentences('前言甲。\n一、任务(一)建港。做。(二)航。做。\n1、事,\n续。');
    for (let i = 1; i < found.length; i++) expect(found[i]?.start).toBeGreaterThanOrEqual(found[i - 1]?.end ?? 0);
  });
});
