import type { Store } from '@gangmu/delivery';

/** Names of people who are present, or of whom other processes tell: those are looked up in their region. */
export function personNames(store: Pick<Store, 'read'>) {
  const known = new Map<string, string>();
  return {
    /** Undefined where it is not known. */
    of: (personId: string): string | undefined => known.get(personId),
    knows: (personId: string, name: string): void => void known.set(personId, name),
    /** Does something once the names of these people are known, or cannot be: at once where they are. */
    async learn(regionId: string, personIds: readonly string[], then: () => void): Promise<void> {
      const unknown = [...new Set(personIds)].filter((id) => !known.has(id));
      if (unknown.length > 0)
        await store
          .read(regionId, (records) => records.list('person', { id: { in: unknown } }))
          .then(
            (found) => {
              for (const person of found) known.set(person.id, person.name);
            },
            () => {},
          );
      then();
    },
    /** Lets all others go, so that their names are looked up anew when they come again. */
    keepOnly(personIds: ReadonlySet<string>): void {
      for (const id of [...known.keys()]) if (!personIds.has(id)) known.delete(id);
    },
  };
}
