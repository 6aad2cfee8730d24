import type {
  Duty,
  ImpliedTarget,
  Measure,
  NamedRegion,
  Note,
  Pilot,
  Project,
  Reading,
  Span,
  Target,
} from '@gangmu/plan';

/** A finding as the page shows it: a row at the right and marks in the text. */
export type PageKind = 'target' | 'implied' | 'pilot' | 'duty' | 'region' | 'note' | 'project' | 'measure';

export type Found = Target | ImpliedTarget | Pilot | Duty | NamedRegion | Note | Project | Measure;

export interface PageFinding {
  /** Its place in the page's list, and the number printed beside it. */
  readonly id: number;
  readonly kind: PageKind;
  readonly found: Found;
  /** What is underlined; the finding's own span, or the names inside it. */
  readonly marks: readonly Mark[];
}

/**
 * `strong` the figure of a target or the leading unit, set a little heavier · `quiet` for the record, underlined only
 * when its kind is chosen · `area` clickable but not underlined.
 */
export type Weight = 'plain' | 'strong' | 'quiet' | 'area';

interface Mark extends Span {
  readonly weight: Weight;
}

const KIND_OF: Readonly<Record<Found['kind'], PageKind>> = {
  target: 'target',
  'implied-target': 'implied',
  pilot: 'pilot',
  duty: 'duty',
  'named-region': 'region',
  note: 'note',
  project: 'project',
  measure: 'measure',
};

/** All findings of a reading in the order of the text; a wider one stands before those inside it. */
export function pageFindings(reading: Reading): readonly PageFinding[] {
  const all: Found[] = [
    ...reading.measures,
    ...reading.targets,
    ...reading.impliedTargets,
    ...reading.pilots,
    ...reading.duties,
    ...reading.namedRegions,
    ...reading.projects,
    ...reading.notes,
  ];
  return all
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map((found, id) => ({ id, kind: KIND_OF[found.kind], found, marks: marksOf(found) }));
}

function marksOf(found: Found): readonly Mark[] {
  const whole = { start: found.start, end: Math.max(found.end, found.start + 1) };
  if (found.kind === 'target') {
    const { start, end } = found.number;
    return [
      { ...whole, weight: 'plain' },
      { start, end, weight: 'strong' },
    ];
  }
  if (found.kind === 'duty' && found.mentions.length > 0)
    return [
      { ...whole, weight: 'area' },
      ...found.mentions.map(({ start, end, lead }) => ({ start, end, weight: lead ? 'strong' : 'plain' }) as const),
    ];
  if (found.kind === 'measure')
    return [
      { ...whole, weight: 'area' },
      { ...found.verbSpan, weight: 'plain' },
    ];
  // Surroundings are set in grey as a whole; a wave under pages of them would only be noise.
  if (found.kind === 'note' && found.code === 'text-outside-plan') return [{ ...whole, weight: 'area' }];
  if (found.kind === 'note' && found.severity === 'info') return [{ ...whole, weight: 'quiet' }];
  return [{ ...whole, weight: 'plain' }];
}
