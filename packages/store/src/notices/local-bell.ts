import { randomUUID } from 'node:crypto';
import type { Hearer } from '@gangmu/delivery';
import type { Bell } from './bell.ts';

/** Notices where there is one process by construction. */
export function localBell(self: string = randomUUID()): Bell & { readonly hearers: ReadonlySet<Hearer> } {
  const hearers = new Set<Hearer>();
  const ring: Bell['ring'] = (notices) => {
    for (const notice of notices) for (const hearer of hearers) hearer.heard(notice, self);
  };
  return {
    self,
    hearers,
    ring,
    send: async () => {},
    tell: async (notices) => ring(notices),
    hear(hearer) {
      hearers.add(hearer);
      return () => void hearers.delete(hearer);
    },
  };
}
