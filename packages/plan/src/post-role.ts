/** What the holder of a post may do; the policy of the region says what each of them is allowed. */
export const POST_ROLES = [
  'command-office',
  'leader',
  'unit-head',
  'reporter',
  'supervision',
  'reader',
  'superior-office',
  'system-admin',
  'security-admin',
  'audit-admin',
] as const;
export type PostRole = (typeof POST_ROLES)[number];

const ADMINISTRATORS: ReadonlySet<PostRole> = new Set(['system-admin', 'security-admin', 'audit-admin']);

/** The three administrators 三员, who keep the system and bear none of the business. */
export const isAdministrator = (role: PostRole): boolean => ADMINISTRATORS.has(role);

/** 责任领导 and 经办人: the parts that a post can play in an item. */
export type PostDuty = 'leader' | 'officer';

/** Which posts can bear a duty: only leaders approve; an administrator of the system or the level above handle nothing. */
export const mayBear: Readonly<Record<PostDuty, (role: PostRole) => boolean>> = {
  leader: (role) => role === 'leader',
  officer: (role) => !isAdministrator(role) && role !== 'superior-office',
};
