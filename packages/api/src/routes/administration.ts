import {
  ACTIONS,
  checkSubregion,
  DEFAULT_SETTINGS,
  DeliveryError,
  foundRegion,
  POLICY,
  POST_ROLES,
  type RegionRow,
} from '@gangmu/delivery';
import { nameKey } from '../auth/create-auth.ts';
import { PASSWORD_RULES } from '../auth/password-policy.ts';
import { Failure } from '../http/failure.ts';
import type { Handlers, RegionVisit } from '../visit.ts';

const rules = (preset: keyof typeof PASSWORD_RULES) => {
  const { shortest, classes, days, earlier, twoFactors } = PASSWORD_RULES[preset];
  return { shortest, classes, days, earlier, twoFactors };
};

export const roles: Handlers<'roles'> = {
  get: async () => ({
    actions: [...ACTIONS],
    roles: POST_ROLES.map((role) => ({ role, rights: { ...POLICY[role] } })),
    presets: { asvs: rules('asvs'), mlps3: rules('mlps3') },
  }),
};

/** A backup holds every region: only the top one's administrator sees and makes them. */
const looksAfter = ({ region }: Pick<RegionVisit, 'region'>): boolean => region.parentId === null;

export const backups: Handlers<'backups'> = {
  async list({ platform, region }) {
    const kept = platform.options.backups;
    if (!looksAfter({ region })) return { kind: 'above', folder: null, everyHours: null, kept: null, rows: [] };
    if (!kept) return { kind: 'server', folder: null, everyHours: null, kept: null, rows: [] };
    return {
      kind: 'here',
      folder: kept.folder,
      everyHours: kept.everyHours,
      kept: kept.kept,
      rows: [...(await kept.list())],
    };
  },
  async run({ platform, region, write }) {
    const keeper = platform.options.backups;
    if (!looksAfter({ region })) throw new DeliveryError('illegal-state', { table: 'backup', reason: 'kept-above' });
    if (!keeper) throw new DeliveryError('illegal-state', { table: 'backup', reason: 'database-server' });
    // Before the transaction: the embedded database has one connection, and its copy needs it.
    const made = await keeper.run();
    if (!made) throw new DeliveryError('illegal-state', { table: 'backup', reason: 'under-way' });
    return write(async (tx) => {
      await tx.audit({ event: 'backup.run', object: null, result: 'done', detail: { ...made } });
      return made;
    });
  },
};

const FIRST_POSTS = [
  ['systemAdmin', 'system-admin', '系统管理员'],
  ['securityAdmin', 'security-admin', '安全管理员'],
  ['auditAdmin', 'audit-admin', '审计管理员'],
  ['commandOffice', 'command-office', '指挥部办公室主任'],
] as const;

/** A region whose founding broke off before it had an account is taken up again, not left lying. */
async function unfinished(
  { platform: { ports }, region }: Pick<RegionVisit, 'platform' | 'region'>,
  all: readonly RegionRow[],
  code: string,
): Promise<RegionRow | null> {
  const found = all.find((one) => one.code === code && one.parentId === region.id);
  return found && (await ports.directory.accounts(found.id, null, 1)).length === 0 ? found : null;
}

export const subregions: Handlers<'subregions'> = {
  async list({ platform: { ports }, region }) {
    const below = (await ports.directory.regions()).filter((one) => one.parentId === region.id);
    const rows = await Promise.all(
      below.map(async ({ id, code, name, level }) => ({
        id,
        code,
        name,
        level,
        founded: (await ports.directory.accounts(id, null, 1)).length > 0,
      })),
    );
    return { rows };
  },

  /** The region, four accounts with passwords of our making, their posts; then the line in the parent's audit. */
  async add(visit) {
    const { platform, region, body, subject, request, today, write } = visit;
    const { directory, store, newId } = platform.ports;
    const all = await directory.regions();
    const begun = await unfinished(visit, all, body.code);
    const { name, code, level } = body;
    checkSubregion(
      subject,
      region,
      all.filter((one) => one !== begun),
      { name, code, level },
    );
    const people = FIRST_POSTS.map(([field, role, title]) => ({ ...body[field], role, title }));
    if (new Set(people.map((one) => nameKey(one.username))).size < people.length)
      throw new Failure('separation-of-duties', { field: 'username' });
    for (const { username } of people)
      if (await directory.accountNamed(nameKey(username)))
        throw new Failure('duplicate', { field: 'username', value: username });
    const id = begun?.id ?? newId();
    if (!begun)
      await directory.addRegion({
        id,
        name,
        code,
        level,
        parentId: region.id,
        path: `${region.path}/${id}`,
        settings: { ...DEFAULT_SETTINGS, passwordPolicy: body.policy },
      });
    const made: ((typeof people)[number] & { readonly accountId: string; readonly password: string })[] = [];
    try {
      for (const person of people) {
        const password = platform.accounts.first();
        const { username } = person;
        const accountId = await platform.accounts.open({ username, password, homeRegionId: id, mustChange: true });
        made.push({ ...person, accountId, password });
      }
      const actor = { personId: null, name: `${region.name} ${subject.name}`, address: request.ip };
      await store.transact(id, actor, (tx) => foundRegion(tx, today, made));
      // Passwords stay out of what is kept under the idempotency key.
      await write(async (tx) => {
        await tx.audit({
          event: 'region.found',
          object: { table: 'region', id },
          result: 'done',
          detail: { name, code, level, usernames: people.map((one) => one.username) },
        });
        return { id };
      });
      const accounts = made.map(({ role, name, username, password }) => ({ role, name, username, password }));
      return { id, accounts };
    } catch (error) {
      for (const { accountId } of made) await platform.accounts.discard(accountId);
      throw error;
    }
  },
};
