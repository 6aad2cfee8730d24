import type { Period, PlanMeta, SourceDocument, Span } from '@gangmu/plan';
import type { Messages } from '../messages/messages.ts';
import { fill } from '../messages/messages.ts';
import type { TaskLine } from './task-rows.ts';

/** When a task is to be done, as the ledger shows it; `others` are earlier times that the clause states beside it. */
export interface Deadline {
  readonly text: string;
  readonly others: readonly string[];
}

/** A label must have its colon: “完成时限缩短至5日” speaks of something else. The value ends with its line or bracket. */
const LABELLED =
  /(?:完成时限|完成时间|完成期限|办结时限|时限要求|时间节点)[ \t\u3000]{0,4}[:：][ \t\u3000]{0,4}([^）)】〕；;。\n]{1,40})/gu;
/** What follows on the same line after a comma is another field. */
const NEXT_FIELD = /[，,、\s]{0,4}(?:责任|牵头|配合|落实)[^\n]{0,40}$/u;
const DATE = /(\d{4})[ \t]{0,3}[年.\-/](?:[ \t]{0,3}(\d{1,2}))?/gu;
const LASTING = /长期|持续|常年/u;

/**
 * 完成时限 of a task: the cell of its table, else what its own text states (`完成时限：2028年6月底前`, the latest where there
 * are several), else the last year that its targets name, else the end of the plan's period (marked as such), else nothing.
 */
export function deadlineOf(line: TaskLine, document: SourceDocument, meta: PlanMeta, messages: Messages): Deadline {
  if (line.table?.deadline) return { text: line.table.deadline.quote, others: [] };
  const stated = line.heading
    ? statedDeadlines(document, { start: line.heading.start, end: line.heading.bodyEnd })
    : [];
  const [latest, ...others] = [...stated].sort((a, b) => lateness(b) - lateness(a));
  if (latest !== undefined) return { text: latest, others };
  const years = [...line.targets, ...line.implied].flatMap(({ period }) => yearOf(period));
  if (years.length > 0) return { text: fill(messages['deadline.year'], { year: Math.max(...years) }), others: [] };
  return { text: meta.period ? fill(messages['deadline.planEnd'], { year: meta.period.to }) : '', others: [] };
}

/** Every deadline that prose states in a stretch, as written, each once; cells of tables are not prose. */
export function statedDeadlines({ text, tables }: Pick<SourceDocument, 'text' | 'tables'>, { start, end }: Span) {
  const found = [...text.slice(start, end).matchAll(LABELLED)].flatMap(({ index, 1: value = '' }) => {
    const at = start + index;
    if (tables.some((table) => table.start <= at && at < table.end)) return [];
    const own = value.replace(NEXT_FIELD, '').trim();
    return own === '' ? [] : [own];
  });
  return [...new Set(found)];
}

/** For sorting: year and month of the last date named (a year alone is its end); what goes on for good is later. */
function lateness(text: string): number {
  const dates = [...text.matchAll(DATE)].map(([, year, month]) => Number(year) * 100 + Number(month ?? 12));
  return Math.max(0, ...dates) + (LASTING.test(text) ? 0.5 : 0) + (dates.length === 0 && LASTING.test(text) ? 1e6 : 0);
}

function yearOf(period: Period): readonly number[] {
  const year = Number(period.split(':')[1]);
  return Number.isInteger(year) ? [year] : [];
}
