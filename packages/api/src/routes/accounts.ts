import { type AccountState, DeliveryError, holdsOn, linkAccount, type PersonRow, type PostRow } from '@gangmu/delivery';
import { firstPasswordWaits, refuseLastAdministrator } from '../auth/administrators.ts';
import { forgive, isLocked } from '../auth/attempts.ts';
import { derivedChance } from '../auth/derived-chance.ts';
import { lately } from '../auth/lately.ts';
import { Failure } from '../http/failure.ts';
import type { IdempotencyKey } from '../http/idempotency.ts';
import type { Handlers, RegionVisit } from '../visit.ts';

type At = Pick<RegionVisit, 'platform' | 'region' | 'read' | 'now' | 'today'>;

/** An account of another region's care is as good as none. */
async function ofRegion(
  { platform, region }: Pick<At, 'platform' | 'region'>,
  accountId: string,
): Promise<AccountState> {
  const state = await platform.ports.directory.account(accountId);
  if (state?.homeRegionId !== region.id) throw new DeliveryError('not-found', { table: 'account', id: accountId });
  return state;
}

function seenBy(state: AccountState, version: number): void {
  if (state.version !== version)
    throw new Failure('stale-version', { table: 'account', id: state.accountId, now: state.version });
}

/** Posts that people hold today, by person. */
async function postsOf({ read, today }: Pick<At, 'read' | 'today'>, people: readonly PersonRow[]) {
  const found = new Map<string, { id: string; title: string; role: PostRow['role'] }[]>();
  await read(async (records) => {
    const tenures = await records.list('tenure', { personId: { in: people.map((one) => one.id) } });
    const held = tenures.filter((one) => holdsOn(one, today));
    const posts = await records.list('post', { id: { in: held.map((one) => one.postId) } });
    for (const { personId, postId } of held) {
      const post = posts.find((one) => one.id === postId);
      if (post)
        found.set(personId, [...(found.get(personId) ?? []), { id: post.id, title: post.title, role: post.role }]);
    }
  });
  return (person: PersonRow | undefined) => (person ? (found.get(person.id) ?? []) : []);
}

async function shown(
  { platform, now }: Pick<At, 'platform' | 'now'>,
  state: AccountState,
  person: PersonRow | undefined,
  posts: readonly { id: string; title: string; role: PostRow['role'] }[],
) {
  return {
    id: state.accountId,
    username: state.username,
    personId: person?.id ?? null,
    personName: person?.name ?? null,
    posts: [...posts],
    disabled: state.disabled,
    locked: await isLocked(platform.ports.directory, now, state.username),
    totp: await platform.accounts.hasSecondFactor(state.accountId),
    mustChangePassword: state.mustChange,
    passwordAt: state.passwordAt,
    lastSignInAt: state.lastSignInAt,
    waits: state.waits,
    openings: lately(state, now),
    version: state.version,
  };
}

async function one(at: At, accountId: string) {
  const state = await ofRegion(at, accountId);
  const [person] = await at.read((records) => records.list('person', { accountId }));
  const posts = await postsOf(at, person ? [person] : []);
  return shown(at, state, person, posts(person));
}

const noted = (event: string, id: string) => ({
  event,
  object: { table: 'account', id },
  result: 'done' as const,
  detail: {},
});

/** Of a first password: its retry has the same. */
const chance = ({ options }: At['platform'], key: RegionVisit['key']) =>
  derivedChance(options.auth.secret, key as IdempotencyKey, 'password');

