import { ROUTE_LIST } from '@gangmu/contract';
import { ACTIONS } from '@gangmu/delivery';
import { addressOf, IN_REGION, requestOf } from '../../packages/api/src/testing/access-matrix.ts';
import { startServer } from '../start-server.ts';
import {
  type Administrators,
  administrators,
  KINDS,
  type Kind,
  PAST,
  type Post,
  type Tally,
} from './frame/administrators.ts';
import { type Ground, onEngines } from './frame/engines.ts';
import type { HardTest } from './frame/hard-test.ts';

/** What a region works with: no administrator sees or changes any of it. */
const BUSINESS = new Set(
  'plans versions drafts notes comparisons publications revisions ledgers exports templates savedViews publishedLedgers items scheduleDecisions adjustments comments imports search home dump'.split(
    ' ',
  ),
);
/** What belongs to one administrator alone; by noun or by name. */
const ALONE: Readonly<Record<Kind, readonly string[]>> = {
  'system-admin': [
    'accounts.add',
    'accounts.disable',
    'accounts.resetPassword',
    'settings.change',
    'backups',
    'subregions',
  ],
  'security-admin': ['accounts.unlock', 'settings.changePolicy'],
  'audit-admin': ['audit'],
};
const BREAK_GLASS = /break.?glass|emergenc|impersonat|sudo|elevat|on.?behalf/iu;
const ROUNDS = 6;
const day = (after: number): string => new Date(Date.now() + (after + 1) * 86_400_000).toISOString().slice(0, 10);

/** Nobody holds two of the three: every pair, in both orders; today, later, over the past; and at the same moment. */
async function twoPosts(on: Administrators): Promise<number> {
  const { ask, at, by, give, holderOf, id, list, must, person, post, send, tally } = on;
  for (const one of KINDS)
    for (const other of KINDS) {
      if (one === other) continue;
      const post2 = await post(other);
      for (const fromOn of [PAST, day(400)])
        must(`${one} also ${other} from ${fromOn}`, await give(post2, holderOf(one), fromOn), 'separation-of-duties');
      const later = await person();
      must('the first post', await give(await post(one), later.personId, day(300)), 201);
      must(`${other} before ${one} to come`, await give(post2, later.personId), 'separation-of-duties');
    }
  const couples = KINDS.flatMap((one, i) => KINDS.slice(i + 1).map((other) => [one, other] as const));
  let both = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const [one, other] = couples[round % couples.length] as readonly [Kind, Kind];
    // Without an account: they are nobody who could stay as the last.
    const somebody = id(await send('system-admin', '/people', { name: `某人${round}` }));
    const [a, b] = [await post(one), await post(other)];
    const answers = await Promise.all([give(a, somebody), give(b, somebody)]);
    const taken = answers.filter((answer) => answer.status === 201).length;
    tally.tried += 1;
    if (taken === 2) both += 1;
    if (taken !== 1) tally.faults.push(`${one} and ${other} at once: ${answers.map((answer) => answer.status)}`);
  }
  const four = (same: string) => ({
    name: '外区',
    code: '990205001',
    level: 'town',
    systemAdmin: { name: '甲', username: same },
    securityAdmin: { name: '乙', username: 'second-of-all' },
    auditAdmin: { name: '丙', username: same.toUpperCase() },
    commandOffice: { name: '丁', username: 'fourth-of-all' },
  });
  must('two of a region below', await send('system-admin', '/subregions', four('same-one')), 'separation-of-duties');
  // Not by a list either: who holds an administrator's post is nothing that the command office says.
  const vacant = (await list<{ id: string; title: string; role: string; holder: unknown }>('/posts')).filter(
    (one) => KINDS.includes(one.role as Kind) && one.holder === null,
  );
  for (const kind of KINDS) {
    const empty = vacant.find((one) => one.role === kind);
    const text = `岗位\t姓名\t任职时间\n${empty?.title}\t指挥办主任甲\t2025-01-01`;
    const run = await send('office', '/organisation/imports/paste', { text });
    const seen = await ask('GET', `${at}/imports/${id(run)}`, undefined, { cookie: by.office });
    const { version, check } = seen.json<{ version: number; check: { digest: string; counts: { error: number } } }>();
    await send('office', `/imports/${id(run)}/confirmation`, { version, digest: check.digest });
    await new Promise((resolve) => setTimeout(resolve, 500));
    tally.tried += 1;
    const now = (await list<Post>('/posts')).find((one) => one.id === empty?.id);
    if (now?.holder || check.counts.error !== 1)
      tally.faults.push(`a list puts somebody into the post of the ${kind}, ${check.counts.error} errors`);
  }
  return both;
}

