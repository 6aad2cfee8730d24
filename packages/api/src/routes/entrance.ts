import { timingSafeEqual } from 'node:crypto';
import { DEFAULT_SETTINGS, type FirstPerson, foundRegion } from '@gangmu/delivery';
import { beginAttempt, succeed } from '../auth/attempts.ts';
import { nameKey } from '../auth/create-auth.ts';
import { PASSWORD_RULES, passwordFaults } from '../auth/password-policy.ts';
import { headersOf, passCookies } from '../auth/session.ts';
import { secondStep, signIn, withLine } from '../auth/sign-in.ts';
import { Failure } from '../http/failure.ts';
import type { Handlers } from '../visit.ts';

const FIRST_POSTS = [
  ['systemAdmin', 'system-admin', '系统管理员'],
  ['securityAdmin', 'security-admin', '安全管理员'],
  ['auditAdmin', 'audit-admin', '审计管理员'],
  ['commandOffice', 'command-office', '指挥部办公室主任'],
] as const;

/** Compared as bytes: a text as long in characters may be longer in those. */
function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

export const entrance: Handlers<'entrance'> = {
  async get({ platform }) {
    const { directory } = platform.ports;
    const { demo, auth } = platform.options;
    return {
      setUpNeeded: platform.setUpCode !== null && !(await directory.anyAccount()),
      demo: demo ? { accounts: [...demo.accounts] } : null,
      oidc: auth.oidc ? { name: auth.oidc.name } : null,
    };
  },

  /** First start: the code from the log, one region, the three administrators and the command office. */
  async setUp({ platform, body, request, now, today }) {
    const { directory, store, newId } = platform.ports;
    const attempt = await beginAttempt(directory, newId, now, 'set-up', request.ip);
    if (!platform.setUpCode || !sameText(body.code, platform.setUpCode))
      throw new Failure('bad-set-up-code', { field: 'code' });
    await succeed(directory, now, attempt);
    const people = FIRST_POSTS.map(([field, role, title]) => ({ ...body[field], role, title }));
    const names = people.map((one) => nameKey(one.username));
    const twins = FIRST_POSTS.map(([field]) => field).filter((_, n) => names.indexOf(names[n] as string) < n);
    if (twins.length > 0) throw new Failure('separation-of-duties', { field: 'username', accounts: twins });
    const faulty = FIRST_POSTS.flatMap(([field]) => {
      const faults = passwordFaults(body[field].password, nameKey(body[field].username), body.policy);
      return faults.length > 0 ? [[field, faults] as const] : [];
    });
    if (faulty.length > 0) {
      const faults = [...new Set(faulty.flatMap(([, found]) => found))];
      throw new Failure('password-policy', {
        faults,
        rules: PASSWORD_RULES[body.policy],
        accounts: Object.fromEntries(faulty),
      });
    }
    const regionId = newId();
    const hashes = await Promise.all(people.map(({ password }) => platform.accounts.hash(password)));
    const actor = { personId: null, name: '安装程序', address: request.ip };
    const settings = { ...DEFAULT_SETTINGS, passwordPolicy: body.policy };
    await store.transact(regionId, actor, async (tx) => {
      if (!(await directory.once('set-up'))) throw new Failure('bad-set-up-code', { field: 'code' });
      await directory.addRegion({ id: regionId, ...body.region, parentId: null, path: regionId, settings });
      const first: FirstPerson[] = [];
      for (const [n, { username, name, role, title }] of people.entries()) {
        const opened = { username, passwordHash: hashes[n] as string, homeRegionId: regionId, mustChange: false };
        first.push({ name, accountId: await platform.accounts.open(opened), role, title });
      }
      await foundRegion(tx, today, first);
    });
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
    const { auth, ports } = platform;
    const session = await auth.api.getSession({ headers: headersOf(request), query: { disableRefresh: true } });
    const account = session ? await ports.directory.account(session.user.id) : null;
    const signOut = () => auth.api.signOut({ headers: headersOf(request), returnHeaders: true });
    const { headers } = await (account
      ? withLine(ports, account, request, async () => ({
          value: await signOut(),
          event: 'session.sign-out',
          result: 'done',
        }))
      : signOut());
    passCookies(headers, reply);
    return { done: true };
  },
};
