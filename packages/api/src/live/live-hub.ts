import type { LiveEvent } from '@gangmu/contract';

export interface Watcher {
  readonly personId: string;
  readonly name: string;
  send(event: LiveEvent): void;
  close(): void;
}

interface Seat extends Watcher {
  itemId: string | null;
}

/**
 * Who has which ledger open in this process, and what they are told. With several processes each tells its own
 * watchers only; versions on every write keep the record right all the same.
 */
export function liveHub() {
  const rooms = new Map<string, Set<Seat>>();
  const roomsOf = new Map<string, Set<string>>();

  const people = (room: string): LiveEvent => {
    const seats = [...(rooms.get(room) ?? [])];
    const byPerson = new Map(seats.map((seat) => [seat.personId, seat]));
    return {
      kind: 'people',
      people: [...byPerson.values()].map(({ personId, name, itemId }) => ({ personId, name, itemId })),
    };
  };
  const tell = (room: string, event: LiveEvent): void => {
    for (const seat of rooms.get(room) ?? []) seat.send(event);
  };

  return {
    /** Sits down in a ledger of a region; the returned function gets up again. */
    enter(regionId: string, room: string, watcher: Watcher): () => void {
      const seat: Seat = { ...watcher, itemId: null };
      const seats = rooms.get(room) ?? new Set();
      rooms.set(room, seats.add(seat));
      roomsOf.set(regionId, (roomsOf.get(regionId) ?? new Set()).add(room));
      tell(room, people(room));
      return () => {
        if (!seats.delete(seat)) return;
        if (seats.size === 0) {
          rooms.delete(room);
          roomsOf.get(regionId)?.delete(room);
        } else tell(room, people(room));
      };
    },
    /** Moves a person to a row, wherever they have the ledger open. */
    move(room: string, personId: string, itemId: string | null): void {
      for (const seat of rooms.get(room) ?? []) if (seat.personId === personId) seat.itemId = itemId;
      tell(room, people(room));
    },
    /** Rows of a region have changed; every open ledger of it is told. */
    changed(regionId: string, event: LiveEvent): void {
      for (const room of roomsOf.get(regionId) ?? []) tell(room, event);
    },
    /** One room is told, and no other. */
    tell,
    watchers: (): number => [...rooms.values()].reduce((sum, seats) => sum + seats.size, 0),
    close(): void {
      for (const seats of [...rooms.values()]) for (const seat of [...seats]) seat.close();
      rooms.clear();
      roomsOf.clear();
    },
  };
}
export type LiveHub = ReturnType<typeof liveHub>;
