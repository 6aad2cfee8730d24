import {
  ACTIONS,
  checkSubregion,
  DEFAULT_SETTINGS,
  DeliveryError,
  type Directory,
  type FirstPerson,
  foundRegion,
  keepsApart,
  POLICY,
  POST_ROLES,
} from '@gangmu/delivery';
import { nameKey } from '../auth/create-auth.ts';
import { derivedChance } from '../auth/derived-chance.ts';
import { PASSWORD_RULES } from '../auth/password-policy.ts';
import { Failure } from '../http/failure.ts';
import { type IdempotencyKey, onceFor } from '../http/idempotency.ts';
import type { Handlers, RegionVisit } from '../visit.ts';

const rules = (preset: keyof typeof PASSWORD_RULES) => {
  return { ...PASSWORD_RULES[preset], administratorsApart: keepsApart({ passwordPolicy: preset }) };
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

  /**
   * In one transaction the region, its four accounts, their people and posts, so that a failure leaves nothing; then the
   * line in the parent's audit. A request that is sent again writes that line where it is missing, and shows the same
   * first passwords.
   */
  async add(visit) {
    const { platform, region, body, subject, request, reply, today, write } = visit;
    const { directory, store, newId } = platform.ports;
    const key = visit.key as IdempotencyKey;
    const all = await directory.regions();
    const { name, code, level } = body;
    const founded = all.find((one) => one.code === code && one.parentId === region.id && one.name === name);
    checkSubregion(
      subject,
      region,
      all.filter((one) => one !== founded),
      { name, code, level },
    );
    const people = FIRST_POSTS.map(([field, role, title]) => ({ ...body[field], role, title }));
    if (new Set(people.map((one) => nameKey(one.username))).size < people.length)
      throw new Failure('separation-of-duties', { field: 'username' });
    const id = founded?.id ?? newId();
    const settings = { ...DEFAULT_SETTINGS, passwordPolicy: body.policy };
    const chance = derivedChance(platform.options.auth.secret, key, 'password');
    const made: { readonly password: string; readonly passwordHash: string }[] = [];
    for (const _ of people) made.push(await platform.accounts.first(chance));
    const account = visit.signedIn.account.username;
    const actor = { personId: null, name: `${region.name} ${subject.name}`, address: request.ip, account };
    const taken = () => new DeliveryError('duplicate', { field: 'code', value: code });
    await store.transact(id, actor, async (tx) => {
      if (!founded) {
        // Whoever comes second waits here.
        if (!(await directory.once(`found ${code}`))) throw taken();
        const path = `${region.path}/${id}`;
        await directory.addRegion({ id, name, code, level, parentId: region.id, path, settings });
      }
      await onceFor(tx, key, reply, async () => {
        if (founded) throw taken();
        await free(directory, people);
        const first: FirstPerson[] = [];
        for (const [n, { username, ...person }] of people.entries()) {
          const { passwordHash } = made[n] as (typeof made)[number];
          const opened = { username, passwordHash, homeRegionId: id, mustChange: true };
          first.push({ ...person, accountId: await platform.accounts.open(opened) });
        }
        await foundRegion(tx, today, first);
        return null;
      });
    });
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
    const accounts = people.map(({ role, name: of, username }, n) => ({
      role,
      name: of,
      username,
      password: made[n]?.password ?? '',
    }));
    return { id, accounts };
  },
};

async function free(directory: Directory, people: readonly { readonly username: string }[]): Promise<void> {
  for (const { username } of people)
    if (await directory.accountNamed(nameKey(username)))
      throw new Failure('duplicate', { field: 'username', value: username });
}
