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
  const grouped = byThousands ? inThousands(whole) : whole;
  return `${before}${grouped}${part ? `.${part}` : ''}${after}`;
}

/** `-1234567` → `-1,234,567` */
function inThousands(whole: string): string {
  const start = whole.startsWith('-') ? 1 : 0;
  let grouped = whole;
  for (let at = whole.length - 3; at > start; at -= 3) grouped = `${grouped.slice(0, at)},${grouped.slice(at)}`;
  return grouped;
}
