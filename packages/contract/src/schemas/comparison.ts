import { z } from 'zod';
import { id, instant, row, text } from './common.ts';

/** How a superior clause is answered, and how an own clause stands to the superior plan. */
export const superiorState = z.enum(['carried', 'named', 'not-for-us', 'not-carried']);
export const ownState = z.enum(['carries', 'new']);

export const comparison = z
  .object({
    ...row,
    ownVersionId: id,
    superiorVersionId: id,
    own: z.object({ planId: id, title: z.string(), region: z.string(), clauses: z.int() }),
    superior: z.object({ planId: id, title: z.string(), region: z.string(), clauses: z.int() }),
    counts: z.object({
      carried: z.int(),
      named: z.int(),
      notForUs: z.int(),
      notCarried: z.int(),
      carrying: z.int(),
      new: z.int(),
      conflicts: z.int(),
      decisions: z.int(),
    }),
  })
  .meta({ id: 'Comparison' });
export type Comparison = z.output<typeof comparison>;

const link = z.object({
  superior: z.int(),
  own: z.int(),
  strength: z.number(),
  by: z.enum(['found', 'person']),
  accepted: z.boolean(),
  /** Why, in the reader's language. */
  evidence: z.array(z.string()),
});

/** A clause of either plan; `index` is how links speak of it, `fingerprint` how decisions do. */
export const clause = z
  .object({
    side: z.enum(['superior', 'own']),
    index: z.int(),
    fingerprint: z.string(),
    label: z.string(),
    title: z.string(),
    context: z.array(z.string()),
    lead: z.boolean(),
    start: z.int(),
    end: z.int(),
    text: z.string(),
    path: z.string().nullable(),
    state: z.union([superiorState, ownState]),
    /** Of a carried superior clause: how much ours take up. */
    fullness: z.enum(['full', 'part']).nullable(),
    /** Where the superior clause names our region. */
    naming: z.string().nullable(),
    /** Why it is left out. */
    exclusion: z.string().nullable(),
    /** The local document that a new clause comes from. */
    origin: z.string().nullable(),
    links: z.array(link),
  })
  .meta({ id: 'ComparedClause' });
export type ComparedClause = z.output<typeof clause>;

const figure = z.object({
  clause: z.string().nullable(),
  indicator: z.string(),
  quote: z.string(),
  start: z.int(),
  end: z.int(),
});
export const targetPair = z
  .object({ own: figure, superior: figure, relation: z.string(), caveats: z.array(z.string()), reason: z.string() })
  .meta({ id: 'TargetPair' });
export type ComparedTargets = z.output<typeof targetPair>;

export const newComparison = z.object({ ownVersionId: id, superiorVersionId: id });
/** By the fingerprints of the clauses, so that a re-run keeps what a person decided. */
export const clauseDecision = z.object({
  kind: z.enum(['accept', 'reject', 'link', 'unlink', 'exclude', 'include']),
  superior: z.string().min(1).max(40),
  /** Needed but for exclude and include. */
  own: z.string().min(1).max(40).optional(),
  /** Needed to reject, unlink and exclude. */
  reason: text(1000).optional(),
});
export const decision = z.object({ ...row, ...clauseDecision.shape, at: instant }).meta({ id: 'ComparisonDecision' });
export const applied = z.object({ items: z.int(), carrying: z.int(), named: z.int(), innovations: z.int() });
