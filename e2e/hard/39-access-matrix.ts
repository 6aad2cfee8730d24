import { POST_ROLES, type PostRole, TOKEN_ACTIONS } from '@gangmu/delivery';
import {
  actionOf,
  addressOf,
  asksLater,
  IN_REGION,
  isStream,
  NOTHING,
  objectsOf,
  requestOf,
} from '../../packages/api/src/testing/access-matrix.ts';
import { mayCall } from '../../packages/api/src/testing/who-may.ts';
import { startServer } from '../start-server.ts';
import { type Ground, onEngines } from './frame/engines.ts';
import type { HardTest } from './frame/hard-test.ts';
import { furnish, type Person, PLACES, plantTree } from './frame/region-tree.ts';
import { percentile } from './frame/steady-load.ts';

type Entry = (typeof IN_REGION)[number];
type Kind = 'read' | 'write' | 'export' | 'file';
/** Requests at once: what is not timed need not wait. */
const AT_ONCE = 4;
const PAIRS = 100;
/** Refuse for another reason first: what is not published, a note of the body, a file that cannot be read. */
const BLIND: ReadonlySet<string> = new Set(['publishedLedgers.rows', 'notes.again', 'imports.uploadLedger']);
/** Ratio of medians, foreign to non-existent, that an answer may show. */
const BAND = [0.75, 1.33] as const;
/** Whose answers are timed: each reads what it is asked for in another way. */
const TIMED = ['units.list', 'plans.get', 'ledgers.rows', 'items.get', 'search.find', 'comparisons.get', 'imports.get'];

const kindOf = ({ name, route }: Entry): Kind => {
  if (route.form || /\.file$/u.test(name)) return 'file';
  if (typeof route.answer === 'string' && !isStream(route)) return 'export';
  return route.method === 'GET' ? 'read' : 'write';
};

interface Answer {
  readonly status: number;
  /** Without the number of the request. */
  readonly body: string;
  /** Headers that could tell one answer from another. */
  readonly headers: string;
  readonly ms: number;
}

