import { rightsOf, subjectOf } from '@gangmu/delivery';
import { lately } from '../auth/lately.ts';
import { refusedByLibrary } from '../auth/library-refusal.ts';
import { ownPassword } from '../auth/own-password.ts';
import { PASSWORD_RULES } from '../auth/password-policy.ts';
import type { SignedIn } from '../auth/session.ts';
import { headersOf, passCookies } from '../auth/session.ts';
import { withLine } from '../auth/sign-in.ts';
import { Failure } from '../http/failure.ts';
import type { Handlers, Platform, Visit } from '../visit.ts';

/** The regions in which an account holds a post today. */
async function regionsOf({ ports }: Platform, { account }: SignedIn, today: string) {
  const found = await Promise.all(
    (await ports.directory.regionsOf(account.accountId)).map(async (regionId) => {
      const region = await ports.directory.region(regionId);
      const subject = await ports.store.read(regionId, (records) =>
        subjectOf(records, regionId, account.accountId, today),
      );
      return region && subject ? [{ region, subject }] : [];
    }),
  );
  return found.flat();
}

/** The library's own refusals: a wrong password or code. */
async function tried<T>(work: Promise<T>, code: 'bad-credentials' | 'bad-code'): Promise<T> {
  return work.catch((error: unknown) => {
    refusedByLibrary(error);
    throw new Failure(code);
  });
}
/** A change of the own account, with its line. */
const noted = <T>({ platform, signedIn, request }: Visit, event: string, work: () => Promise<T>): Promise<T> =>
  withLine(platform.ports, signedIn.account, request, async () => ({ value: await work(), event, result: 'done' }));

export const me: Handlers<'me'> = {
  async get({ platform, signedIn, now, today }) {
    const { shortest, classes } = PASSWORD_RULES[signedIn.policy];
    const found = await regionsOf(platform, signedIn, today);
    return {
      username: signedIn.account.username,
      totp: signedIn.totp,
      mustChangePassword: signedIn.mustChangePassword,
      mustSetUpTotp: signedIn.mustSetUpTotp,
      passwordRules: { shortest, classes },
      openings: lately(signedIn.account, now),
      maxFileBytes: platform.maxFileBytes,
      regions: found.map(({ region, subject }) => ({
        regionId: region.id,
        name: region.name,
        code: region.code,
        level: region.level,
        personId: subject.personId,
        personName: subject.name,
        roles: [...subject.roles],
        posts: subject.posts.map(({ id, title, role, unitId }) => ({ id, title, role, unitId })),
        unitIds: [...subject.unitIds],
        rights: { ...rightsOf(subject) },
      })),
    };
  },

  /** Ends every session of the account, this one too: whoever had the old password has nothing left. */
  async changePassword(visit) {
    const { platform, signedIn, body, reply, request } = visit;
    const change = await platform.accounts.change(signedIn.account, body.current, body.next, request);
    const headers = await noted(visit, 'account.password', async () => {
      await change();
      // This browser has shown all that it had to; it goes on under a new session.
      const entered = await platform.auth.api.enter({
        body: { userId: signedIn.account.accountId },
        returnHeaders: true,
      });
      if (signedIn.strong && !signedIn.totp)
        await platform.ports.directory.markSession(entered.response.sessionId, 'strong');
      return entered.headers;
    });
    passCookies(headers, reply);
    return { done: true };
  },

  async startTotp(visit) {
    const { platform, body, request, signedIn, now } = visit;
    await ownPassword(platform, signedIn.account, body.password, now, request);
    const call = () =>
      platform.auth.api.enableTwoFactor({ body: { password: body.password }, headers: headersOf(request) });
    const { totpURI, backupCodes } = (await noted(visit, 'account.totp-start', () =>
      tried(call(), 'bad-credentials'),
    )) as {
      totpURI?: string;
      backupCodes?: string[];
    };
    return { uri: totpURI ?? '', backupCodes: backupCodes ?? [] };
  },

  async confirmTotp(visit) {
    const { platform, body, request, reply, signedIn } = visit;
    const call = () =>
      platform.auth.api.verifyTOTP({ body: { code: body.code }, headers: headersOf(request), returnHeaders: true });
    const confirmed = await withLine(platform.ports, signedIn.account, request, async () => {
      const value = await call().catch(refusedByLibrary);
      return { value, event: value ? 'account.totp-on' : 'account.code-refused', result: value ? 'done' : 'failed' };
    });
    if (!confirmed) throw new Failure('bad-code');
    passCookies(confirmed.headers, reply);
    return { done: true };
  },

  async removeTotp(visit) {
    const { platform, body, request, reply, signedIn, now } = visit;
    await ownPassword(platform, signedIn.account, body.password, now, request);
    const policy = await platform.accounts.policyOf(signedIn.account.homeRegionId);
    if (PASSWORD_RULES[policy].twoFactors) throw new Failure('second-factor-needed');
    const call = () =>
      platform.auth.api.disableTwoFactor({
        body: { password: body.password },
        headers: headersOf(request),
        returnHeaders: true,
      });
    passCookies((await noted(visit, 'account.totp-off', () => tried(call(), 'bad-credentials'))).headers, reply);
    return { done: true };
  },
};

export const regions: Handlers<'regions'> = {
  async tree({ platform, signedIn, today }) {
    const { token } = signedIn;
    const found = await regionsOf(platform, signedIn, today);
    const mine = new Set(found.map(({ region }) => region.id).filter((id) => !token || token.regionId === id));
    const all = await platform.ports.directory.regions();
    const shown = new Set(all.filter((row) => mine.has(row.id)).flatMap((row) => row.path.split('/')));
    return {
      rows: all
        .filter((row) => shown.has(row.id))
        .map(({ id, code, name, level, parentId }) => ({ id, code, name, level, parentId, mine: mine.has(id) })),
    };
  },
};
