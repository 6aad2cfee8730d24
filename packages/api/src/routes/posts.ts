import { addPost, changePost } from '@gangmu/delivery';
import { fromCursor, toCursor } from '../http/cursor.ts';
import { defined } from '../http/defined.ts';
import type { Handlers } from '../visit.ts';

export const posts: Handlers<'posts'> = {
  /** Each post with who holds it on the day asked for (today without one) and how many open rows lie on it: the unowned and the overloaded show. */
  async list({ query, read, today, platform, region }) {
    const day = query.on ?? today;
    const loads = await platform.ports.queries.loads(region.id);
    return read(async (records) => {
      const page = await records.page('post', defined({ unitId: query.unitId }), {
        by: 'position',
        after: fromCursor(query.after, 'integer'),
        limit: query.limit,
      });
      const tenures = (await records.list('tenure', { postId: { in: page.rows.map((post) => post.id) } })).filter(
        (one) => one.fromOn <= day && (one.untilOn === null || one.untilOn >= day),
      );
      const people = new Map(
        (await records.list('person', { id: { in: tenures.map((one) => one.personId) } })).map((row) => [row.id, row]),
      );
      return {
        rows: page.rows.map((post) => {
          const tenure = tenures.find((one) => one.postId === post.id);
          const person = tenure ? people.get(tenure.personId) : undefined;
          return {
            ...post,
            holder:
              tenure && person
                ? { personId: person.id, name: person.name, phone: person.phone, since: tenure.fromOn }
                : null,
            items: loads[post.id] ?? 0,
          };
        }),
        next: toCursor(page.next),
      };
    });
  },
  add: ({ body, write }) => write(async (tx, by) => ({ id: await addPost(tx, by, body) })),
  change: ({ params, body: { version, ...patch }, write }) =>
    write(async (tx, by) => {
      const row = await changePost(tx, by, { id: params.postId, version }, defined(patch));
      return { id: row.id, version: row.version };
    }),
};
