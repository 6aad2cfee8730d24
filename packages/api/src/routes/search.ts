import { reach } from '@gangmu/delivery';
import { defined } from '../http/defined.ts';
import type { Handlers } from '../visit.ts';

export const search: Handlers<'search'> = {
  async find({ platform, region, subject, query }) {
    const hits = await platform.ports.queries.search(region.id, defined(query));
    const units = reach(subject, 'organisation.read') ? hits.units : [];
    return { clauses: hits.clauses, items: hits.items, units } as never;
  },
};