/** Rights: nothing of the business, nothing of each other's. */
async function rights(on: Administrators): Promise<void> {
  const { address, ask, by, regionId, tally } = on;
  for (const { name, route } of IN_REGION) {
    const noun = name.split('.')[0] as string;
    for (const kind of KINDS) {
      const of = (Object.keys(ALONE) as Kind[]).find((one) =>
        ALONE[one].some((entry) => entry === noun || entry === name),
      );
      const never =
        BUSINESS.has(noun) ||
        (of !== undefined && of !== kind) ||
        (kind === 'audit-admin' && (route.method !== 'GET' || noun !== 'audit'));
      if (!never) continue;
      const [body, headers] = requestOf(name, route);
      const path = addressOf(name, route, regionId).replace('/api/v1', '');
      const form = typeof body === 'string';
      const answer = form
        ? await fetch(`${address}/api/v1${path}`, {
            method: 'POST',
            headers: { ...headers, cookie: by[kind], origin: address, 'idempotency-key': crypto.randomUUID() },
            body,
          })
        : await ask(route.method, path, body, { cookie: by[kind], headers });
      tally.tried += 1;
      // What does not exist is told before the right of a post's role is known.
      const later = ['posts.change', 'handOvers.add', 'closings.add'].includes(name) && answer.status === 404;
      if (answer.status === 403 || (later && kind !== 'audit-admin')) tally.refused += 1;
      else tally.faults.push(`${kind} ${name} ${answer.status}`);
    }
  }
}

/** Nobody makes themselves, or another, more than they are. */
async function ownMaking(on: Administrators): Promise<void> {
  const { give, holderOf, list, must, person, post, send } = on;
  const idle = await person();
  must(
    'a system administrator gives a post',
    await give(await post('system-admin'), idle.personId, PAST, 'system-admin'),
    403,
  );
  must(
    'a command office gives an administrator’s post',
    await give(await post('audit-admin'), idle.personId, PAST, 'office'),
    403,
  );
  must('a command office makes one', await send('office', '/posts', { title: '审计', role: 'audit-admin' }), 403);
  must(
    'a security administrator makes an office’s post',
    await send('security-admin', '/posts', { title: '办', role: 'command-office' }),
    403,
  );
  const officePost = (await list<Post>('/posts')).find((one) => one.role === 'command-office') as Post;
  for (const kind of KINDS)
    must(`${kind} takes the office`, await give(officePost.id, holderOf(kind), day(1), kind), 403);
}

/** The last of each stays: handed to nobody, to somebody without a key, to a key that opens nothing, or from a day to come. */
async function lastOfEach(on: Administrators): Promise<void> {
  const { accountOf, disable, firstOf, give, holderOf, id, list, must, person, send } = on;
  const barred = await person();
  await disable('system-admin', await accountOf(barred.personId));
  const bare = id(await send('system-admin', '/people', { name: '无账号' }));
  for (const kind of KINDS) {
    const { id: postId } = firstOf(kind);
    must(`${kind} to nobody`, await give(postId, null, day(1)), 'last-administrator');
    must(`${kind} to somebody without an account`, await give(postId, bare, day(1)), 'last-administrator');
    must(`${kind} to a disabled account`, await give(postId, barred.personId, day(1)), 'last-administrator');
    const closing = { id: postId, version: 1, closedOn: day(0), reason: '撤销' };
    must(
      `the post of ${kind} closed`,
      await send('security-admin', '/closings', { kind: 'post', ...closing }),
      'still-held',
    );
    const held = holderOf(kind);
    const { version } = (await list<{ id: string; version: number }>('/people?limit=500')).find(
      (one) => one.id === held,
    ) as { version: number };
    must(
      `the ${kind} closed`,
      await send('system-admin', '/closings', { ...closing, kind: 'person', id: held, version }),
      'holds-posts',
    );
    if (kind !== 'system-admin')
      must(
        `the account of ${kind} disabled`,
        await disable('system-admin', await accountOf(held)),
        'last-administrator',
      );
  }
  must('the own account', await disable('system-admin', await accountOf(holderOf('system-admin'))), 'own-account');
  // A successor of a day to come does not make the one of today dispensable.
  const heir = await person();
  must('a hand-over to come', await give(firstOf('audit-admin').id, heir.personId, day(200)), 201);
  must(
    'the auditor until then',
    await disable('system-admin', await accountOf(holderOf('audit-admin'))),
    'last-administrator',
  );
  must('the heir', await disable('system-admin', await accountOf(heir.personId)), 'last-administrator');
}

