import { v7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Subject } from '../testing/store-subject.ts';

const T0 = '2026-01-01T00:00:00.000Z';
const T1 = '2026-01-01T00:10:00.000Z';
const T2 = '2026-01-01T00:20:00.000Z';

/** What every directory must do. */
export function directoryConforms(name: string, open: () => Promise<Subject>): void {
  describe(`directory on ${name}`, () => {
    let subject: Subject;
    beforeAll(async () => {
      subject = await open();
    }, 60_000);

    const account = async (homeRegionId: string, username: string) => {
      const accountId = await subject.user();
      const state = {
        accountId,
        homeRegionId,
        username,
        disabled: false,
        mustChange: true,
        passwordAt: T0,
        previous: [],
        lastSignInAt: null,
        waits: false,
        openings: [],
      };
      await subject.directory.addAccount(state);
      return { ...state, version: 1 };
    };

    it('knows regions and the regions of an account', async () => {
      const [a, b] = [await subject.region(), await subject.region()];
      const { accountId } = await account(a, `甲-${a}`);
      await subject.directory.join(accountId, b);
      await subject.directory.join(accountId, a);
      await subject.directory.join(accountId, a);
      expect(await subject.directory.regionsOf(accountId)).toEqual([a, b].sort());
      expect(await subject.directory.regionsOf('nobody')).toEqual([]);
      expect(await subject.directory.region(v7())).toBeNull();
      expect((await subject.directory.regions()).map((row) => row.id)).toEqual(expect.arrayContaining([a, b]));
    });

    it('changes an account against the version seen', async () => {
      const region = await subject.region();
      const state = await account(region, `乙-${region}`);
      const openings = [{ what: 'password', at: T1, by: '何安' }] as const;
      const patch = { disabled: true, previous: ['h1'], lastSignInAt: T1, waits: true, openings };
      const change = (seen: number) => subject.directory.changeAccount(state.accountId, seen, patch);
      expect([await change(1), await change(1)]).toEqual([true, false]);
      const now = { ...state, ...patch, version: 2 };
      expect(await subject.directory.account(state.accountId)).toEqual(now);
      expect(await subject.directory.accountNamed(state.username)).toEqual(now);
      expect(await subject.directory.anyAccount()).toBe(true);
    });

    it('tells of an account that arrives itself, and both regions', async () => {
      const { directory } = subject;
      const [home, asked] = [await subject.region(), await subject.region()];
      const { accountId } = await account(home, `庚-${home}`);
      expect(await directory.arrival(accountId, asked)).toEqual({
        account: await directory.account(accountId),
        totp: false,
        home: await directory.region(home),
        region: await directory.region(asked),
      });
      expect(await directory.arrival(accountId, v7())).toMatchObject({ region: null });
      expect(await directory.arrival(accountId, null)).toMatchObject({ region: null });
      expect(await directory.arrival('nobody', asked)).toBeNull();
      await directory.changeAccount(accountId, 1, { disabled: true });
      expect(await directory.arrival(accountId, asked)).toMatchObject({ account: { disabled: true } });
    });

    it('finds the account behind a session by its token, with the mark and the times of the session', async () => {
      const { directory } = subject;
      const [home, asked] = [await subject.region(), await subject.region()];
      const [a, b] = [await account(home, `壬-${home}`), await account(home, `癸-${home}`)];
      const [first, second] = [await subject.session(a.accountId, T0), await subject.session(b.accountId, T1)];
      const found = await directory.arrivalOfSession(first.token, asked);
      expect(found).toEqual({
        ...(await directory.arrival(a.accountId, asked)),
        session: { token: first.token, begunAt: T0, expiresAt: '2026-01-01T01:00:00.000Z' },
        mark: null,
      });
      await directory.markSession(second.id, 'pending');
      expect(await directory.arrivalOfSession(second.token, null)).toMatchObject({
        account: { accountId: b.accountId },
        region: null,
        mark: 'pending',
      });
      expect(await directory.arrivalOfSession(first.id, asked)).toBeNull();
      expect(await directory.arrivalOfSession('', asked)).toBeNull();
    });

    it('ties an account to one person of an identity provider, and to nobody else there', async () => {
      const region = await subject.region();
      const [a, b] = [await account(region, `戊-${region}`), await account(region, `己-${region}`)];
      const { link, linked, unlink } = subject.directory;
      const issuer = `https://sso.example/${region}`;
      expect(await linked(issuer, 'sub-1')).toBeNull();
      expect(await link(issuer, 'sub-1', a.accountId)).toBe(true);
      expect(await link(issuer, 'sub-1', b.accountId)).toBe(false);
      expect(await link(issuer, 'sub-2', a.accountId)).toBe(false);
      expect(await linked(issuer, 'sub-1')).toBe(a.accountId);
      await unlink(a.accountId);
      expect(await linked(issuer, 'sub-1')).toBeNull();
    });

    it('keeps API tokens by their hash, and revokes them', async () => {
      const region = await subject.region();
      const [a, b] = [await account(region, `庚-${region}`), await account(region, `辛-${region}`)];
      const { addToken, tokenByHash, tokensOf, revokeToken, revokeTokens, touchToken } = subject.directory;
      const token = (accountId: string) => ({
        id: v7(),
        accountId,
        regionId: region,
        name: '大屏',
        prefix: 'gm_abcdef',
        actions: ['plan.read' as const],
        createdAt: T0,
        expiresAt: T2,
        lastUsedAt: null,
        revokedAt: null,
      });
      const [one, two] = [token(a.accountId), token(a.accountId)];
      const hash = (id: string) => `hash-of-${id}`;
      for (const each of [one, two]) await addToken(each, hash(each.id));
      expect(await tokenByHash(hash(one.id))).toEqual(one);
      expect(await tokenByHash('hash-of-none')).toBeNull();
      expect((await tokensOf(a.accountId)).map(({ id }) => id)).toEqual([two.id, one.id]);
      await touchToken(one.id, T1);
      expect(await revokeToken(b.accountId, one.id, T1)).toBe(false);
      expect([await revokeToken(a.accountId, one.id, T1), await revokeToken(a.accountId, one.id, T2)]).toEqual([
        true,
        false,
      ]);
      await revokeTokens(a.accountId, T2);
      expect(await tokensOf(a.accountId)).toEqual([
        { ...two, revokedAt: T2 },
        { ...one, lastUsedAt: T1, revokedAt: T1 },
      ]);
    });

    it('lists accounts by name and refuses a second of one name', async () => {
      const region = await subject.region();
      for (const one of ['丙', '甲', '乙']) await account(region, `${one}-${region}`);
      const names = async (after: string | null, limit: number) =>
        (await subject.directory.accounts(region, after, limit)).map((one) => one.username.slice(0, 1));
      expect(await names(null, 2)).toEqual(['丙', '乙']);
      expect(await names(`乙-${region}`, 2)).toEqual(['甲']);
      await expect(account(region, `甲-${region}`)).rejects.toMatchObject({ code: '23505' });
    });

    it('counts attempts since a time, takes one back, forgives the rest', async () => {
      const [name, place] = [v7(), v7()];
      const ids = [v7(), v7(), v7()] as const;
      expect(await subject.directory.attempt(ids[0], [name, place], T0, '2025-12-31T00:00:00.000Z')).toEqual({
        [name]: 1,
        [place]: 1,
      });
      await subject.directory.attempt(ids[1], [name], T1, '2025-12-31T00:00:00.000Z');
      expect(await subject.directory.attempt(ids[2], [name], T2, T0)).toEqual({ [name]: 2 });
      await subject.directory.withdraw(ids[2]);
      expect(await subject.directory.attempts([name, 'none'], '2025-12-31T00:00:00.000Z')).toMatchObject({ none: 0 });
      expect((await subject.directory.attempts([name], T0))[name]).toBe(1);
      await subject.directory.forgive([name]);
      expect((await subject.directory.attempts([name], '2025-12-31T00:00:00.000Z'))[name]).toBe(0);
    });

    it('remembers a place for its time', async () => {
      const place = v7();
      expect(await subject.directory.known(place, T0)).toBe(false);
      await subject.directory.remember(place, T1);
      expect([await subject.directory.known(place, T0), await subject.directory.known(place, T2)]).toEqual([
        true,
        false,
      ]);
    });

    it('lets one of many do what may happen once', async () => {
      const key = v7();
      const won = await Promise.all(Array.from({ length: 5 }, () => subject.directory.once(key)));
      expect(won.filter(Boolean).length).toBe(1);
      await subject.directory.undoOnce(key);
      expect(await subject.directory.once(key)).toBe(true);
    });
  });
}
