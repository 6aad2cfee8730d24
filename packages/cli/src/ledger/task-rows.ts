import type {
  Duty,
  ImpliedTarget,
  Measure,
  Note,
  OutlineNode,
  Pilot,
  Placed,
  Reading,
  Target,
  TaskRow,
} from '@gangmu/plan';

/** A row of the 总台账: a clause with all that was found in it. `node` is null for what stands under no heading. */
export interface TaskLine {
  readonly node: number | null;
  readonly heading: OutlineNode | null;
  readonly measures: readonly Measure[];
  readonly targets: readonly Target[];
  readonly implied: readonly ImpliedTarget[];
  readonly duties: readonly Duty[];
  readonly pilots: readonly Pilot[];
  readonly notes: readonly Note[];
  /** The row of a 责任分解表 that became this clause. */
  readonly table: TaskRow | null;
}

/**
 * The task rows of a plan in its order: every clause, and a part or section that has no clauses below it but
 * something to do in it. What stands before or outside the numbered headings makes one row at the top.
 */
export function taskLines(reading: Reading): readonly TaskLine[] {
  const byNode = {
    measures: groupByNode(reading.measures),
    targets: groupByNode(reading.targets),
    implied: groupByNode(reading.impliedTargets),
    duties: groupByNode(reading.duties),
    pilots: groupByNode(reading.pilots),
    notes: groupByNode(reading.notes),
  };
  const tables = new Map(reading.taskRows.map((row) => [row.node, row]));
  const parents = new Set(reading.outline.map(({ parent }) => parent));
  const line = (node: number | null, heading: OutlineNode | null): TaskLine => ({
    node,
    heading,
    measures: byNode.measures.get(node) ?? [],
    targets: byNode.targets.get(node) ?? [],
    implied: byNode.implied.get(node) ?? [],
    duties: byNode.duties.get(node) ?? [],
    pilots: byNode.pilots.get(node) ?? [],
    notes: byNode.notes.get(node) ?? [],
    table: tables.get(node) ?? null,
  });
  const lines = reading.outline
    .map((heading, node) => line(node, heading))
    .filter((row) => row.heading?.kind === 'clause' || (!parents.has(row.node) && isTask(row)));
  const loose = line(null, null);
  return hasFindings(loose) ? [loose, ...lines] : lines;
}

const isTask = ({ measures, duties, targets, implied, pilots, table }: TaskLine): boolean =>
  measures.length + duties.length + targets.length + implied.length + pilots.length > 0 || table !== null;

/** Loose measures alone (a preamble) are no task; a target, a duty or a pilot is. */
const hasFindings = ({ duties, targets, pilots }: TaskLine): boolean =>
  duties.length + targets.length + pilots.length > 0;

function groupByNode<F extends Placed>(findings: readonly F[]): ReadonlyMap<number | null, readonly F[]> {
  const groups = new Map<number | null, F[]>();
  for (const finding of findings) {
    const group = groups.get(finding.node);
    if (group) group.push(finding);
    else groups.set(finding.node, [finding]);
  }
  return groups;
}
