import type { SheetProps } from './sheet-model.ts';
import { SheetOnPaper } from './sheet-on-paper.tsx';
import { usePrinting } from './use-printing.ts';

/**
 * Paper has no window to scroll: while the browser makes its pages the rows stand whole beside the sheet, which lives on
 * out of sight with what is being written in it.
 */
export function SheetWhilePrinting<R>({ sheet }: { readonly sheet: SheetProps<R> }) {
  const printing = usePrinting();
  if (!printing) return null;
  const awaited = sheet.coming === null ? 0 : sheet.coming - sheet.rows.length;
  return (
    <SheetOnPaper
      label={sheet.label}
      lines={sheet.lines}
      columns={sheet.columns}
      rowKey={sheet.rowKey}
      total={sheet.total}
      awaited={awaited}
    />
  );
}
