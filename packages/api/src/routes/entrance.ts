import { timingSafeEqual } from 'node:crypto';
import { DEFAULT_SETTINGS, type FirstPerson, foundRegion } from '@gangmu/delivery';
import { beginAttempt, succeed } from '../auth/attempts.ts';
import { nameKey } from '../auth/create-auth.ts';
import { PASSWORD_RULES } from '../auth/password-policy.ts';
import { headersOf, passCookies } from '../auth/session.ts';
import { secondStep, signIn } from '../auth/sign-in.ts';
import { Failure } from '../http/failure.ts';
import type { Handlers } from '../visit.ts';

const FIRST_POSTS = [
  ['systemAdmin', 'system-admin', '系统管理员'],
  ['securityAdmin', 'security-admin', '安全管理员'],
  ['auditAdmin', 'audit-admin', '审计管理员'],
  ['commandOffice', 'command-office', '指挥部办公室主任'],
] as const;

const sameText = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

export const entrance: Handlers<'entrance'> = {
  async get({ platform }) {
    const { directory } = platform.ports;
    const policy = (await directory.regions())[0]?.settings.passwordPolicy ?? 'asvs';
    const { shortest, classes } = PASSWORD_RULES[policy];
    const { demo, auth } = platform.options;
    return {
      setUpNeeded: platform.setUpCode !== null && !(await directory.anyAccount()),
      demo: demo ? { accounts: [...demo.accounts] } : null,
      oidc: auth.oidc ? { name: auth.oidc.name } : null,
      passwordRules: { shortest, classes },
    };
  },

  /** First start: the code from the log, one region, the three administrators and the command office. */
  async setUp({ platform, body, request, now, today }) {
    const { directory, store, newId } = platform.ports;
    const attempt = await beginAttempt(directory, newId, now, 'set-up', request.ip);
    if (!platform.setUpCode || !sameText(body.code, platform.setUpCode)) throw new Failure('bad-code');
    await succeed(directory, now, attempt);
    const people = FIRST_POSTS.map(([field, role, title]) => ({ ...body[field], role, title }));
    if (new Set(people.map((one) => nameKey(one.username))).size < people.length)
      throw new Failure('separation-of-duties', { field: 'username' });
    for (const { password, username } of people) platform.accounts.check(password, username, body.policy);
    if (!(await directory.once('set-up'))) throw new Failure('bad-code');
    const regionId = newId();
    const opened: string[] = [];
    try {
      const settings = { ...DEFAULT_SETTINGS, passwordPolicy: body.policy };
      await directory.addRegion({ id: regionId, ...body.region, parentId: null, path: regionId, settings });
      const first: FirstPerson[] = [];
      for (const { username, password, name, role, title } of people) {
        const accountId = await platform.accounts.open({
          username,
          password,
          homeRegionId: regionId,
          mustChange: false,
        });
        opened.push(accountId);
        first.push({ name, accountId, role, title });
      }
      const actor = { personId: null, name: '安装程序', address: request.ip };
      await store.transact(regionId, actor, (tx) => foundRegion(tx, today, first));
    } catch (error) {
      for (const accountId of opened) await platform.accounts.discard(accountId);
      await directory.undoOnce('set-up');
      throw error;
    }
    platform.setUpCode = null;
    return { regionId };
  },
};

export const session: Handlers<'session'> = {
  signIn: async ({ platform, body, request, reply }) => ({
    state: await signIn(platform.auth, platform.ports, body, request, reply),
  }),
  async totp({ platform, body, request, reply }) {
    await secondStep(platform.auth, platform.ports, body.code, request, reply);
    return { state: 'signed-in' };
  },
  async signOut({ platform, request, reply }) {
    const { headers } = await platform.auth.api.signOut({ headers: headersOf(request), returnHeaders: true });
    passCookies(headers, reply);
    return { done: true };
  },
};
