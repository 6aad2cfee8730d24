import { type PostRow, type SubjectWithPosts, subjectFrom } from '@gangmu/delivery';
import { sql, type Transaction as Tx } from 'kysely';
import { namedColumns } from '../records/columns.ts';

type Held = PostRow & { readonly personId: string; readonly personName: string };

/** Who an account is in a region on a day, in one statement: `subjectOf` says by which rule. */
export async function subject(
  tx: Tx<unknown>,
  regionId: string,
  accountId: string,
  day: string,
): Promise<SubjectWithPosts | null> {
  const found = await sql<Held>`select who.id as "personId", who.name as "personName", held.*
    from (select id, name from person where region_id = ${regionId} and account_id = ${accountId}) as who
    join (select distinct person_id, post_id from tenure
      where region_id = ${regionId} and from_on <= ${day} and (until_on is null or until_on >= ${day})) as holds
      on holds.person_id = who.id
    join (select ${namedColumns('post')} from post
      where region_id = ${regionId} and (closed_on is null or closed_on >= ${day})) as held on held.id = holds.post_id
    order by held.id`.execute(tx);
  const [first] = found.rows;
  if (!first) return null;
  const posts = found.rows.map(({ personId: _, personName: __, ...post }) => post);
  return subjectFrom(regionId, { id: first.personId, name: first.personName }, posts);
}
