import { z } from 'zod';
import { day, id, oneLine, row, version, words } from './common.ts';
import { itemKind } from './item.ts';
import { postRole } from './session.ts';

/** Nothing that the past names is deleted: it is closed from a day, for a reason. */
const closing = { closedOn: day.nullable(), closedReason: z.string().nullable() };

const unitFields = {
  name: oneLine(100),
  shortName: oneLine(40).nullable(),
  kind: z.enum(['department', 'street', 'zone', 'company', 'other']),
  parentId: id.nullable(),
  position: z.int().min(0).max(1_000_000),
};
export const unit = z.object({ ...row, ...unitFields, ...closing }).meta({ id: 'Unit' });
export const newUnit = z.object({
  ...unitFields,
  shortName: unitFields.shortName.default(null),
  kind: unitFields.kind.default('department'),
  parentId: id.nullable().default(null),
  position: unitFields.position.default(0),
});
export const unitPatch = z.object(unitFields).partial();
export type Unit = z.output<typeof unit>;

const officeFields = { name: oneLine(100), position: z.int().min(0).max(1_000_000) };
export const office = z.object({ ...row, unitId: id, ...officeFields, ...closing }).meta({ id: 'Office' });
export const newOffice = z.object({ unitId: id, ...officeFields, position: officeFields.position.default(0) });
export const officePatch = z.object(officeFields).partial();
export type Office = z.output<typeof office>;

const postFields = {
  title: oneLine(100),
  unitId: id.nullable(),
  officeId: id.nullable(),
  position: z.int().min(0).max(1_000_000),
};
export const post = z
  .object({
    ...row,
    ...postFields,
    role: postRole,
    ...closing,
    /** Who holds it today, and how many open items lie on it. */
    holder: z.object({ personId: id, name: z.string(), phone: z.string().nullable(), since: day }).nullable(),
    items: z.int(),
  })
  .meta({ id: 'Post' });
export const newPost = z.object({
  ...postFields,
  role: postRole,
  unitId: id.nullable().default(null),
  officeId: id.nullable().default(null),
  position: postFields.position.default(0),
});
export const postPatch = z.object(postFields).partial();
export type Post = z.output<typeof post>;

const personFields = { name: oneLine(40), phone: z.string().trim().max(40).nullable() };
export const person = z.object({ ...row, ...personFields, ...closing, hasAccount: z.boolean() }).meta({ id: 'Person' });
export const newPerson = z.object({ ...personFields, phone: personFields.phone.default(null) });
export const personPatch = z.object(personFields).partial();
export type Person = z.output<typeof person>;

export const tenure = z
  .object({ ...row, postId: id, personId: id, fromOn: day, untilOn: day.nullable() })
  .meta({ id: 'Tenure' });
export type Tenure = z.output<typeof tenure>;

const groupFields = {
  name: oneLine(100),
  kind: z.enum(['group', 'task-force', 'chain']),
  leadPostId: id.nullable(),
  unitIds: z.array(id).max(500),
};
export const group = z.object({ ...row, ...groupFields, ...closing }).meta({ id: 'UnitGroup' });
export const newGroup = z.object({ ...groupFields, leadPostId: id.nullable().default(null) });
export const groupPatch = z
  .object({ name: groupFields.name, leadPostId: groupFields.leadPostId, unitIds: groupFields.unitIds })
  .partial();
export type UnitGroup = z.output<typeof group>;

/** 交接: null leaves the post vacant. `fromOn` is the first day of the new holder. */
export const handOver = z.object({ postId: id, personId: id.nullable(), fromOn: day });

/** What can be closed, and opened again. */
export const closable = z.enum(['unit', 'office', 'post', 'person', 'group']);
/** Closes from a day, or opens again with null; both are told why. */
export const closingOrder = z.object({
  kind: closable,
  id,
  version,
  closedOn: day.nullable(),
  reason: words(500),
});
export type Closable = z.output<typeof closable>;

/** What lies on a post: open items by plan, kind and part played, and the groups it convenes. */
export const postLoad = z
  .object({
    rows: z.array(z.object({ planId: id, kind: itemKind, as: z.enum(['leader', 'officer']), items: z.int() })),
    /** Open items in all; one that a post both leads and handles counts once. */
    items: z.int(),
    groups: z.array(z.object({ id, name: z.string() })),
  })
  .meta({ id: 'PostLoad' });
export type PostLoad = z.output<typeof postLoad>;
