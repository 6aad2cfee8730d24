import type { WrittenCell } from './written-sheet.ts';

/** A cell in words: a figure with the signs of its format, by thousands where asked for (`≥8,000家`). */
export function cellWords(cell: WrittenCell, byThousands = false): string {
  if (cell === null) return '';
  if (typeof cell !== 'object') return String(cell);
  if (cell.kind === 'day') return cell.day;
  const {
    before = '',
    decimals = '',
    after = '',
  } = /^(?:"(?<before>[^"]*)")?[#,]*0(?:\.(?<decimals>0+))?(?:"(?<after>[^"]*)")?$/u.exec(cell.format)?.groups ?? {};
  const [whole = '', part] = cell.value.toFixed(decimals.length).split('.');
  const grouped = byThousands ? whole.replace(/\B(?=(?:\d{3})+$)/gu, ',') : whole;
  return `${before}${grouped}${part ? `.${part}` : ''}${after}`;
}
