import type { Store } from '@gangmu/delivery';

/**
 * Names of people who are present, or of whom other processes tell: those are looked up in their region. Each is known
 * in its own region only, so that no notice that names the wrong one shows somebody there.
 */
export function personNames(store: Pick<Store, 'read'>) {
  /** Region → person → name. */
  const known = new Map<string, Map<string, string>>();
  const knows = (regionId: string, personId: string, name: string): void => {
    const own = known.get(regionId) ?? new Map<string, string>();
    known.set(regionId, own.set(personId, name));
  };
  return {
    /** Undefined where it is not known. */
    of: (regionId: string, personId: string): string | undefined => known.get(regionId)?.get(personId),
    knows,
    /** Does something once the names of these people are known, or cannot be: at once where they are. */
    async learn(regionId: string, personIds: readonly string[], then: () => void): Promise<void> {
      const unknown = [...new Set(personIds)].filter((id) => !known.get(regionId)?.has(id));
      if (unknown.length > 0)
        await store
          .read(regionId, (records) => records.list('person', { id: { in: unknown } }))
          .then(
            (found) => {
              for (const person of found) knows(regionId, person.id, person.name);
            },
            () => {},
          );
      then();
    },
    /** Lets all others go, so that their names are looked up anew when they come again. */
    keepOnly(personIds: ReadonlySet<string>): void {
      for (const [regionId, names] of [...known]) {
        for (const id of [...names.keys()]) if (!personIds.has(id)) names.delete(id);
        if (names.size === 0) known.delete(regionId);
      }
    },
  };
}
