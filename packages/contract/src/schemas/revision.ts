import { z } from 'zod';
import { day, id, version, words } from './common.ts';
import { assignment, itemKind, itemTarget } from './item.ts';

export const revisionState = z.enum(['ambiguous', 'changed', 'dropped', 'added', 'reworded', 'kept']);

const draft = z.object({
  id,
  version,
  title: z.string(),
  status: z.enum(['open', 'accepted', 'dropped']),
  clause: z.string().nullable(),
  target: itemTarget.nullable(),
  namedUnits: z.array(z.string()),
  quote: z.string(),
  /** Offset in the new version's text. */
  start: z.int(),
  /** Why it was left out. */
  reason: z.string().nullable(),
});

const passage = z
  .object({
    clause: z.string().nullable(),
    text: z.string(),
    /** What differs, half-open, in `text`. */
    marks: z.array(z.tuple([z.int(), z.int()])),
  })
  .nullable();

export const revisionAct = z.enum(['carry', 'adjust', 'close', 'keep']);
const choice = {
  /** Null takes a decision back. */
  act: revisionAct.nullable(),
  /** The row of the new version that this item is; null for none of them. */
  draftId: id.nullable().optional(),
  /** Where the document names other units. */
  owners: z.enum(['assigned', 'document']).optional(),
  /** Needed to close. */
  reason: words(1000).optional(),
};

/** An item of the version in force and what becomes of it, or a row that only the new version has. */
export const revisionRow = z
  .object({
    /** Id of the item, else of the new row. */
    key: z.string(),
    kind: itemKind,
    state: revisionState,
    /** Needs no judgement: may be accepted in bulk. */
    certain: z.boolean(),
    decided: z.boolean(),
    title: z.string(),
    item: z
      .object({
        id,
        version,
        title: z.string(),
        target: itemTarget.nullable(),
        assignment,
        goals: z.int(),
        milestones: z.int(),
        dueOn: day.nullable(),
        carries: z.int(),
        status: z.enum(['open', 'closed', 'dropped']),
      })
      .nullable(),
    draft: draft.nullable(),
    /** Rows of the new version that the item may be. */
    candidates: z.array(draft),
    /** Both texts; null where they say the same. */
    old: passage,
    new: passage,
    touches: z.array(z.enum(['figure', 'deadline', 'units', 'title', 'text'])),
    targetChanged: z.boolean(),
    unitsChanged: z.boolean(),
    /** The new version says another day than the old one did and the item has: set where it has none, else to be proposed. */
    dueChange: z.object({ before: day.nullable(), after: day }).nullable(),
    choice: z.object({ ...choice, version }).nullable(),
  })
  .meta({ id: 'RevisionRow' });
export type RevisionRow = z.output<typeof revisionRow>;

const number = z.int();
export const revision = z
  .object({
    plan: z.object({ id, title: z.string() }),
    from: z.object({ versionId: id, number }),
    to: z.object({ versionId: id, number, version, fileName: z.string() }),
    counts: z.object({
      kept: number,
      reworded: number,
      changed: number,
      added: number,
      dropped: number,
      ambiguous: number,
      undecided: number,
      /** Undecided rows that may be accepted in bulk. */
      certain: number,
      adjustments: number,
      closed: number,
    }),
    rows: z.array(revisionRow),
  })
  .meta({ id: 'Revision' });
export type Revision = z.output<typeof revision>;

export const revisionChoices = z.object({
  choices: z
    .array(
      z.object({
        itemId: id,
        /** Version of the choice that was seen; null where there was none. */
        version: version.nullable(),
        ...choice,
      }),
    )
    .min(1)
    .max(2000),
});
export type RevisionChoices = z.output<typeof revisionChoices>['choices'];
export const acceptedRevision = z.object({
  carried: number,
  added: number,
  closed: number,
  kept: number,
  adjustments: number,
});