/** Two at once: one of the two stays, and lets the other in again. */
async function twoAtOnce(on: Administrators): Promise<number> {
  const { accountOf, ask, at, give, holderOf, must, password, person, post, signIn, tally } = on;
  const second = await person();
  must('a second system administrator', await give(await post('system-admin'), second.personId), 201);
  const entered = await signIn(second.name, second.password);
  await ask('POST', '/me/password', { current: second.password, next: password }, { cookie: entered });
  const two = [
    { username: '系统员', personId: holderOf('system-admin') },
    { username: second.name, personId: second.personId },
  ] as const;
  let left = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const [first, other] = await Promise.all(two.map((one) => signIn(one.username)));
    const disabling = async (cookie: string | undefined, personId: string, disabled: boolean) => {
      const { id: accountId, version } = await accountOf(personId);
      return ask('POST', `${at}/accounts/${accountId}/disabling`, { version, disabled }, { cookie: cookie as string });
    };
    const answers = await Promise.all([
      disabling(first, two[1].personId, true),
      disabling(other, two[0].personId, true),
    ]);
    tally.tried += 1;
    const done = answers.filter((answer) => answer.status < 300).length;
    if (done === 1) left += 1;
    else tally.faults.push(`two disable each other: ${answers.map((answer) => answer.status)}`);
    if (done > 1) break;
    if (done === 1)
      must(
        'the other let in again',
        answers[0]?.status === 200
          ? await disabling(first, two[1].personId, false)
          : await disabling(other, two[0].personId, false),
        200,
      );
  }
  return left;
}

async function run({ settings }: Ground): Promise<{ readonly figure: string; readonly faults: readonly string[] }> {
  const server = await startServer('serve', settings);
  const faults: string[] = [];
  const tally: Tally = { tried: 0, refused: 0, faults };
  try {
    const on = await administrators(server, tally);
    const both = await twoPosts(on);
    await rights(on);
    await ownMaking(on);
    await lastOfEach(on);
    const left = await twoAtOnce(on);
    const glass = [...ROUTE_LIST.map(({ name, route }) => `${name} ${route.path}`), ...ACTIONS].filter((one) =>
      BREAK_GLASS.test(one),
    );
    if (glass.length > 0) faults.push(`there is a way to break the glass that this test does not know: ${glass}`);
    return {
      figure: `${tally.tried} tries, ${tally.refused} refused, ${both} of ${ROUNDS} took two posts at once, ${left} of ${ROUNDS} times one of two was left; no break-glass exists`,
      faults,
    };
  } catch (error) {
    // Where something was taken that had to be refused, the rest may not be possible.
    return { figure: `${tally.tried} tries, ended early`, faults: [...faults, String(error)] };
  } finally {
    await server.stop();
  }
}

export const hardTest: HardTest = {
  number: 45,
  title: 'Three administrators that exclude each other (三员)',
  criterion:
    'nobody comes to hold two of the three by any way, now, later or at once; none reads the business or the others’ part, the auditor changes nothing; the last of each stays, whoever removes, hands over or disables; break-glass: no such part',
  run: (bench) => onEngines(bench, run),
};
