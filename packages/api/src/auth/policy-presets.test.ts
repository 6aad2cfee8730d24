import { API_BASE } from '@gangmu/contract';
import type { AccountState, PasswordPolicy, RegionRow } from '@gangmu/delivery';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, type Kit, openKit, type Visitor } from '../testing/api.testkit.ts';

const FIRST = 'Correct-horse-27';

describe.each<PasswordPolicy>(['asvs', 'mlps3'])('the preset %s', (policy) => {
  const strict = policy === 'mlps3';
  let kit: Kit;
  let region: RegionRow;
  let at: string;
  beforeAll(async () => {
    kit = await openKit('memory');
    await kit.region('别的地区');
    region = await kit.region('澄湖区');
    at = `${API_BASE}/regions/${region.id}`;
    const security = await kit.person(region, 'security-admin');
    if (!strict) return;
    const chosen = await security.ask('PATCH', `${at}/settings/policy`, {
      version: region.version,
      passwordPolicy: policy,
    });
    expect(chosen.statusCode, chosen.body).toBe(200);
  });
  afterAll(() => kit.close());

  const change = (who: Visitor, cookie: string, current: string, next: string) =>
    who.ask('POST', `${API_BASE}/me/password`, { current, next }, { cookie });
  const cookieOf = (answer: { headers: Record<string, unknown> }) =>
    [answer.headers['set-cookie']]
      .flat()
      .flatMap((one) => (typeof one === 'string' && !/max-age=0/iu.test(one) ? [one.split(';')[0]] : []))
      .join('; ');

  it(
    strict ? 'lets nothing else be done until there is a second factor' : 'leaves a second factor to each person',
    async () => {
      const person = await kit.person(region, 'reader');
      const plans = await person.ask('GET', `${at}/plans`);
      const me = (await person.ask('GET', `${API_BASE}/me`)).json();
      expect(me.mustSetUpTotp).toBe(strict);
      // What the own region asks, whatever others of this server ask.
      expect(me.passwordRules).toEqual(strict ? { shortest: 10, classes: 3 } : { shortest: 12, classes: 0 });
      if (!strict) return void expect(plans.statusCode).toBe(200);
      expect(plans.json()).toMatchObject({ code: 'second-factor-needed' });
      for (const path of ['/regions', '/me/tokens'])
        expect((await person.ask('GET', `${API_BASE}${path}`)).json()).toMatchObject({ code: 'second-factor-needed' });
      const { cookie } = await kit.totp(person);
      expect((await person.ask('GET', `${at}/plans`, undefined, { cookie })).statusCode).toBe(200);
      expect(
        (await person.ask('POST', `${API_BASE}/me/totp/removal`, { password: 'correct horse 27' }, { cookie })).json(),
      ).toMatchObject({ code: 'second-factor-needed' });
    },
  );

  it(
    strict
      ? 'wants several classes and refuses the last five'
      : 'wants length, not classes, and refuses the present one only',
    async () => {
      const person = await kit.person(region, 'reader');
      await kit.setPassword(person, FIRST);
      let { cookie } = person;
      const faults = async (next: string) => (await change(person, cookie, FIRST, next)).json().detail?.faults;
      expect(await faults('short')).toContain('too-short');
      expect(await faults('password1234')).toContain('too-common');
      expect(await faults(FIRST)).toContain('same-as-now');
      if (strict) expect(await faults('onlylowercaseletters')).toContain('too-few-classes');
      let current = FIRST;
      for (let n = 1; n <= 5; n++) {
        const next = strict ? `Quiet-river-${n}${n}` : `quietly flows the river ${n}`;
        const changed = await change(person, cookie, current, next);
        expect(changed.statusCode, changed.body).toBe(200);
        cookie = cookieOf(changed);
        current = next;
      }
      const back = await change(person, cookie, current, FIRST);
      if (strict) expect(back.json()).toMatchObject({ code: 'password-policy', detail: { faults: ['used-before'] } });
      else expect(back.statusCode).toBe(200);
    },
  );

  it(strict ? 'asks for another password after ninety days' : 'lets a password be as old as it is', async () => {
    const person = await kit.person(region, 'reader');
    const state = await kit.directory.account(person.accountId);
    const passwordAt = new Date(Date.now() - 91 * 86_400_000).toISOString();
    await kit.directory.changeAccount(person.accountId, state?.version ?? 0, { passwordAt });
    const answer = await person.ask('GET', `${at}/plans`);
    if (strict) expect(answer.json()).toMatchObject({ code: 'password-must-change' });
    else expect(answer.statusCode).toBe(200);
  });

  it(
    strict
      ? 'keeps administrators from posts of the business, and is not chosen while one holds such a post'
      : 'lets an administrator hold a post of the business beside',
    async () => {
      const one = await kit.region('南浦区');
      const there = `${API_BASE}/regions/${one.id}`;
      const [office, guard, admin] = [
        await kit.person(one, 'command-office'),
        await kit.person(one, 'security-admin'),
        await kit.person(one, 'system-admin'),
      ];
      const free = await kit.person(one, 'reader');
      const cookies = new Map([office, guard].map((who) => [who, who.cookie]));
      const give = async (by: Visitor, { postId }: Visitor, personId: string | null, fromOn = '2026-02-01') => {
        const headers = { cookie: cookies.get(by) as string };
        return (await by.ask('POST', `${there}/hand-overs`, { postId, personId, fromOn }, headers)).json();
      };
      const choose = async (passwordPolicy: PasswordPolicy) => {
        const { version } = (await kit.directory.region(one.id)) as RegionRow;
        return (await guard.ask('PATCH', `${there}/settings/policy`, { version, passwordPolicy })).json();
      };
      expect(await give(office, free, admin.personId)).toHaveProperty('rows');
      if (!strict) return;
      expect(await choose(policy)).toMatchObject({ code: 'administrators-apart' });
      expect(await give(office, free, null, '2026-03-01')).toHaveProperty('rows');
      expect(await choose(policy)).toMatchObject({ passwordPolicy: policy });
      for (const who of [office, guard]) cookies.set(who, (await kit.totp(who)).cookie);
      const apart = { code: 'administrators-apart' };
      expect(await give(office, free, admin.personId, '2026-04-01')).toMatchObject(apart);
      expect(await give(guard, admin, free.personId, '2026-04-01')).toHaveProperty('rows');
      expect(await give(office, office, free.personId, '2026-04-01')).toMatchObject(apart);
      // Whoever has left the one post may hold the other.
      expect(await give(office, free, admin.personId, '2026-05-01')).toHaveProperty('rows');
    },
  );

  it(
    strict
      ? 'has the security administrator agree to a password that the system administrator made'
      : 'tells the person and the security administrator of a password that the system administrator made',
    async () => {
      const one = await kit.region('北浦区');
      const there = `${API_BASE}/regions/${one.id}`;
      const [guard, admin, office] = [
        await kit.person(one, 'security-admin'),
        await kit.person(one, 'system-admin'),
        await kit.person(one, 'command-office'),
      ];
      const cookies = new Map([guard, admin, office].map((who) => [who, who.cookie]));
      if (strict) {
        const body = { version: one.version, passwordPolicy: policy };
        expect((await guard.ask('PATCH', `${there}/settings/policy`, body)).statusCode).toBe(200);
        for (const who of [guard, admin]) cookies.set(who, (await kit.totp(who)).cookie);
      }
      const rowOf = async ({ accountId }: Visitor) => {
        const { rows } = (
          await guard.ask('GET', `${there}/accounts`, undefined, { cookie: cookies.get(guard) as string })
        ).json();
        return rows.find((row: { id: string }) => row.id === accountId);
      };
      const act = async (by: Visitor, who: Visitor, what: string) => {
        const { version } = await rowOf(who);
        const headers = { cookie: cookies.get(by) as string };
        return (await by.ask('POST', `${there}/accounts/${who.accountId}/${what}`, { version }, headers)).json();
      };
      const enter = async (who: Visitor, password: string) => {
        const username = (await kit.directory.account(who.accountId))?.username;
        return ask(kit.app, 'POST', `${API_BASE}/session`, { username, password });
      };
      await kit.setPassword(office, FIRST);
      const made = await act(admin, office, 'password-reset');
      expect(made).toMatchObject({ waits: strict });
      const told = { what: 'password', by: 'system-admin' };
      expect(await rowOf(office)).toMatchObject({ waits: strict, openings: [told] });
      if (strict) {
        expect((await enter(office, 'no such password')).json()).toMatchObject({ code: 'bad-credentials' });
        for (let i = 0; i < 7; i++)
          expect((await enter(office, made.password)).json()).toMatchObject({ code: 'first-password-waits' });
        expect(await act(admin, office, 'first-password-approval')).toMatchObject({ code: 'forbidden' });
        expect(await act(guard, guard, 'first-password-approval')).toMatchObject({ detail: { reason: 'own-account' } });
        expect(await act(guard, office, 'first-password-approval')).toMatchObject({ waits: false });
        const again = await act(guard, office, 'first-password-approval');
        expect(again).toMatchObject({ code: 'illegal-state', detail: { reason: 'nothing-waits' } });
        // A password alone opens nothing where there are one-time codes.
        expect(await act(admin, admin, 'password-reset')).toMatchObject({ waits: false });
      }
      const entered = await enter(office, made.password);
      expect(entered.json()).toEqual({ state: 'signed-in' });
      const me = (await office.ask('GET', `${API_BASE}/me`, undefined, { cookie: cookieOf(entered as never) })).json();
      expect(me).toMatchObject({ mustChangePassword: true, openings: [told] });
      const lines = await kit.store.auditTrail(one.id, 0, 10_000);
      expect(lines.filter((line) => line.event === 'account.let-in')).toHaveLength(strict ? 1 : 0);
    },
  );

  it('asks nobody to agree where nobody else could, and forgets to tell after thirty days', async () => {
    const one = await kit.region('西浦区');
    const there = `${API_BASE}/regions/${one.id}`;
    const [guard, admin] = [await kit.person(one, 'security-admin'), await kit.person(one, 'system-admin')];
    const version = one.version;
    if (strict) await guard.ask('PATCH', `${there}/settings/policy`, { version, passwordPolicy: policy });
    const cookie = strict ? (await kit.totp(admin)).cookie : admin.cookie;
    const seen = (await kit.directory.account(guard.accountId))?.version;
    const path = `${there}/accounts/${guard.accountId}/password-reset`;
    const made = (await admin.ask('POST', path, { version: seen }, { cookie })).json();
    expect(made).toMatchObject({ waits: false });
    const list = async () =>
      (await admin.ask('GET', `${there}/accounts`, undefined, { cookie }))
        .json()
        .rows.find((row: { id: string }) => row.id === guard.accountId).openings;
    expect(await list()).toHaveLength(1);
    const state = (await kit.directory.account(guard.accountId)) as AccountState;
    const openings = state.openings.map((was) => ({
      ...was,
      at: new Date(Date.now() - 31 * 86_400_000).toISOString(),
    }));
    await kit.directory.changeAccount(guard.accountId, state.version, { openings });
    expect(await list()).toEqual([]);
  });

  it('counts guesses at the present password of an open session', async () => {
    const person = await kit.person(region, 'reader');
    await kit.setPassword(person, FIRST);
    const codes: number[] = [];
    for (let i = 0; i < 6; i++)
      codes.push((await change(person, person.cookie, `wrong ${i}`, 'another fine one 9')).statusCode);
    expect(codes).toEqual([401, 401, 401, 401, 401, 429]);
  });

  it('ends every session of an account with its password', async () => {
    const person = await kit.person(region, 'reader');
    await kit.setPassword(person, FIRST);
    const changed = await change(person, person.cookie, FIRST, 'Another-fine-river-9');
    expect(changed.statusCode).toBe(200);
    expect((await person.ask('GET', `${API_BASE}/me`)).statusCode).toBe(401);
    expect((await person.ask('GET', `${API_BASE}/me`, undefined, { cookie: cookieOf(changed) })).statusCode).toBe(200);
  });
});
