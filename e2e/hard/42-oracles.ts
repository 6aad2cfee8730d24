import { createClient } from '@gangmu/contract';
import type { PostRole } from '@gangmu/delivery';
import { addressOf, IN_REGION, isStream, NOTHING, objectsOf } from '../../packages/api/src/testing/access-matrix.ts';
import { openKit, PLAN_TEXT } from '../../packages/api/src/testing/api.testkit.ts';
import { mayCall } from '../../packages/api/src/testing/who-may.ts';
import { startServer } from '../start-server.ts';
import { type Asked, asker } from './frame/asker.ts';
import { type Ground, onEngines } from './frame/engines.ts';
import type { HardTest } from './frame/hard-test.ts';
import { oneOfEach } from './frame/region-tree.ts';
import { percentile } from './frame/steady-load.ts';

const ROLES = [
  'command-office',
  'system-admin',
  'security-admin',
  'audit-admin',
] as const satisfies readonly PostRole[];
type Role = (typeof ROLES)[number];
/** Stands in the other region only. */
const SECRET_WORD = '碧落黄泉';
const NOWHERE = '青冥浩荡';
const SEARCHES = 120;
const BAND = [0.75, 1.33] as const;

/** Two neighbours with the same parent; who asks in each, by the role of the post. */
async function plant({ database }: Ground) {
  const kit = await openKit(database);
  try {
    const parent = await kit.region('临江市');
    const place = async (name: string) => {
      const region = await kit.region(name, parent);
      const cookies = {} as Record<Role, string>;
      for (const role of ROLES) cookies[role] = (await kit.person(region, role)).cookie;
      return { regionId: region.id, cookies };
    };
    return { own: await place('澄湖区'), other: await place('南浦区') };
  } finally {
    await kit.close();
  }
}

