import { type CellMilestone, readGoalCell, readMilestoneCell } from '@gangmu/plan';
import type { YearGoal } from '../records/item.ts';
import { quarterIn, yearIn } from './match-head.ts';

export interface PlannedQuarter extends CellMilestone {
  readonly year: number;
  readonly quarter: 1 | 2 | 3 | 4;
}

const MARK =
  /(?:20\d\d年)?(?:第?[一二三四1-4]季度|[Qq][1-4]|(?:1[-—~至]3|4[-—~至]6|7[-—~至]9|10[-—~至]12)月)(?:末|底)?[:：,，、]?/gu;

/** All quarters in one cell: `一季度：完成备案；二季度：开工`. Null where no quarter is named. */
export function readQuarters(text: string, defaultYear: number): readonly PlannedQuarter[] | null {
  const marks = [...text.matchAll(MARK)];
  if (marks.length === 0 || text.slice(0, marks[0]?.index).trim() !== '') return null;
  let year = defaultYear;
  const found = new Map<string, PlannedQuarter>();
  for (const [at, mark] of marks.entries()) {
    year = yearIn(mark[0]) ?? year;
    const quarter = quarterIn(mark[0].replace(/[—~至]/gu, '-'));
    if (quarter === null) return null;
    const words = trimmed(text.slice(mark.index + mark[0].length, marks[at + 1]?.index));
    if (found.has(`${year}/${quarter}`)) return null;
    if (words !== '') found.set(`${year}/${quarter}`, { year, quarter, ...readMilestoneCell(words) });
  }
  return [...found.values()];
}

const YEAR_MARK = /20\d\d年度?(?:目标|任务|计划)?[:：]/gu;

/** All years in one cell, `2026年：…；2027年：…`; without a year in it, the default year's. */
export function readGoals(text: string, defaultYear: number): readonly YearGoal[] {
  const marks = [...text.matchAll(YEAR_MARK)];
  if (marks.length === 0 || text.slice(0, marks[0]?.index).trim() !== '')
    return [{ year: defaultYear, ...readGoalCell(text) }];
  const goals = marks.map((mark, at) => ({
    year: yearIn(mark[0]) ?? defaultYear,
    ...readGoalCell(trimmed(text.slice(mark.index + mark[0].length, marks[at + 1]?.index))),
  }));
  return goals.filter((goal, at) => goals.findIndex((one) => one.year === goal.year) === at);
}

const trimmed = (text: string): string =>
  text
    .trim()
    .replace(/[;；]$/u, '')
    .trim();
