interface Present {
  readonly personId: string;
  readonly itemId: string | null;
}
interface Word {
  readonly people: readonly Present[];
  heardAt: number;
}

/** Who is present by way of other processes, as these have last said, room by room. */
export function elsewhere() {
  /** Room → process → what it says. */
  const rooms = new Map<string, Map<string, Word>>();
  const drop = (room: string, from: string): void => {
    const words = rooms.get(room);
    if (words?.delete(from) && words.size === 0) rooms.delete(room);
  };

  return {
    of: (room: string): readonly Present[] => [...(rooms.get(room)?.values() ?? [])].flatMap((word) => word.people),
    everybody: (): readonly string[] =>
      [...rooms.values()].flatMap((words) =>
        [...words.values()].flatMap(({ people }) => people.map((one) => one.personId)),
      ),
    says(from: string, room: string, people: readonly Present[], heardAt: number): void {
      const words = rooms.get(room) ?? new Map<string, Word>();
      if (people.length === 0) drop(room, from);
      else rooms.set(room, words.set(from, { people, heardAt }));
    },
    /** Forgets a process, or whoever has said nothing since; gives back the rooms that this touches. */
    forget(which: { readonly from: string } | { readonly silentSince: number }): readonly string[] {
      const touched = new Set<string>();
      for (const [room, words] of [...rooms])
        for (const [from, { heardAt }] of [...words])
          if ('from' in which ? from === which.from : heardAt < which.silentSince) {
            drop(room, from);
            touched.add(room);
          }
      return [...touched];
    },
  };
}
