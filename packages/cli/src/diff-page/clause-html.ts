import type { Change, PlanUnit } from '@gangmu/align';
import { wordMarks } from '@gangmu/align';
import type { ComparedPlan } from '../compare/compared-plan.ts';
import { escapeHtml } from '../page/escape-html.ts';

/** A clause of one edition with what differs marked: `del` in the old, `ins` in the new. */
export function clauseHtml(
  { file: { document, reading } }: ComparedPlan,
  unit: PlanUnit,
  changes: readonly Change[],
  side: 'old' | 'new',
): string {
  const tag = side === 'old' ? 'del' : 'ins';
  const spans = changes
    .flatMap((change) => wordMarks(change)[side])
    .filter(({ start, end }) => end > start && start >= unit.start && end <= unit.end)
    .sort((a, b) => a.start - b.start);
  const heading = unit.node === null ? undefined : reading.outline[unit.node];
  const title = heading ? Math.min(heading.end, unit.end) : unit.start;
  const lines: string[] = [];
  let start = unit.start;
  for (const line of document.text.slice(unit.start, unit.end).split('\n')) {
    const end = start + line.length;
    if (line.trim() !== '') lines.push(`<p>${lineHtml(start, end)}</p>`);
    start = end + 1;
  }
  return lines.join('');

  function lineHtml(from: number, to: number): string {
    const cuts = [from, to, title, ...spans.flatMap((span) => [span.start, span.end])];
    const edges = [...new Set(cuts)].filter((at) => at >= from && at <= to).sort((a, b) => a - b);
    return edges
      .slice(0, -1)
      .map((at, index) => {
        const html = escapeHtml(document.text.slice(at, edges[index + 1]));
        const marked = spans.some((span) => span.start <= at && at < span.end) ? `<${tag}>${html}</${tag}>` : html;
        return at < title ? `<b>${marked}</b>` : marked;
      })
      .join('');
  }
}
