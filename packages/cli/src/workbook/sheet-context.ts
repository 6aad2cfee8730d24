import type { Span } from '@gangmu/plan';
import type { PlanFile } from '../input/read-file-as-plan.ts';
import { clausePath, originalPlace } from '../ledger/place-text.ts';
import { type TaskLine, taskLines } from '../ledger/task-rows.ts';
import { ledgerYear } from '../ledger/year-goal.ts';
import type { Messages } from '../messages/messages.ts';

/** What every sheet needs to say where a row stands. */
export interface SheetContext {
  readonly file: PlanFile;
  readonly messages: Messages;
  /** The year whose goals 年度目标 holds. */
  readonly year: number;
  readonly lines: readonly TaskLine[];
  readonly lineOf: ReadonlyMap<number | null, TaskLine>;
  /** `二/(一)/6` */
  path(node: number | null): string;
  /** `第3页 · 第1024–1068字` */
  place(span: Span): string;
}

export function sheetContext(file: PlanFile, messages: Messages, today: string): SheetContext {
  const lines = taskLines(file.reading);
  return {
    file,
    messages,
    year: ledgerYear(today, file.reading.meta.period),
    lines,
    lineOf: new Map(lines.map((line) => [line.node, line])),
    path: (node) => clausePath({ node }, file.reading, messages),
    place({ start, end }) {
      const original = originalPlace(start, file.document, messages);
      const offsets = messages['place.characters'].replace('{from}', String(start + 1)).replace('{to}', String(end));
      return original === '' ? offsets : `${original}\n${offsets}`;
    },
  };
}