async function run(ground: Ground, say: (line: string) => void) {
  const { settings } = ground;
  const tree = await plantTree(ground);
  const server = await startServer('serve', settings);
  const faults: string[] = [];
  const counts: Record<Kind, number> = { read: 0, write: 0, export: 0, file: 0 };
  let allowed = 0;
  const send = async (entry: Entry, url: string, by: Record<string, string>, swap = ''): Promise<Answer> => {
    const [given, headers] = requestOf(entry.name, entry.route);
    const text = typeof given === 'string' || given === undefined ? given : JSON.stringify(given);
    const body = swap && text ? text.replaceAll(NOTHING, swap) : text;
    counts[kindOf(entry)] += 1;
    const stop = new AbortController();
    const start = performance.now();
    const answer = await fetch(`${server.address}${url}`, {
      method: entry.route.method,
      headers: {
        origin: server.address,
        ...(entry.route.method === 'POST' ? { 'idempotency-key': crypto.randomUUID() } : {}),
        ...(body ? { 'content-type': 'application/json' } : {}),
        ...headers,
        ...by,
      },
      signal: stop.signal,
      ...(body ? { body } : {}),
    });
    const endless = answer.ok && isStream(entry.route);
    const told = endless ? '' : await answer.text();
    const ms = performance.now() - start;
    if (endless) stop.abort();
    // A session's cookie is set anew by its age, whatever is asked.
    const skipped = new Set(['set-cookie', 'date', 'content-length', 'keep-alive', 'connection', 'x-request-id']);
    return {
      status: answer.status,
      body: told.replace(/"requestId":"[^"]*"/u, ''),
      headers: JSON.stringify([...answer.headers].filter(([name]) => !skipped.has(name))),
      ms,
    };
  };
  const each = async <T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> => {
    let next = 0;
    const worker = async () => {
      for (let at = next++; at < all.length; at = next++) await work(all[at] as T);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
  };
  const bearer = (secret: string | undefined) => ({ authorization: `Bearer ${secret}` });
  try {
    await furnish(server.address, tree);
    const own = tree.regionOf.own;
    const here = tree.people.filter((one) => one.place === 'own');
    const abroad = tree.people.filter((one) => one.place !== 'own');

    // The own region: by every role, with a session, with a token for all that the post allows, with one for one action.
    const carries = (role: PostRole, { name }: Entry, only: readonly string[]) =>
      mayCall(role, name) &&
      only.includes(actionOf(name)) &&
      // Of a post's role, the command asks for what no token may be made for.
      !(asksLater(name) && role === 'security-admin');
    const ways: readonly (readonly [
      string,
      (one: Person) => Record<string, string>,
      (one: Person, entry: Entry) => boolean,
    ])[] = [
      ['session', ({ cookie }) => ({ cookie }), ({ role }, { name }) => mayCall(role, name)],
      ['token', ({ whole }) => bearer(whole), ({ role }, entry) => carries(role, entry, TOKEN_ACTIONS)],
      [
        'narrow token',
        ({ narrow }) => bearer(narrow?.secret),
        ({ role, narrow }, entry) => carries(role, entry, [narrow?.action ?? '']),
      ],
    ];
    const cells = ways.flatMap((way) => IN_REGION.flatMap((entry) => here.map((person) => ({ way, entry, person }))));
    await each(cells, async ({ way: [word, by, may], entry, person }) => {
      const { status } = await send(entry, addressOf(entry.name, entry.route, own), by(person));
      const says = `${person.role} by ${word} ${entry.name} ${status}`;
      if (may(person, entry)) {
        allowed += 1;
        if (status === 401 || status === 403 || status >= 500) faults.push(`refused: ${says}`);
      } else if (status !== 403 && !(asksLater(entry.name) && status === 404)) faults.push(`not refused: ${says}`);
    });

    say(`${cells.length} in the region, ${faults.length} faults ${faults.slice(0, 3)}`);

    // From outside: everybody of the parent, child, sibling and another tree; as if the region did not exist.
    let outside = 0;
    const object = (parameter: string) => tree.objects.own[parameter] ?? NOTHING;
    const absent = new Map<string, Answer>();
    // The first request of a session may set its cookie anew.
    for (const entry of [IN_REGION[0] as Entry, ...IN_REGION])
      absent.set(
        entry.name,
        await send(entry, addressOf(entry.name, entry.route, NOTHING, object), { cookie: abroad[0]?.cookie as string }),
      );
    const byToken: readonly PostRole[] = ['command-office', 'audit-admin', 'system-admin'];
    const cellsAbroad = IN_REGION.flatMap((entry) =>
      abroad.flatMap((person) =>
        [{ cookie: person.cookie }, ...(byToken.includes(person.role) ? [bearer(person.whole)] : [])].map((by) => ({
          entry,
          person,
          by,
        })),
      ),
    );
    await each(cellsAbroad, async ({ entry, person, by }) => {
      const there = await send(entry, addressOf(entry.name, entry.route, own, object), by);
      const none = absent.get(entry.name) as Answer;
      outside += 1;
      const same = there.body === none.body && there.headers === none.headers;
      if (there.status !== 404 || none.status !== 404 || !same)
        faults.push(
          `${person.role} of the ${person.place} ${entry.name}: ${there.status}, ${none.status}, ${same ? '' : 'not '}alike`,
        );
    });

    say(`${outside} from outside, ${faults.length} faults ${faults.slice(0, 3)}`);

    // From inside, by whoever may: another region's object in the address or in the body is as one that is not there.
    const able = ({ name }: Entry): Person => {
      const role = POST_ROLES.find((one) => mayCall(one, name)) as PostRole;
      return here.find((one) => one.role === role) as Person;
    };
    let [named, told] = [0, 0];
    const objects = IN_REGION.filter(({ route }) => objectsOf(route).length > 0 && !isStream(route));
    const unnamed = (text: string, ids: readonly string[]) =>
      ids.reduce((left, id) => left.replaceAll(id, ''), text.replaceAll(NOTHING, ''));
    for (const entry of objects) {
      const by = { cookie: able(entry).cookie };
      const of = (place: (typeof PLACES)[number]) => (parameter: string) => tree.objects[place][parameter] ?? NOTHING;
      const none = await send(entry, addressOf(entry.name, entry.route, own), by);
      // First that it can be told from nothing at all, where it is the own: else the rest says nothing.
      const mine = await send(entry, addressOf(entry.name, entry.route, own, of('own')), by);
      if (mine.status !== none.status || unnamed(mine.body, Object.values(tree.objects.own)) !== unnamed(none.body, []))
        told += 1;
      else if (!BLIND.has(entry.name)) faults.push(`${entry.name}: the own is as nothing, ${mine.status}`);
      for (const place of PLACES.slice(1)) {
        const answer = await send(entry, addressOf(entry.name, entry.route, own, of(place)), by);
        named += 1;
        const ids = Object.values(tree.objects[place]);
        if (
          answer.status < 400 ||
          answer.status !== none.status ||
          unnamed(answer.body, ids) !== unnamed(none.body, [])
        )
          faults.push(`${entry.name} with an object of the ${place}: ${answer.status}, not ${none.status}`);
      }
    }
    let inBodies = 0;
    for (const entry of IN_REGION) {
      const [given] = requestOf(entry.name, entry.route);
      if (typeof given !== 'object' || !JSON.stringify(given).includes(NOTHING)) continue;
      const by = { cookie: able(entry).cookie };
      const url = addressOf(entry.name, entry.route, own, (parameter) => tree.objects.own[parameter] ?? NOTHING);
      const none = await send(entry, url, by);
      for (const place of PLACES.slice(1))
        for (const id of new Set(Object.values(tree.objects[place]))) {
          const answer = await send(entry, url, by, id);
          inBodies += 1;
          if (answer.status < 400 && none.status >= 400)
            faults.push(`${entry.name} takes an id of the ${place}: ${answer.status}`);
          else if (answer.status !== none.status || unnamed(answer.body, [id]) !== unnamed(none.body, []))
            faults.push(
              `${entry.name} tells an id of the ${place}: ${answer.status} ${answer.body.slice(0, 120)}, not ${none.status} ${none.body.slice(0, 120)}`,
            );
        }
    }

    say(`${named} in addresses, ${inBodies} in bodies, ${faults.length} faults ${faults.slice(-6).join('; ')}`);

    // How long it takes says nothing either: in turn, so that the machine's moods fall on both.
    const timed: string[] = [];
    const compare = async (
      what: string,
      foreign: (n: number) => Promise<Answer>,
      none: (n: number) => Promise<Answer>,
    ) => {
      const [a, b]: [number[], number[]] = [[], []];
      for (let n = 0; n < PAIRS; n += 1)
        for (const which of n % 2 ? [a, b] : [b, a]) which.push((await (which === a ? foreign : none)(n)).ms);
      const [x, y] = [percentile(a, 0.5), percentile(b, 0.5)];
      timed.push(`${what} ${x.toFixed(1)}/${y.toFixed(1)} ms`);
      if (x / y < BAND[0] || x / y > BAND[1])
        faults.push(`${what} takes ${x.toFixed(2)} ms, one that is not there ${y.toFixed(2)} ms`);
    };
    const entries = TIMED.map((name) => IN_REGION.find((one) => one.name === name) as Entry);
    const stranger = abroad.find((one) => one.place === 'sibling' && one.role === 'command-office') as Person;
    const office = here.find((one) => one.role === 'command-office') as Person;
    const nth = (n: number) => entries[n % entries.length] as Entry;
    await compare(
      'region',
      (n) => send(nth(n), addressOf(nth(n).name, nth(n).route, own), { cookie: stranger.cookie }),
      (n) => send(nth(n), addressOf(nth(n).name, nth(n).route, NOTHING), { cookie: stranger.cookie }),
    );
    await compare(
      'region by token',
      (n) => send(nth(n), addressOf(nth(n).name, nth(n).route, own), bearer(stranger.whole)),
      (n) => send(nth(n), addressOf(nth(n).name, nth(n).route, NOTHING), bearer(stranger.whole)),
    );
    const withObject = entries.filter(({ route }) => objectsOf(route).length > 0);
    const mth = (n: number) => withObject[n % withObject.length] as Entry;
    await compare(
      'object',
      (n) =>
        send(
          mth(n),
          addressOf(mth(n).name, mth(n).route, own, (one) => tree.objects.sibling[one] ?? NOTHING),
          { cookie: office.cookie },
        ),
      (n) => send(mth(n), addressOf(mth(n).name, mth(n).route, own), { cookie: office.cookie }),
    );
    const total = Object.values(counts).reduce((sum, n) => sum + n, 0);
    return {
      figure: `${total} requests (${Object.entries(counts)
        .map(([kind, n]) => `${kind} ${n}`)
        .join(
          ', ',
        )}): ${IN_REGION.length} routes × ${POST_ROLES.length} roles, in the region 3 ways (${allowed} allowed), ${outside} from outside, ${named} foreign objects in addresses (${told} of ${objects.length} routes tell an own one), ${inBodies} in bodies; medians foreign/none ${timed.join(', ')}`,
      faults,
    };
  } finally {
    await server.stop();
  }
}

export const hardTest: HardTest = {
  number: 39,
  title: 'Every route by every role, from every place, by session and token',
  criterion: `against real servers: 0 unexpected 2xx; what is another region’s answers as what is not there, in status, body, headers and time (medians ${BAND.join('–')})`,
  minutes: 25,
  run: (bench) => onEngines(bench, (ground) => run(ground, bench.say)),
};
