import { z } from 'zod';
import { changed, id, instant, row, text, words } from './common.ts';
import { itemKind } from './item.ts';

/** How a superior clause is answered, and how an own clause stands to the superior plan. */
export const superiorState = z.enum(['carried', 'named', 'not-for-us', 'not-carried']);
export const ownState = z.enum(['carries', 'new']);

const side = z.object({
  planId: id,
  title: z.string(),
  region: z.string(),
  clauses: z.int(),
  /** Which version of the plan. */
  number: z.int(),
});
const newer = z.object({ versionId: id, number: z.int() }).nullable();

export const comparison = z
  .object({
    ...row,
    ownVersionId: id,
    superiorVersionId: id,
    own: side,
    superior: side,
    /** Whether ours is a part of theirs, the same region, or apart. */
    scope: z.string(),
    /** Versions that have come since: run the comparison again for them; decisions come along. */
    outdated: z.object({ own: newer, superior: newer }),
    counts: z.object({
      carried: z.int(),
      named: z.int(),
      notForUs: z.int(),
      notCarried: z.int(),
      carrying: z.int(),
      new: z.int(),
      conflicts: z.int(),
      /** Weak links and suggested exclusions that nobody has decided. */
      doubtful: z.int(),
      decisions: z.int(),
      /** Decisions whose clauses have changed their words. */
      lapsed: z.int(),
    }),
  })
  .meta({ id: 'Comparison' });
export type Comparison = z.output<typeof comparison>;

const span = z.object({ start: z.int(), end: z.int() });
const link = z.object({
  superior: z.int(),
  own: z.int(),
  strength: z.number(),
  by: z.enum(['found', 'person']),
  accepted: z.boolean(),
  doubtful: z.boolean(),
  /** Why, in the reader's language, with the places in the two documents. */
  evidence: z.array(
    z.object({
      kind: z.enum(['programme', 'phrase', 'target', 'position', 'decision']),
      says: z.string(),
      own: span.nullable(),
      superior: span.nullable(),
    }),
  ),
});
export type ComparedLink = z.output<typeof link>;

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
    /** Something of it waits for a person: a weak link, a suggested exclusion. */
    doubtful: z.boolean(),
    /** Of a carried superior clause: how much ours take up. */
    fullness: z.enum(['full', 'part']).nullable(),
    /** What of a carried clause ours do not take up: figures, then phrases. */
    missing: z.array(z.string()),
    /** Where the superior clause names our region. */
    naming: z.string().nullable(),
    /** Why it is left out, and who says so. */
    exclusion: z.object({ by: z.enum(['suggested', 'person']), reason: z.string() }).nullable(),
    /** The local document that a new clause comes from. */
    origin: z.object({ by: z.enum(['found', 'person']), title: z.string() }).nullable(),
    links: z.array(link),
  })
  .meta({ id: 'ComparedClause' });
export type ComparedClause = z.output<typeof clause>;

const figure = z.object({
  clause: z.string().nullable(),
  indicator: z.string(),
  quote: z.string(),
  /** Offset of the figure in the document. */
  at: z.int(),
  sentence: z.string(),
  /** Place of the figure in the sentence. */
  start: z.int(),
  end: z.int(),
});
export type ComparedFigure = z.output<typeof figure>;
export const targetStands = z.enum(['conflict', 'looser', 'stricter', 'share', 'same', 'terms', 'years']);
export const targetPair = z
  .object({
    own: figure,
    superior: figure,
    relation: targetStands,
    caveats: z.array(z.string()),
    /** A person should look at it before anything else. */
    grave: z.boolean(),
    reason: z.string(),
  })
  .meta({ id: 'TargetPair' });
export type ComparedTargets = z.output<typeof targetPair>;

/** What one plan says twice and differently, and what every level asks more of (层层加码). */
export const checks = z
  .object({
    repeats: z.array(
      z.object({ side: z.enum(['own', 'superior']), first: figure, second: figure, reason: z.string() }),
    ),
    raises: z.array(
      z.object({
        unit: z.string(),
        /** Every step is large. */
        leap: z.boolean(),
        stepsIn: z.enum(['points', 'percent']),
        steps: z.array(z.string()),
        /** From the top. */
        levels: z.array(z.object({ region: z.string(), value: z.string(), figure })),
      }),
    ),
  })
  .meta({ id: 'ComparisonChecks' });
export type ComparisonChecks = z.output<typeof checks>;

