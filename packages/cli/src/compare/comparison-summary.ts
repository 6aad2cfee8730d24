import type { Messages } from '../messages/messages.ts';
import type { Paint } from '../outputs/paint.ts';
import type { Comparison } from './comparison.ts';

export function comparisonSummary(comparison: Comparison, messages: Messages, paint: Paint, columns: number): string {
  return `${comparison.pairs.length}${messages['align.next']}${paint.dim('')}${columns}\n`;
}
