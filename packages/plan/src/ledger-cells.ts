import type { Comparator, Period, PromisedBasis } from './target.ts';

/** What stands in a cell of a ledger, and back again: export writes with these, import reads with them. */

export interface CellTarget {
  readonly op: Comparator;
  readonly value: string;
  readonly value2: string | null;
  readonly unit: string;
  readonly basis: PromisedBasis;
  readonly period: Period;
}

const OPERATOR: Readonly<Record<Comparator, string>> = { '>=': '≥', '<=': '≤', '~': '约', '=': '' };
/** What a basis is called in a cell; a level goes without saying. */
export const BASIS_CELLS: Readonly<Record<PromisedBasis, string>> = {
  level: '',
  increment: '新增',
  growth: '增长',
  rise: '提高',
  fall: '下降',
  above: '高于',
  below: '低于',
  change: '变化',
};

/** `≥80家（到2027年，新增）` */
export function targetCell({ op, value, value2, unit, basis, period }: CellTarget): string {
  const sense = [periodWords(period), BASIS_CELLS[basis]].filter((one) => one !== '').join('，');
  return `${OPERATOR[op]}${value}${value2 === null ? '' : `—${value2}`}${unit}${sense === '' ? '' : `（${sense}）`}`;
}

function periodWords(period: Period): string {
  if (period === 'annual') return '每年';
  if (period === 'none') return '';
  const [when, year] = period.split(':');
  return when === 'by' ? `到${year}年` : `${year}年`;
}

/** Words of a year's goal with its value: `建成二期（目标值85）`. */
export const goalCell = (goal: { readonly words: string; readonly value: string | null }): string =>
  `${goal.words}${goal.value === null ? '' : `（目标值${goal.value}）`}`;

export function readGoalCell(text: string): { readonly words: string; readonly value: string | null } {
  const found = /^(?<words>[\s\S]*?)（目标值(?<value>-?\d{1,15}(?:\.\d{1,6})?)）$/u.exec(text)?.groups;
  return found ? { words: found.words ?? '', value: found.value ?? null } : { words: text, value: null };
}

export interface CellMilestone {
  readonly words: string;
  readonly value: string | null;
  /** 0–100. */
  readonly share: string | null;
}

/** Words of a quarter with its figures: `完成主体（计划值12，计划进度25%）`. */
export function milestoneCell({ words, value, share }: CellMilestone): string {
  const figures = [value === null ? '' : `计划值${value}`, share === null ? '' : `计划进度${share}%`].filter(Boolean);
  return `${words}${figures.length === 0 ? '' : `（${figures.join('，')}）`}`;
}

export function readMilestoneCell(text: string): CellMilestone {
  const both =
    /^(?<words>[\s\S]*?)（(?:计划值(?<value>-?\d{1,15}(?:\.\d{1,6})?))?，?(?:计划进度(?<share>\d{1,3}(?:\.\d{1,6})?)%)?）$/u.exec(
      text,
    )?.groups;
  if (!both || (both.value === undefined && both.share === undefined)) return { words: text, value: null, share: null };
  return { words: both.words ?? '', value: both.value ?? null, share: both.share ?? null };
}

/** The clause of a plan that a row comes from: 第4条; an ordinal such as (一) or 第三条 stands as it is written. */
export function clauseCell(ordinal: string, language: 'zh' | 'en' = 'zh'): string {
  if (!/^\d+$/u.test(ordinal)) return ordinal;
  return language === 'zh' ? `第${ordinal}条` : `Clause ${ordinal}`;
}

/** Measures of a row, one a line. */
export const measuresCell = (measures: readonly string[]): string => measures.join('\n');
/** Units, groups: 区科技局、各镇街 */
export const namesCell = (names: readonly string[]): string => names.join('、');
