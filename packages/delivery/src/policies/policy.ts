import { isAdministrator, type PostRole, type Reach } from '@gangmu/plan';
import type { Subject } from './subject.ts';

/** Everything that can be asked of the record. Every route names one; a route without one fails the build. */
export const ACTIONS = [
  'ledger.read',
  'item.read',
  'item.assign',
  'item.edit',
  'item.schedule',
  'item.schedule.approve',
  'item.adjust.propose',
  'item.adjust.decide',
  'item.comment',
  'plan.read',
  'plan.write',
  'published.read',
  'comparison.write',
  'organisation.read',
  'organisation.write',
  'person.write',
  'account.write',
  'role.write',
  'settings.read',
  'settings.write',
  'backup.run',
  'region.found',
  'policy.write',
  'account.read',
  'account.unlock',
  'account.second-factor',
  'account.let-in',
  'home.read',
  'audit.read',
  'export',
  'dump',
  'import',
  'template.write',
  'view.keep',
  'view.share',
] as const;
export type Action = (typeof ACTIONS)[number];

const READING: Partial<Record<Action, Reach>> = {
  'home.read': 'all',
  'settings.read': 'all',
  'ledger.read': 'all',
  'item.read': 'all',
  'plan.read': 'all',
  'published.read': 'all',
  'organisation.read': 'all',
  'view.keep': 'all',
};

/**
 * What each role may do and how far it reaches. The three administrators touch no business data and exclude each other
 * (等保2.0 三员); the reporter never decides on the own report.
 */
export const POLICY: Readonly<Record<PostRole, Readonly<Partial<Record<Action, Reach>>>>> = {
  'command-office': {
    ...READING,
    'item.assign': 'all',
    'item.edit': 'all',
    'item.schedule': 'all',
    'item.adjust.propose': 'all',
    'item.adjust.decide': 'all',
    'item.comment': 'all',
    'plan.write': 'all',
    'comparison.write': 'all',
    'organisation.write': 'all',
    'person.write': 'all',
    export: 'all',
    dump: 'all',
    import: 'all',
    'template.write': 'all',
    'view.share': 'all',
  },
  leader: {
    ...READING,
    'item.comment': 'all',
    'item.schedule.approve': 'post',
    'item.adjust.decide': 'post',
    export: 'all',
  },
  'unit-head': {
    ...READING,
    'item.schedule': 'unit',
    'item.assign': 'unit',
    'item.edit': 'unit',
    'item.adjust.propose': 'unit',
    'item.comment': 'all',
    export: 'all',
  },
  reporter: {
    ...READING,
    'item.schedule': 'unit',
    'item.adjust.propose': 'unit',
    'item.comment': 'unit',
    export: 'all',
  },
  supervision: { ...READING, 'item.comment': 'all', export: 'all' },
  reader: READING,
  // Of the level above: what has been published upwards, nothing else, wherever the post stands.
  'superior-office': { 'published.read': 'all' },
  'system-admin': {
    'settings.read': 'all',
    'settings.write': 'all',
    'backup.run': 'all',
    'region.found': 'all',
    'organisation.read': 'all',
    'person.write': 'all',
    'account.read': 'all',
    'account.write': 'all',
  },
  'security-admin': {
    'settings.read': 'all',
    'policy.write': 'all',
    'role.write': 'all',
    'organisation.read': 'all',
    'account.read': 'all',
    'account.unlock': 'all',
    // Not with whoever resets passwords: it takes two administrators to open somebody's account.
    'account.second-factor': 'all',
    'account.let-in': 'all',
  },
  'audit-admin': { 'audit.read': 'all' },
};

const FARTHEST: readonly Reach[] = ['all', 'unit', 'post'];

/** How far the subject reaches with an action; null where it may not at all. */
export function reach(subject: Subject, action: Action): Reach | null {
  if (subject.only && !subject.only.includes(action)) return null;
  const reaches = subject.roles.map((role) => POLICY[role][action]);
  return FARTHEST.find((one) => reaches.includes(one)) ?? null;
}

/** Every right of a subject with its reach; what is not named is refused. */
export const rightsOf = (subject: Subject): Readonly<Partial<Record<Action, Reach>>> =>
  Object.fromEntries(
    ACTIONS.flatMap((action) => {
      const far = reach(subject, action);
      return far ? [[action, far]] : [];
    }),
  );

/**
 * Whether one person may hold these roles together: no two of the three administrators, and where they are kept apart
 * from the business, no other post beside an administrator's.
 */
export function compatible(roles: readonly PostRole[], apart: boolean): boolean {
  const administers = new Set(roles.filter(isAdministrator));
  return administers.size === 0 || (administers.size === 1 && !(apart && roles.some((role) => !isAdministrator(role))));
}
