import { type ExportColumn, ledgerLine, type NamesOnDay } from '@gangmu/delivery';
import type { WrittenLine, WrittenSheet } from '@gangmu/plan';
import { asOfInstant, dayAt } from '../http/calendar.ts';
import type { RegionVisit } from '../visit.ts';

const WORDS = {
  zh: { name: '变更历史', version: '版本', from: '生效', to: '止于' },
  en: { name: 'History', version: 'Version', from: 'From', to: 'Until' },
} as const;
const ROWS = 200;

/** A second sheet: what stood before each change of the rows written, with the days between which it did. */
export function historySheet(
  { read, now, language }: Pick<RegionVisit, 'read' | 'now' | 'language'>,
  frame: WrittenSheet,
  columns: readonly ExportColumn[],
  names: NamesOnDay,
  /** Rows that were written, with the 序号 they bear there. */
  written: ReadonlyMap<string, number>,
  asOf: string | undefined,
): { readonly sheet: WrittenSheet; lines(): AsyncGenerator<readonly WrittenLine[]> } {
  const words = WORDS[language];
  const until = asOfInstant(asOf, now) ?? now;
  const extra = (head: string) => ({ upper: null, head, width: 12, align: 'center' as const });
  return {
    sheet: {
      ...frame,
      name: words.name,
      title: `${frame.title} · ${words.name}`,
      frozen: frame.frozen === 0 ? 0 : frame.frozen + 3,
      columns: [extra(words.version), extra(words.from), extra(words.to), ...frame.columns],
    },
    async *lines() {
      const ids = [...written.keys()];
      for (let at = 0; at < ids.length; at += ROWS) {
        const part = ids.slice(at, at + ROWS);
        let after: { readonly id: string; readonly version: number } | null = null;
        do {
          const page = await read((records) => records.past('item', { id: { in: part } }, { after, limit: ROWS }));
          yield page.rows
            .filter((row) => row.fromAt <= until)
            .map((row): WrittenLine => {
              const line = ledgerLine(row, columns, names, language, written.get(row.id) ?? null);
              const facts = [
                row.version,
                { kind: 'day', day: dayAt(row.fromAt) },
                { kind: 'day', day: dayAt(row.toAt) },
              ] as const;
              return line.kind === 'row' ? { kind: 'row', cells: [...facts, ...line.cells] } : line;
            });
          after = page.next;
        } while (after);
      }
    },
  };
}
