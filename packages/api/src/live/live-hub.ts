import type { LiveEvent } from '@gangmu/contract';
import type { Notice, Store } from '@gangmu/delivery';
import { elsewhere } from './elsewhere.ts';
import { personNames } from './person-names.ts';

export interface Watcher {
  readonly personId: string;
  readonly name: string;
  send(event: LiveEvent): void;
  close(): void;
}

interface Seat extends Watcher {
  itemId: string | null;
}

interface Room {
  readonly regionId: string;
  readonly seats: Set<Seat>;
}

export interface HubOptions {
  /** How often it says who is here, in milliseconds (20,000). */
  readonly beatMs?: number;
}

const BEAT_MS = 20_000;
/** Beats after which a process that says nothing is forgotten. */
const SILENT_BEATS = 2.5;
/** People of one room of whom the other processes are told: as many as a notice can hold. */
const MOST_TOLD = 60;

/**
 * Who has which ledger open, and what they are told. Streams end in one process; notices tie the processes together:
 * each says who is present by way of it, at every change and with every beat, and tells its own watchers what it hears.
 */
export function liveHub(store: Pick<Store, 'read' | 'notices'>, { beatMs = BEAT_MS }: HubOptions = {}) {
  const { notices } = store;
  const rooms = new Map<string, Room>();
  const others = elsewhere();
  const names = personNames(store);
  /** Rooms of which the others must be told, with their region. */
  const due = new Map<string, string>();
  let telling: Promise<void> | null = null;

  const people = (room: string): LiveEvent => {
    const here = [...(rooms.get(room)?.seats ?? [])];
    const regionId = rooms.get(room)?.regionId ?? '';
    const there = others.of(room).flatMap((one) => {
      const name = names.of(regionId, one.personId);
      return name === undefined ? [] : [{ ...one, name }];
    });
    const byPerson = new Map([...here, ...there].map((one) => [one.personId, one]));
    return {
      kind: 'people',
      people: [...byPerson.values()].map(({ personId, name, itemId }) => ({ personId, name, itemId })),
    };
  };
  const send = (room: string, event: LiveEvent): void => {
    for (const seat of rooms.get(room)?.seats ?? []) seat.send(event);
  };
  const show = (room: string): void => {
    const open = rooms.get(room);
    if (!open) return;
    const strangers = others.of(room).map((one) => one.personId);
    void names.learn(open.regionId, strangers, () => send(room, people(room)));
  };
  const present = (room: string, regionId: string): Notice => {
    const seats = new Map([...(rooms.get(room)?.seats ?? [])].map((seat) => [seat.personId, seat.itemId]));
    const told = [...seats].slice(0, MOST_TOLD).map(([personId, itemId]) => ({ personId, itemId }));
    return { kind: 'present', regionId, room, people: told };
  };
  /** Tells the others of these rooms; what changes while a notice is on its way goes with the next. */
  const announce = (regionId: string, room: string): void => {
    due.set(room, regionId);
    if (telling) return;
    telling = (async () => {
      while (due.size > 0) {
        const said = [...due].map(([room, of]) => present(room, of));
        due.clear();
        // The next beat says it again.
        await notices.tell(said).catch(() => {});
      }
    })().finally(() => {
      telling = null;
    });
  };

  const changed = (notice: Extract<Notice, { kind: 'changed' }>): void => {
    const { regionId, room, itemIds, personId, at } = notice;
    const open = room === null ? [...rooms.keys()].filter((one) => rooms.get(one)?.regionId === regionId) : [room];
    const watched = open.filter((one) => rooms.has(one));
    if (watched.length === 0) return;
    void names.learn(regionId, [personId], () => {
      const by = { personId, name: names.of(regionId, personId) ?? '' };
      for (const one of watched) send(one, { kind: 'changed', itemIds: [...itemIds], by, at });
    });
  };
  const moved = ({ regionId, room, personId, itemId }: Extract<Notice, { kind: 'moved' }>): void => {
    const seats = [...(rooms.get(room)?.seats ?? [])].filter((seat) => seat.personId === personId);
    if (seats.length === 0) return;
    for (const seat of seats) seat.itemId = itemId;
    show(room);
    announce(regionId, room);
  };
  const announceAll = (): void => {
    for (const [room, { regionId }] of rooms) announce(regionId, room);
  };
  const hears: { readonly [K in Notice['kind']]: (notice: Extract<Notice, { kind: K }>, from: string) => void } = {
    changed,
    moved,
    present({ room, people: said }, from) {
      others.says(from, room, said, performance.now());
      show(room);
    },
    'roll-call': announceAll,
    gone: (_, from) => others.forget({ from }).forEach(show),
  };
  /** What only processes have to say to each other. */
  const amongProcesses: ReadonlySet<Notice['kind']> = new Set(['present', 'roll-call', 'gone']);
  const heard = (notice: Notice, from: string): void => {
    if (from === notices.self && amongProcesses.has(notice.kind)) return;
    hears[notice.kind](notice as never, from);
  };
  const beat = setInterval(() => {
    others.forget({ silentSince: performance.now() - SILENT_BEATS * beatMs }).forEach(show);
    const seated = [...rooms.values()].flatMap(({ seats }) => [...seats].map((seat) => seat.personId));
    names.keepOnly(new Set([...seated, ...others.everybody()]));
    announceAll();
  }, beatMs);
  beat.unref();
  const deaf = notices.hear({ heard, opened: () => void notices.tell([{ kind: 'roll-call' }]).catch(() => {}) });

  return {
    /** Sits down in a ledger of a region; the returned function gets up again. */
    enter(regionId: string, room: string, watcher: Watcher): () => void {
      const seat: Seat = { ...watcher, itemId: null };
      const open = rooms.get(room) ?? { regionId, seats: new Set() };
      open.seats.add(seat);
      rooms.set(room, open);
      names.knows(regionId, watcher.personId, watcher.name);
      show(room);
      announce(regionId, room);
      return () => {
        if (!open.seats.delete(seat)) return;
        if (open.seats.size === 0) rooms.delete(room);
        else show(room);
        announce(regionId, room);
      };
    },
    watchers: (): number => [...rooms.values()].reduce((sum, { seats }) => sum + seats.size, 0),
    /** Closes every stream and takes leave of the others. */
    async close(): Promise<void> {
      clearInterval(beat);
      deaf();
      for (const { seats } of [...rooms.values()]) for (const seat of [...seats]) seat.close();
      await notices.tell([{ kind: 'gone' }]).catch(() => {});
    },
  };
}
export type LiveHub = ReturnType<typeof liveHub>;
