import {
  clauseCell,
  goalCell,
  measuresCell,
  milestoneCell,
  namesCell,
  targetCell,
  type WrittenCell,
} from '@gangmu/plan';
import type { ItemRow } from '../records/item.ts';
import type { ExportColumn } from './export-column.ts';
import type { NamesOnDay } from './names-on-day.ts';

type Language = 'zh' | 'en';
const KIND = {
  zh: { task: '任务', indicator: '指标', pilot: '试点' },
  en: { task: 'Task', indicator: 'Indicator', pilot: 'Pilot' },
} as const;
const LEVEL: Readonly<Record<string, string>> = {
  national: '国家级',
  provincial: '省级',
  municipal: '市级',
  county: '县级',
};

/** What a row holds in a column: figures as figures, days as days, everything else as text. */
export function ledgerCell(row: ItemRow, column: ExportColumn, names: NamesOnDay, language: Language): WrittenCell {
  const { assignment } = row;
  switch (column.key) {
    // Of the list that is written, not of the row: whoever writes the list counts.
    case 'number':
      return null;
    case 'kind':
      return KIND[language][row.kind];
    case 'part':
      return row.part;
    case 'clause':
      return row.clause === null ? row.clausePath : clauseCell(row.clause, language);
    case 'title':
      return row.title;
    case 'target':
      return row.target ? figureCell(row.target.value, row.target.value2, targetCell(row.target)) : null;
    case 'stretch':
      return row.stretch;
    case 'level':
      return row.pilotLevel ? (LEVEL[row.pilotLevel] ?? row.pilotLevel) : null;
    case 'carries':
      return row.carries.map((one) => `${one.path} ${one.title}`).join('；');
    case 'source':
      return row.innovationSource;
    case 'leader':
      return names.holder(assignment.leaderPostId);
    case 'lead':
      return names.name(assignment.leadUnitId);
    case 'joint':
      return namesCell([...assignment.jointUnitIds, ...assignment.groupIds].map(names.name).filter(Boolean));
    case 'office':
      return names.name(assignment.officeId);
    case 'officer':
      return names.holder(assignment.officerPostId);
    case 'phone':
      return names.phone(assignment.officerPostId);
    case 'measures':
      return measuresCell(row.measures);
    case 'goal': {
      const goal = row.goals.find(({ year }) => year === column.year);
      return goal ? goalCell(goal) : null;
    }
    case 'quarter': {
      const found = row.milestones.find(({ year, quarter }) => year === column.year && quarter === column.quarter);
      return found ? milestoneCell(found) : null;
    }
    case 'due':
      return row.dueOn ? { kind: 'day', day: row.dueOn } : null;
    case 'remark':
      return row.remark;
    case 'quote':
      return row.quote;
  }
}

/**
 * `≥8000家（到2027年）` as the figure 8000 in a format that shows the rest; text where it is no single figure that a
 * sheet can hold exactly.
 */
export function figureCell(value: string, value2: string | null, whole: string): WrittenCell {
  const decimal = /^-?\d{1,15}(?:\.(?<decimals>\d{1,6}))?$/u.exec(value);
  const at = whole.indexOf(value);
  if (!decimal || value2 !== null || at < 0 || value.replace(/\D/gu, '').length > 15) return whole;
  const [before, after] = [whole.slice(0, at), whole.slice(at + value.length)];
  if (`${before}${after}`.length > 200 || /["\\]/u.test(before + after)) return whole;
  const decimals = decimal.groups?.decimals;
  const quoted = (text: string) => (text === '' ? '' : `"${text}"`);
  return {
    kind: 'figure',
    value: Number(value),
    format: `${quoted(before)}#,##0${decimals ? `.${'0'.repeat(decimals.length)}` : ''}${quoted(after)}`,
  };
}