async function run(ground: Ground) {
  const { own, other } = await plant(ground);
  const server = await startServer('serve', ground.settings);
  const faults: string[] = [];
  let probes = 0;
  try {
    const ask = asker(server.address);
    const clientOf = (cookie: string) =>
      createClient({ baseUrl: server.address, headers: () => ({ cookie, origin: server.address }) });
    const mine = await oneOfEach(clientOf(own.cookies['command-office']), own.regionId);
    const theirs = await oneOfEach(clientOf(other.cookies['command-office']), other.regionId);
    const at =
      (place: typeof own, role: Role = 'command-office') =>
      (method: string, path: string, body?: unknown, key?: string): Promise<Asked> =>
        ask(method, `/regions/${place.regionId}${path}`, body, {
          cookie: place.cookies[role],
          ...(key ? { key } : {}),
        });
    const [here, there] = [at(own), at(other)];
    /** What an answer tells, without the ids that were asked with and those that were just made. */
    const says = ({ status, text }: Asked, ...ids: readonly string[]): string =>
      ids
        .reduce((left, id) => left.replaceAll(id, ''), text)
        .replace(/"requestId":"[^"]*"/u, '')
        .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/gu, '#')
        .replace(/^/u, `${status} `);
    const alike = (what: string, a: Asked, b: Asked, ...ids: readonly string[]): void => {
      probes += 1;
      if (says(a, ...ids) !== says(b, ...ids))
        faults.push(`${what}: ${says(a, ...ids).slice(0, 150)} ⟷ ${says(b, ...ids).slice(0, 150)}`);
    };

    // Everything that this region can read, while the other one writes: not a byte, not a header moves.
    const gets = IN_REGION.flatMap(({ name, route }) => {
      if (route.method !== 'GET' || isStream(route)) return [];
      const role = ROLES.find((one) => mayCall(one, name));
      return role
        ? [
            {
              name,
              path: addressOf(name, route, own.regionId, (one) => mine[one] ?? NOTHING).replace('/api/v1', ''),
              role,
            },
          ]
        : [];
    });
    const look = async () => {
      const seen = new Map<string, string>();
      for (const { name, path, role } of gets) {
        const answer = await ask('GET', path, undefined, { cookie: own.cookies[role] });
        const headers = [...answer.headers].filter(
          ([one]) => one !== 'date' && one !== 'set-cookie' && one !== 'keep-alive',
        );
        if (answer.headers.get('cache-control') !== 'no-store')
          faults.push(`${name}: may be kept, ${answer.headers.get('cache-control')}`);
        if (answer.headers.has('etag') || answer.headers.has('last-modified'))
          faults.push(`${name}: has a mark of its state`);
        seen.set(name, JSON.stringify([answer.status, answer.text.replace(/"requestId":"[^"]*"/u, ''), headers]));
      }
      return seen;
    };
    const streamed: string[] = [];
    const listening = new AbortController();
    const live = await fetch(
      `${server.address}/api/v1/regions/${own.regionId}/plans/${mine.planId}/ledgers/tasks/live`,
      {
        headers: { cookie: own.cookies['command-office'] },
        signal: listening.signal,
      },
    );
    void (async () => {
      for await (const chunk of live.body ?? []) {
        const text = new TextDecoder().decode(chunk);
        // A line that begins with a colon only says that the line is alive.
        if (/^(?:event|data):/mu.test(text)) streamed.push(text);
      }
    })().catch(() => {});
    await look();
    const [first, again] = [await look(), await look()];
    // What tells of its own reading, as the audit does, is looked at by itself below.
    const steady = gets.filter(({ name }) => first.get(name) === again.get(name)).map(({ name }) => name);
    const seqOf = async () => {
      const { rows } = (await at(own, 'audit-admin')('GET', '/audit?limit=1')).json<{ rows: { seq: number }[] }>();
      return Number(rows[0]?.seq);
    };
    const seq = await seqOf();
    const quiet = streamed.length;
    const upload = (text: string) => {
      const form = new FormData();
      form.append('role', 'own');
      form.append('file', new Blob([text]), '计划.txt');
      return form;
    };
    const theirWrites: Asked[] = [
      await there('POST', '/units', { name: `${SECRET_WORD}局` }, 'the-same-key-for-both'),
      await there('POST', '/people', { name: SECRET_WORD }),
      await there('POST', '/plans', upload(`${PLAN_TEXT}\n4. ${SECRET_WORD}。建设${SECRET_WORD}中心。`)),
      await there('POST', `/plans/${theirs.planId}/ledgers/tasks/presence`, { itemId: theirs.itemId }),
      await there('POST', '/organisation/imports/paste', { text: `单位\n${SECRET_WORD}院` }),
    ];
    for (let n = 0; n < 20; n += 1)
      theirWrites.push(await there('POST', `/items/${theirs.itemId}/comments`, { text: `${SECRET_WORD}${n}` }));
    const failed = theirWrites.filter((one) => one.status >= 300);
    if (failed.length > 0) faults.push(`the other could not write: ${failed[0]?.text}`);
    await new Promise((resolve) => setTimeout(resolve, 300));
    if (streamed.length !== quiet) faults.push(`the other's writing reached an open ledger: ${streamed.slice(quiet)}`);
    if ((await seqOf()) !== seq) faults.push('the audit’s numbers moved');
    const after = await look();
    for (const name of steady)
      if (after.get(name) !== first.get(name)) faults.push(`${name} moved with the other region`);
    await here('POST', `/items/${mine.itemId}/comments`, { text: '自己的' });
    await here('POST', `/plans/${mine.planId}/ledgers/tasks/presence`, { itemId: mine.itemId });
    await new Promise((resolve) => setTimeout(resolve, 500));
    if (streamed.length === quiet) faults.push('the open ledger hears nothing at all');
    const own2 = await seqOf();
    // One line more for each reading that left one, and for the comment; none skipped.
    const { rows: lines } = (await at(own, 'audit-admin')('GET', '/audit?limit=100')).json<{
      rows: { seq: number }[];
    }>();
    const seqs = lines.map((one) => Number(one.seq)).sort((a, b) => a - b);
    if (own2 <= seq || seqs.some((one, i) => i > 0 && one !== (seqs[i - 1] as number) + 1))
      faults.push('gaps in the audit');
    if (JSON.stringify([...after]).includes(SECRET_WORD)) faults.push('the other’s words are read here');

    // What only the other one has is as free as what nobody has.
    const twice = async (what: string, path: string, body: (word: string) => unknown, method = 'POST') =>
      alike(
        what,
        await here(method, path, body(SECRET_WORD)),
        await here(method, path, body(NOWHERE)),
        SECRET_WORD,
        NOWHERE,
      );
    await twice('a unit’s name', '/units', (word) => ({ name: `${word}局` }));
    await twice('a list', '/organisation/imports/paste', (word) => ({ text: `单位\n${word}院` }));
    const file = async (word: string) => here('POST', '/plans', upload(`${PLAN_TEXT}\n4. ${word}。建设${word}中心。`));
    alike('the same file', await file(SECRET_WORD), await file(NOWHERE), SECRET_WORD, NOWHERE);
    const sameKey = await here('POST', '/units', { name: '同键局' }, 'the-same-key-for-both');
    alike('the same key', sameKey, await here('POST', '/units', { name: '异键局' }));

    // References to what the other has, with versions that would do.
    const refer: readonly (readonly [string, string, string, (id: string) => unknown])[] = [
      ['unitId', 'POST', '/offices', (id) => ({ unitId: id, name: '科' })],
      ['unitId', 'POST', '/posts', (id) => ({ title: '长', role: 'reader', unitId: id })],
      ['officeId', 'POST', '/posts', (id) => ({ title: '长', role: 'reader', unitId: mine.unitId, officeId: id })],
      ['unitId', 'PATCH', `/units/${mine.unitId}`, (id) => ({ version: 1, parentId: id })],
      [
        'unitId',
        'POST',
        '/groups',
        (id) => ({ name: '组', kind: 'task-force', unitIds: [id], leadPostId: mine.postId }),
      ],
      [
        'postId',
        'POST',
        '/groups',
        (id) => ({ name: '组', kind: 'task-force', unitIds: [mine.unitId], leadPostId: id }),
      ],
      ['personId', 'POST', '/hand-overs', (id) => ({ postId: mine.postId, personId: id, fromOn: '2026-01-01' })],
      ['postId', 'POST', '/hand-overs', (id) => ({ postId: id, personId: mine.personId, fromOn: '2026-01-01' })],
      ['versionId', 'POST', '/comparisons', (id) => ({ ownVersionId: mine.versionId, superiorVersionId: id })],
      ...['leadUnitId', 'leaderPostId', 'officerPostId'].map(
        (field) =>
          [
            field === 'leadUnitId' ? 'unitId' : 'postId',
            'POST',
            '/items/assignments',
            (id: string) => ({ changes: [{ id: mine.itemId, version: 1, assignment: { [field]: id } }] }),
          ] as const,
      ),
      ['itemId', 'POST', '/items/edits', (id) => ({ changes: [{ id, version: 1, remark: '改' }] })],
      ['itemId', 'POST', '/items/schedules', (id) => ({ changes: [{ id, version: 1, goals: [] }] })],
      ['unitId', 'POST', '/closings', (id) => ({ kind: 'unit', id, version: 1, closedOn: '2026-01-01', reason: '因' })],
      ['templateId', 'POST', '/built-in-templates/ledger/replacement', (id) => ({ template: { id, version: 1 } })],
    ];
    for (const [parameter, method, path, body] of refer) {
      const id = theirs[parameter] as string;
      const answer = await here(method, path, body(id));
      if (answer.status < 400) faults.push(`${method} ${path} takes the other’s ${parameter}`);
      alike(`${method} ${path} ${parameter}`, answer, await here(method, path, body(NOTHING)), id, NOTHING);
    }
    alike(
      'an account for the other’s person',
      await at(own, 'system-admin')('POST', '/accounts', { personId: theirs.personId, username: '探路者' }),
      await at(own, 'system-admin')('POST', '/accounts', { personId: NOTHING, username: '探路者' }),
      theirs.personId as string,
      NOTHING,
    );

    // What the other has just read lies warm in memory: it does not answer here.
    for (const { name, route } of IN_REGION) {
      if (
        route.method !== 'GET' ||
        isStream(route) ||
        objectsOf(route).length === 0 ||
        !mayCall('command-office', name)
      )
        continue;
      const path = (region: string, of: Record<string, string>) =>
        addressOf(name, route, region, (one) => of[one] ?? NOTHING).replace('/api/v1', '');
      await ask('GET', path(other.regionId, theirs), undefined, { cookie: other.cookies['command-office'] });
      const answer = await ask('GET', path(own.regionId, theirs), undefined, { cookie: own.cookies['command-office'] });
      const none = await ask('GET', path(own.regionId, {}), undefined, { cookie: own.cookies['command-office'] });
      alike(`${name} when warm`, answer, none, ...Object.values(theirs), NOTHING);
    }

    // Words that are found there are not found here, and it takes as long.
    const hits = (await there('GET', `/search?text=${encodeURI(SECRET_WORD)}`)).text;
    if (!hits.includes(SECRET_WORD)) faults.push('the other does not find its own word');
    const times: [number[], number[]] = [[], []];
    for (let n = 0; n < SEARCHES; n += 1)
      for (const i of n % 2 ? [0, 1] : [1, 0])
        times[i as 0 | 1].push(
          (await here('GET', `/search?text=${encodeURI([SECRET_WORD.slice(1), NOWHERE.slice(1)][i] as string)}`)).ms,
        );
    const [x, y] = times.map((all) => percentile(all, 0.5)) as [number, number];
    if (x / y < BAND[0] || x / y > BAND[1])
      faults.push(`a search takes ${x.toFixed(1)} ms, ${y.toFixed(1)} ms for a word of nobody`);
    const metrics = await (await fetch(`${server.address}/metrics`)).text();
    if ([other.regionId, own.regionId, SECRET_WORD, '南浦'].some((one) => metrics.includes(one)))
      faults.push('the metrics name a region');
    listening.abort();
    return {
      figure: `${gets.length} readings of a region, ${steady.length} that do not tell of themselves: none moved with ${theirWrites.length} writes of the neighbour, nor an open ledger, nor the audit’s numbers; ${probes} probes with what only the neighbour has; search ${x.toFixed(1)}/${y.toFixed(1)} ms`,
      faults:
        steady.length < gets.length * 0.7
          ? [
              ...faults,
              `${gets.length - steady.length} readings move by themselves: ${gets.map((one) => one.name).filter((one) => !steady.includes(one))}`,
            ]
          : faults,
    };
  } finally {
    await server.stop();
  }
}

export const hardTest: HardTest = {
  number: 42,
  title: 'What a region could infer of its neighbour',
  criterion:
    'names, files, keys, references, numbers of the audit, totals, search, ETags, caches, open streams: what only the neighbour has answers as what nobody has, and nothing moves when the neighbour writes',
  minutes: 20,
  run: (bench) => onEngines(bench, run),
};