export const accounts: Handlers<'accounts'> = {
  async list(visit) {
    const { platform, region, query, read } = visit;
    const after = query.after ? Buffer.from(query.after, 'base64url').toString() : null;
    const states = await platform.ports.directory.accounts(region.id, after, query.limit + 1);
    const page = states.slice(0, query.limit);
    const people = await read((records) =>
      records.list('person', { accountId: { in: page.map((state) => state.accountId) } }),
    );
    const posts = await postsOf(visit, people);
    const rows = await Promise.all(
      page.map((state) => {
        const person = people.find((one) => one.accountId === state.accountId);
        return shown(visit, state, person, posts(person));
      }),
    );
    const last = page.at(-1);
    return {
      rows,
      next: states.length > page.length && last ? Buffer.from(last.username).toString('base64url') : null,
    };
  },

  /** The account and the person tied to it, both or neither. A retry is shown the same password. */
  async add({ platform, region, body, key, subject, today, write, read }) {
    const { username, personId } = body;
    const person = await read((records) => records.get('person', personId));
    if (!person) throw new DeliveryError('not-found', { table: 'person', id: personId });
    const { password, passwordHash } = await platform.accounts.first(chance(platform, key));
    const made = await write(async (tx, by) => {
      if (person.accountId) throw new Failure('duplicate', { field: 'personId' });
      const waits = await firstPasswordWaits(platform.ports, tx, region, null, today);
      const opened = { username, passwordHash, homeRegionId: region.id, mustChange: true, waits, by: subject.name };
      const accountId = await platform.accounts.open(opened);
      await linkAccount(tx, by, personId, accountId);
      return { id: accountId, waits };
    });
    return { ...made, password };
  },

  async disable(visit) {
    const { platform, params, body, write, subject, read } = visit;
    const state = await ofRegion(visit, params.accountId);
    const [person] = await read((records) => records.list('person', { accountId: state.accountId }));
    if (body.disabled && person?.id === subject.personId) throw new Failure('illegal-state', { reason: 'own-account' });
    const { directory } = platform.ports;
    await write(async (tx) => {
      seenBy(state, body.version);
      // The line first: its chain lets one after another look who is left.
      await tx.audit(noted(body.disabled ? 'account.disable' : 'account.enable', state.accountId));
      if (body.disabled) await refuseLastAdministrator(platform.ports, tx, state.accountId, visit.today);
      if (!(await directory.changeAccount(state.accountId, body.version, { disabled: body.disabled })))
        throw new Failure('stale-version', { table: 'account', id: state.accountId });
      if (body.disabled) await platform.accounts.endSessions(state.accountId);
      return null;
    });
    return one(visit, state.accountId);
  },

  async resetPassword(visit) {
    const { platform, region, params, body, key, subject, today, write } = visit;
    const state = await ofRegion(visit, params.accountId);
    const { password, passwordHash } = await platform.accounts.first(chance(platform, key));
    const made = await write(async (tx) => {
      seenBy(state, body.version);
      const id = state.accountId;
      await tx.audit(noted('account.reset', id));
      const totp = await platform.accounts.hasSecondFactor(id);
      const waits = await firstPasswordWaits(platform.ports, tx, region, { id, totp }, today);
      await platform.accounts.reset(state, body.version, { passwordHash, by: subject.name, waits });
      return { id, waits };
    });
    return { ...made, password };
  },

  /** The second of two administrators: who made the password cannot say this, nor may anybody for the own account. */
  async letIn(visit) {
    const { platform, params, body, write, subject, read } = visit;
    const state = await ofRegion(visit, params.accountId);
    const [person] = await read((records) => records.list('person', { accountId: state.accountId }));
    if (person?.id === subject.personId) throw new Failure('illegal-state', { reason: 'own-account' });
    await write(async (tx) => {
      seenBy(state, body.version);
      if (!state.waits) throw new Failure('illegal-state', { reason: 'nothing-waits' });
      await tx.audit(noted('account.let-in', state.accountId));
      if (!(await platform.ports.directory.changeAccount(state.accountId, body.version, { waits: false })))
        throw new Failure('stale-version', { table: 'account', id: state.accountId });
      return null;
    });
    return one(visit, state.accountId);
  },

  /**
   * For a lost phone. The own one is taken away with the own password; whoever does this for others cannot set their
   * passwords, so that nobody alone opens somebody else's account.
   */
  async removeSecondFactor(visit) {
    const { platform, params, body, write, subject, read } = visit;
    const state = await ofRegion(visit, params.accountId);
    const [person] = await read((records) => records.list('person', { accountId: state.accountId }));
    if (person?.id === subject.personId) throw new Failure('illegal-state', { reason: 'own-second-factor' });
    await write(async (tx) => {
      seenBy(state, body.version);
      if (!(await platform.accounts.hasSecondFactor(state.accountId)))
        throw new Failure('illegal-state', { reason: 'no-second-factor' });
      await tx.audit(noted('account.totp-removed', state.accountId));
      await platform.accounts.removeSecondFactor(state, body.version, subject.name);
      return null;
    });
    return one(visit, state.accountId);
  },

  async unlock(visit) {
    const { platform, params, body, write } = visit;
    const state = await ofRegion(visit, params.accountId);
    await write(async (tx) => {
      seenBy(state, body.version);
      await tx.audit(noted('account.unlock', state.accountId));
      await forgive(platform.ports.directory, [`name:${state.username}`]);
      return null;
    });
    return one(visit, state.accountId);
  },
};