/** What the regions below promise together, against our own whole. */
export const planSums = z
  .object({
    parts: z.array(
      z.object({
        regionId: id,
        region: z.string(),
        /** Null where the region has published nothing upwards. */
        title: z.string().nullable(),
        number: z.int().nullable(),
      }),
    ),
    sums: z.array(
      z.object({
        whole: z.object({ value: z.string(), figure }),
        unit: z.string(),
        total: z.string(),
        /** Total less whole. */
        gap: z.string(),
        /** How many there must be, where that is known. */
        members: z.int().nullable(),
        status: z.enum(['adds-up', 'over', 'absurd', 'short', 'incomplete']),
        parts: z.array(z.object({ regionId: z.string(), region: z.string(), value: z.string(), figure })),
        silent: z.array(z.object({ region: z.string(), published: z.boolean() })),
      }),
    ),
    coverage: z.array(
      z.object({
        label: z.string(),
        title: z.string(),
        part: z.string(),
        nobody: z.boolean(),
        cells: z.array(
          z.object({ region: z.string(), state: z.enum(['full', 'part', 'named', 'not-for-us', 'not-carried']) }),
        ),
      }),
    ),
  })
  .meta({ id: 'PlanSums' });
export type PlanSums = z.output<typeof planSums>;

export const newComparison = z.object({ ownVersionId: id, superiorVersionId: id });

const key = z.string().min(1).max(40);
const pair = { superior: key, own: key, reason: text(1000).optional() };
/** By the fingerprints of the clauses, so that a re-run keeps what a person decided. */
export const newDecision = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['accept', 'reject', 'link', 'unlink']), ...pair }),
  z.object({ kind: z.literal('exclude'), superior: key, reason: words(1000) }),
  z.object({ kind: z.literal('include'), superior: key, reason: text(1000).optional() }),
  /** 来源: where a clause of ours comes from. */
  z.object({ kind: z.literal('source'), own: key, source: words(1000) }),
]);
export type NewDecision = z.output<typeof newDecision>;
export const newDecisions = z.object({ decisions: z.array(newDecision).min(1).max(500) });

const named = z.object({ label: z.string(), title: z.string() }).nullable();
export const decision = z
  .object({
    ...row,
    kind: z.enum(['accept', 'reject', 'link', 'unlink', 'exclude', 'include', 'source']),
    superior: named,
    own: named,
    /** The clause it speaks of has other words now: it no longer counts. */
    lapsed: z.boolean(),
    /** Of `source`: the source itself. */
    reason: z.string().nullable(),
    by: z.string(),
  })
  .meta({ id: 'ComparisonDecision' });
export type ComparisonDecision = z.output<typeof decision>;
export const decided = z.object({ comparison, decisionIds: z.array(id) });

const marks = z.object({
  carries: z.array(z.object({ path: z.string(), title: z.string() })),
  named: z.boolean(),
  innovation: z.boolean(),
  innovationSource: z.string().nullable(),
});
/** What applying would change on one row of the ledgers. */
export const plannedMark = z
  .object({
    ...changed.shape,
    kind: itemKind,
    clause: z.string().nullable(),
    title: z.string(),
    before: marks,
    after: marks,
    /** What it would carry rests on a weak link or a suggested exclusion that nobody has decided. */
    undecided: z.boolean(),
  })
  .meta({ id: 'PlannedMark' });
export type PlannedMark = z.output<typeof plannedMark>;
export const applied = z.object({ items: z.int(), carrying: z.int(), named: z.int(), innovations: z.int() });

/** A plan that another level has published towards this region. */
export const publishedPlan = z
  .object({
    regionId: id,
    region: z.string(),
    /** Stands above this region, or below it. */
    stands: z.enum(['above', 'below']),
    planId: id,
    versionId: id,
    title: z.string(),
    number: z.int(),
    publishedAt: instant,
    /** Where it stands in this region once it was taken over. */
    taken: z.object({ planId: id, versionId: id }).nullable(),
    /** An earlier version of it was taken over. */
    earlier: z.object({ planId: id, versionId: id }).nullable(),
  })
  .meta({ id: 'PublishedPlan' });
export type PublishedPlan = z.output<typeof publishedPlan>;
export const publication = z
  .object({ ...row, planId: id, versionId: id, upwards: z.boolean(), downwards: z.boolean() })
  .meta({ id: 'Publication' });
export type Publication = z.output<typeof publication>;
export const publications = z.object({ own: z.array(publication), others: z.array(publishedPlan) });
export const newPublication = z.object({
  versionId: id,
  upwards: z.boolean(),
  downwards: z.boolean(),
  /** Version of the plan's publication that was seen; null where there is none. */
  version: z.int().min(1).nullable(),
});
export const takenPlan = z.object({ planId: id, versionId: id });
