/** Any of these rights shows a tab of the administration; each administrator sees the own ones only. */
export const TAB_RIGHTS = {
  accounts: ['account.read'],
  roles: ['account.read', 'role.write'],
  policies: ['policy.write', 'settings.write'],
  audit: ['audit.read'],
  settings: ['settings.read'],
  backups: ['backup.run'],
  subregions: ['region.found'],
} as const;

/** Settings that one may only read are no place to go to: what they say is said where it counts. */
const HARDLY = 'settings.read';

/** Any of these leads to the administration. */
export const ADMINISTERS: readonly string[] = Object.values(TAB_RIGHTS)
  .flat()
  .filter((right) => right !== HARDLY);
