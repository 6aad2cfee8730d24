import { addPost, changePost, holdsOn, rowsThen } from '@gangmu/delivery';
import { asOfInstant } from '../http/calendar.ts';
import { fromCursor, toCursor } from '../http/cursor.ts';
import { defined } from '../http/defined.ts';
import type { Handlers } from '../visit.ts';

export const posts: Handlers<'posts'> = {
  /** Each post with who holds it on the day asked for (today without one), called as they were called then, and how many open rows lie on it: the unowned and the overloaded show. */
  async list({ query, read, now, today, platform, region }) {
    const day = query.on ?? today;
    const at = asOfInstant(query.on, now);
    const loads = await platform.ports.queries.loads(region.id);
    return read(async (records) => {
      const page = await records.page('post', defined({ unitId: query.unitId }), {
        by: 'position',
        after: fromCursor(query.after, 'integer'),
        limit: query.limit,
      });
      const tenures = (await records.list('tenure', { postId: { in: page.rows.map((post) => post.id) } })).filter(
        (one) => holdsOn(one, day),
      );
      const people = await rowsThen(
        records,
        'person',
        tenures.map((one) => one.personId),
        at,
      );
      const titles = await rowsThen(
        records,
        'post',
        page.rows.map((post) => post.id),
        at,
      );
      return {
        rows: page.rows.map((post) => {
          const tenure = tenures.find((one) => one.postId === post.id);
          const person = tenure ? people.get(tenure.personId) : undefined;
          return {
            ...post,
            title: titles.get(post.id)?.title ?? post.title,
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
