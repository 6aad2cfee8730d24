import type { Note, OutlineNode, Placed, Reading, Span } from '@gangmu/plan';
import type { DraftContent } from '../records/draft-content.ts';
import type { DraftRow } from '../records/plan.ts';
import { promisedTarget } from './promised-target.ts';

/** A draft without identity: what the reading proposes. */
export type Proposal = Pick<DraftRow, 'kind' | 'position' | 'certain' | 'start' | 'end' | 'clausePath' | 'title'> & {
  readonly content: DraftContent;
};

/**
 * The ledger rows that a reading proposes, in document order: a task for every heading that has no numbered heading
 * below it, an indicator for every target, a pilot for every pilot. A row in doubt is one that a warning touches.
 */
export function draftRows(reading: Reading, text: string): readonly Proposal[] {
  const doubts = reading.notes.filter((note) => note.severity !== 'info');
  const inDoubt = (span: Span): boolean => doubts.some((note: Note) => note.start < span.end && span.start < note.end);
  const parents = new Set(reading.outline.map((node) => node.parent));
  const path = (at: Placed): string | null => (at.node === null ? null : (reading.outline[at.node]?.path ?? null));

  const tasks = reading.outline.flatMap((node, index) => (parents.has(index) ? [] : [task(node, index)]));
  const indicators = reading.targets.map((target) => ({
    kind: 'indicator' as const,
    start: target.start,
    end: target.end,
    clausePath: path(target),
    title: target.indicator,
    certain: !inDoubt(target) && target.origins.indicator === 'stated',
    content: {
      kind: 'indicator' as const,
      quote: target.quote,
      target: promisedTarget(target),
    },
  }));
  const pilots = reading.pilots.map((pilot) => ({
    kind: 'pilot' as const,
    start: pilot.start,
    end: pilot.end,
    clausePath: path(pilot),
    title: pilot.name,
    certain: !inDoubt(pilot),
    content: { kind: 'pilot' as const, level: pilot.level, quote: pilot.quote },
  }));
  return [...tasks, ...indicators, ...pilots]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map((row, position) => ({ ...row, position }));

  function task(node: OutlineNode, index: number) {
    const duties = reading.duties.filter((duty) => duty.node === index);
    const end = text.slice(node.start, node.bodyEnd).trimEnd().length + node.start;
    return {
      kind: 'task' as const,
      start: node.start,
      end,
      clausePath: node.path,
      title: node.title,
      certain: !inDoubt({ start: node.start, end: node.end }),
      content: {
        kind: 'task' as const,
        measures: reading.measures.filter((measure) => measure.node === index).map((measure) => measure.quote),
        namedUnits: [...new Set(duties.flatMap((duty) => duty.units))],
        leadUnits: [...new Set(duties.flatMap((duty) => duty.lead))],
      },
    };
  }
}
