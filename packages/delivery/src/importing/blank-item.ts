import { NOBODY } from '@gangmu/plan';
import type { ItemKind, ItemRow, ItemSource } from '../records/item.ts';
import type { FoundClause } from './find-clause.ts';
import type { LedgerContext } from './ledger-context.ts';
import type { LedgerValues } from './ledger-values.ts';

/** A new item: tied to its sentence where the plan has it, else to its own row in the file. */
export function blankItem(
  context: LedgerContext,
  values: LedgerValues,
  { node, part, span }: FoundClause,
  heading: string | null,
  source: ItemSource,
  position: number,
): ItemRow {
  const kind: ItemKind = values.kind;
  return {
    id: context.newId(),
    version: 0,
    fromAt: '',
    planId: context.planId,
    versionId: context.versionId,
    kind,
    position,
    clausePath: node?.path ?? null,
    clause: node?.ordinal ?? (values.clause || null),
    part: part ?? (values.part || heading),
    start: span?.start ?? 0,
    end: span?.end ?? 0,
    quote: span?.quote ?? [values.title, values.targetText].filter(Boolean).join('；'),
    source,
    title: values.title,
    measures: [],
    target: null,
    stretch: null,
    pilotLevel: kind === 'pilot' ? 'none' : null,
    namedUnits: [],
    assignment: NOBODY,
    goals: [],
    milestones: [],
    dueOn: null,
    carries: [],
    named: false,
    innovation: false,
    innovationSource: null,
    status: 'open',
    remark: null,
  };
}
