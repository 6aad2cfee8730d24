import type { Records } from '../ports.ts';
import { holdsOn, type PostRow } from '../records/organisation.ts';
import type { Subject } from './subject.ts';

export interface SubjectWithPosts extends Subject {
  readonly posts: readonly PostRow[];
}

/**
 * Who an account is in a region today, by the posts held; null where it is nobody there. Built anew for every request,
 * so that a removal counts from the next one on.
 */
export async function subjectOf(
  records: Records,
  regionId: string,
  accountId: string,
  today: string,
): Promise<SubjectWithPosts | null> {
  const [person] = await records.list('person', { accountId });
  if (!person) return null;
  const tenures = (await records.list('tenure', { personId: person.id })).filter((tenure) => holdsOn(tenure, today));
  const held = await records.list('post', { id: { in: tenures.map((tenure) => tenure.postId) } });
  const posts = held.filter((post) => post.closedOn === null || post.closedOn >= today);
  return subjectFrom(regionId, person, posts);
}

/** The same from what was found: a person and the posts held today. */
export function subjectFrom(
  regionId: string,
  person: { readonly id: string; readonly name: string },
  posts: readonly PostRow[],
): SubjectWithPosts | null {
  if (posts.length === 0) return null;
  return {
    personId: person.id,
    name: person.name,
    regionId,
    roles: [...new Set(posts.map((post) => post.role))],
    postIds: posts.map((post) => post.id),
    unitIds: [...new Set(posts.flatMap((post) => post.unitId ?? []))],
    posts,
  };
}
