import {
  type Action,
  type Actor,
  type AuditEvent,
  DeliveryError,
  isLive,
  permit,
  type Queries,
  type Records,
  reach,
  type SubjectWithPosts,
  type TableName,
} from '@gangmu/delivery';
import { PASSWORD_RULES } from './auth/password-policy.ts';
import { headersOf } from './auth/session.ts';
import { dayAt } from './http/calendar.ts';
import { Failure } from './http/failure.ts';
import { everyTime, type IdempotencyKey, idempotencyKey, onceFor } from './http/idempotency.ts';
import type { RegionVisit, Visit } from './visit.ts';

/** One transaction of a region that is open for the whole of a request. */
interface Look {
  readonly records: Records;
  readonly queries: Queries;
}

/**
 * Enters a region and answers in one transaction, which only looks: for handlers that ask nothing but `read` and
 * `ports.queries`. On an embedded database the directory would wait for it for ever, and is refused.
 */
export function lookIntoRegion(
  visit: Visit,
  regionId: string,
  action: Action,
  handle: (visit: RegionVisit) => Promise<unknown>,
): Promise<unknown> {
  return visit.platform.ports.store
    .read(regionId, async (records, queries) =>
      handle(await enterRegion(visit, regionId, action, { records, queries })),
    )
    .catch(async (error) => {
      // Refused at the door: once more from outside, where the audit can be told.
      if (error instanceof DeliveryError && error.code === 'forbidden') await enterRegion(visit, regionId, action);
      throw error;
    });
}

/**
 * Enters a region: 404 for whoever is nobody there, exactly as for a region that does not exist; 403 and a line in the
 * audit for whoever may not do this.
 */
export async function enterRegion(
  visit: Visit,
  regionId: string,
  action: Action,
  look: Look | null = null,
): Promise<RegionVisit> {
  const { store, directory, clock } = visit.platform.ports;
  const { queries } = look ?? visit.platform.ports;
  const { account, token, strong, region } = visit.signedIn;
  const present = async (day: string): Promise<SubjectWithPosts | null> => {
    const held = await queries.subject(regionId, account.accountId, day);
    return held && token ? { ...held, only: token.actions } : held;
  };
  // A token of another region is as good as none, like an account that is nobody here.
  const here = region?.id === regionId && (!token || token.regionId === regionId);
  // Looked up all the same: what is not there must not answer sooner than what is another's.
  const found = await present(visit.today);
  const subject = here ? found : null;
  if (!region || !subject) throw new Failure('not-found');
  if (PASSWORD_RULES[region.settings.passwordPolicy].twoFactors && !strong) throw new Failure('second-factor-needed');
  const actor: Actor = {
    personId: subject.personId,
    name: subject.name,
    address: visit.request.ip,
    account: account.username,
    ...(token ? { via: token.prefix } : {}),
  };
  const told = (event: Omit<AuditEvent, 'result'>): Promise<void> =>
    store.transact(regionId, actor, (tx) => tx.audit({ ...event, result: 'denied' }));
  const denied = async (error: unknown): Promise<never> => {
    // Nothing is written inside a look; whoever opened it asks again outside.
    if (!look && error instanceof DeliveryError && error.code === 'forbidden')
      await told({
        event: 'access.denied',
        object: null,
        detail: { ...error.detail, route: visit.request.routeOptions.url },
      });
    throw error;
  };
  try {
    permit(subject, action);
  } catch (error) {
    await denied(error);
  }
  const key: IdempotencyKey | null =
    visit.request.method === 'POST'
      ? idempotencyKey(
          visit.request,
          account.accountId,
          visit.file ? { file: visit.file.sha256, name: visit.file.fileName, form: visit.form } : null,
        )
      : null;

  return {
    ...visit,
    platform: look ? { ...visit.platform, ports: { ...visit.platform.ports, queries } } : visit.platform,
    region,
    subject,
    read: (work) => (look ? work(look.records) : store.read(regionId, work)),
    write: (work) =>
      store
        .transact(regionId, actor, (tx) =>
          key ? onceFor(tx, key, visit.reply, () => work(tx, subject)) : work(tx, subject),
        )
        .catch(denied)
        .catch((error) => withPresent(visit, regionId, error)),
    leaves: (event) =>
      store.transact(regionId, actor, (tx) => {
        const tell = () => tx.audit(event);
        return key ? everyTime(tx, key, tell) : tell();
      }),
    denied: told,
    key,
    still: async () => {
      const now = clock();
      if ((await directory.account(account.accountId))?.disabled !== false) return false;
      const lives = token
        ? (await directory.tokensOf(account.accountId)).some((one) => one.id === token.id && isLive(one, now))
        : await visit.platform.auth.api.getSession({
            headers: headersOf(visit.request),
            query: { disableRefresh: true },
          });
      const held = lives ? await present(dayAt(now)) : null;
      return held !== null && reach(held, action) !== null;
    },
  };
}

/** Tables whose rows a stale writer may see whole. */
const SHOWN = new Set<string>(['item', 'draft', 'unit', 'office', 'post', 'tenure', 'unitGroup', 'plan', 'adjustment']);

/** A stale write is answered with the rows as they are now, so that a person can merge the two. */
async function withPresent(visit: Visit, regionId: string, error: unknown): Promise<never> {
  if (!(error instanceof DeliveryError) || error.code !== 'stale-version') throw error;
  const { table, id, ids } = error.detail as { table: string; id?: string; ids?: readonly string[] };
  if (!SHOWN.has(table)) throw error;
  const among = ids ?? (id ? [id] : []);
  const current = await visit.platform.ports.store.read(regionId, (records) =>
    records.list(table as TableName, { id: { in: among } }),
  );
  throw new DeliveryError('stale-version', { ...error.detail, current });
}
